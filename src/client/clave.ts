/** Home: takes whoever types a clave that exists straight to its page; anything else goes to the search, as without script. */

/** Counts of líneas by estrategia and objetivo, as the page writes them: `6 9 7|5 6`. */
function parseCounts(value: string): number[][] {
  return value.split('|').map((objetivo) => objetivo.split(' ').map(Number));
}

/** The address of a typed clave, from the site's root; undefined when there is no such page. */
export function pageOfClave(typed: string, counts: readonly (readonly number[])[]): string | undefined {
  const match = /^\s*(?:l[íi]nea|estrategia|objetivo)?\s*[OEL]?\s*(\d+)(?:[.,\-\s](\d+)(?:[.,\-\s](\d+))?)?[.\s]*$/i.exec(typed);
  if (match === null) return undefined;
  const [o = 0, e, l] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const estrategias = counts[o - 1];
  if (estrategias === undefined) return undefined;
  if (e === undefined) return `objetivos/${o}.html`;
  const lineas = estrategias[e - 1];
  if (lineas === undefined) return undefined;
  if (l === undefined) return `estrategias/${o}.${e}.html`;
  return l >= 1 && l <= lineas ? `lineas/${o}.${e}.${l}.html` : undefined;
}

const form = document.querySelector<HTMLFormElement>('[data-ir-a-clave]');
form?.addEventListener('submit', (event) => {
  const typed = form.querySelector('input')?.value ?? '';
  const page = pageOfClave(typed, parseCounts(form.dataset['irAClave'] ?? ''));
  if (page === undefined) return;
  event.preventDefault();
  location.assign(page);
});
