/** The results after the first ones: one by one, and by estrategia where many of one match. */
import { type Bloque, groupRest } from '../rank/groups.ts';
import { element } from '../../browser/dom.ts';
import type { Display } from './load-rest.ts';

/** Blocks that one tap adds: results, or groups of them. */
const MORE = 10;

/** Its líneas come when it is opened: until then only its name is read from the index. */
function groupOf(
  display: Display,
  { estrategia, claves }: Extract<Bloque, { claves: unknown }>,
): HTMLElement {
  const inner = element('ol', { class: 'lista' });
  const details = element(
    'details',
    {},
    element(
      'summary',
      {},
      element('b', {}, `${claves.length} líneas de acción más de la estrategia ${estrategia}`),
      element('span', { class: 'of' }, display.text(estrategia)),
    ),
    inner,
  );
  details.addEventListener('toggle', () => {
    if (!details.open || inner.childElementCount > 0) return;
    void display.results(claves).then((items) => inner.replaceChildren(...items));
  });
  return element('li', { class: 'reunidas', 'data-grupo': estrategia }, details);
}

const blockOf = (display: Display, bloque: Bloque): Promise<HTMLElement[]> =>
  'clave' in bloque ? display.results([bloque.clave]) : Promise.resolve([groupOf(display, bloque)]);

/** A button that adds the next blocks and goes to the first of them; none when nothing is left. */
function offer(display: Display, lista: HTMLElement, mas: HTMLElement, bloques: readonly Bloque[]): void {
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
    void Promise.all(bloques.slice(0, MORE).map((bloque) => blockOf(display, bloque))).then((added) => {
      if (!display.isCurrent()) return;
      lista.append(...added.flat());
      added[0]?.[0]?.querySelector<HTMLElement>('a, summary')?.focus();
      offer(display, lista, mas, bloques.slice(MORE));
    });
  });
  mas.replaceChildren(button);
}

/** `claves` are those of every result; the first ones stand in the list. */
export function offerMore(
  display: Display,
  lista: HTMLElement,
  mas: HTMLElement,
  claves: readonly string[],
): void {
  offer(display, lista, mas, groupRest(claves));
}
