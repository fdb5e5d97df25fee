/** Home: takes whoever types a clave that exists straight to its page; anything else goes to the search, as without script. */

const CLAVE =
  /^\s*(?:l[íi]nea|estrategia|objetivo)?\s*[OEL]?\s*(\d+)(?:[.,\-\s](\d+)(?:[.,\-\s](\d+))?)?[.\s]*$/i;

/** Counts of líneas by estrategia and objetivo, as the page writes them: `6 9 7|5 6`. */
function parseCounts(value: string): number[][] {
  return value.split('|').map((objetivo) => objetivo.split(' ').map(Number));
}

/** The address of a typed clave, from the site's root; undefined when there is no such page. */
export function pageOfClave(typed: string, counts: readonly (readonly number[])[]): string | undefined {
  const match = CLAVE.exec(typed);
  if (match === null) return undefined;
  const [o = 0, e = 0, l = 0] = match.slice(1).map((part) => Number(part || 0));
  const estrategias = counts[o - 1];
  if (estrategias === undefined) return undefined;
  if (e === 0) return `objetivos/${o}.html`;
  const lineas = estrategias[e - 1];
  if (lineas === undefined) return undefined;
  if (l === 0) return `estrategias/${o}.${e}.html`;
  return l <= lineas ? `lineas/${o}.${e}.${l}.html` : undefined;
}

const form = document.querySelector<HTMLFormElement>('[data-ir-a-clave]');
form?.addEventListener('submit', (event) => {
  const typed = form.querySelector('input')?.value ?? '';
  const page = pageOfClave(typed, parseCounts(form.dataset['irAClave'] ?? ''));
  if (page === undefined) return;
  event.preventDefault();
  location.assign(page);
});
