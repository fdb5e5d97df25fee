/** The list of results: the first ten one by one, then the rest by estrategia where many of one match. */
import { type Bloque, FIRST, groupRest } from '../../lib/search/groups.ts';
import type { Plan } from '../../lib/search/types.ts';
import { element } from './dom.ts';
import type { Motor } from './engine.ts';
import { renderResult } from './results.ts';

/** Blocks that one tap adds: results, or groups of them. */
const MORE = 10;

export interface Muestra {
  motor: Motor;
  plan: Plan;
  root: string;
  /** Whether this is still what the page shows. */
  isCurrent(): boolean;
}

/** Each is made as its page comes from the index, so that nothing else waits long. */
async function resultsOf({ motor, plan, root }: Muestra, claves: readonly string[]): Promise<HTMLElement[]> {
  const results = await Promise.all(
    claves.map(async (clave) => {
      const pagina = await motor.pagina(clave);
      return pagina === undefined ? [] : [renderResult(pagina, plan, root)];
    }),
  );
  return results.flat();
}

/** Its líneas come when it is opened: until then only its name is read from the index. */
async function groupOf(
  muestra: Muestra,
  { estrategia, claves }: Extract<Bloque, { claves: unknown }>,
): Promise<HTMLElement> {
  const pagina = await muestra.motor.pagina(estrategia);
  const inner = element('ol', { class: 'lista' });
  const details = element(
    'details',
    {},
    element(
      'summary',
      {},
      element('b', {}, `${claves.length} líneas de acción más de la estrategia ${estrategia}`),
      element('span', { class: 'of' }, pagina?.textos[0]?.texto ?? ''),
    ),
    inner,
  );
  details.addEventListener('toggle', () => {
    if (!details.open || inner.childElementCount > 0) return;
    void resultsOf(muestra, claves).then((items) => inner.replaceChildren(...items));
  });
  return element('li', { class: 'reunidas', 'data-grupo': estrategia }, details);
}

const blockOf = (muestra: Muestra, bloque: Bloque): Promise<HTMLElement[]> =>
  'clave' in bloque ? resultsOf(muestra, [bloque.clave]) : groupOf(muestra, bloque).then((group) => [group]);

/** A button that adds the next blocks and goes to the first of them; none when nothing is left. */
function offerMore(muestra: Muestra, lista: HTMLElement, mas: HTMLElement, bloques: readonly Bloque[]): void {
  const left = bloques.reduce((sum, bloque) => sum + ('clave' in bloque ? 1 : bloque.claves.length), 0);
  if (left === 0) {
    mas.replaceChildren();
    return;
  }
  const words = left === 1 ? 'Mostrar el resultado que falta' : `Mostrar los ${left} resultados que faltan`;
  const button = element(
    'button',
    { type: 'button' },
    bloques.length > MORE ? `Mostrar más: faltan ${left} resultados` : words,
  );
  button.addEventListener('click', () => {
    void Promise.all(bloques.slice(0, MORE).map((bloque) => blockOf(muestra, bloque))).then((added) => {
      if (!muestra.isCurrent()) return;
      lista.append(...added.flat());
      added[0]?.[0]?.querySelector<HTMLElement>('a, summary')?.focus();
      offerMore(muestra, lista, mas, bloques.slice(MORE));
    });
  });
  mas.replaceChildren(button);
}

/** Null when something else has been asked meanwhile. */
export async function renderList(
  muestra: Muestra,
  claves: readonly string[],
): Promise<{ show(lista: HTMLElement, mas: HTMLElement): void } | null> {
  const first = await resultsOf(muestra, claves.slice(0, FIRST));
  if (!muestra.isCurrent()) return null;
  return {
    show: (lista, mas) => {
      lista.replaceChildren(...first);
      offerMore(muestra, lista, mas, groupRest(claves));
    },
  };
}
