/** The results after the first ones: one by one, and by estrategia where many of one match. */
import { type Block, groupRest } from '../rank/groups.ts';
import { element } from '../../browser/dom.ts';
import type { Display } from './load-rest.ts';

/** Blocks that one tap adds: results, or groups of them. */
const MORE = 10;

/** Its líneas come when it is opened: until then only its name is read from the index. */
function groupOf(display: Display, { estrategia, claves }: Extract<Block, { claves: unknown }>): HTMLElement {
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

const blockOf = (display: Display, block: Block): Promise<HTMLElement[]> =>
  'clave' in block ? display.results([block.clave]) : Promise.resolve([groupOf(display, block)]);

/** A button that adds the next blocks and goes to the first of them; none when nothing is left. */
function offer(display: Display, lista: HTMLElement, mas: HTMLElement, blocks: readonly Block[]): void {
  const left = blocks.reduce((sum, block) => sum + ('clave' in block ? 1 : block.claves.length), 0);
  if (left === 0) {
    mas.replaceChildren();
    return;
  }
  const words = left === 1 ? 'Mostrar el resultado que falta' : `Mostrar los ${left} resultados que faltan`;
  const button = element(
    'button',
    { type: 'button' },
    blocks.length > MORE ? `Mostrar más: faltan ${left} resultados` : words,
  );
  button.addEventListener('click', () => {
    void Promise.all(blocks.slice(0, MORE).map((block) => blockOf(display, block))).then((added) => {
      if (!display.isCurrent()) return;
      lista.append(...added.flat());
      added[0]?.[0]?.querySelector<HTMLElement>('a, summary')?.focus();
      offer(display, lista, mas, blocks.slice(MORE));
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
