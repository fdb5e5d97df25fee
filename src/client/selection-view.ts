/** One chosen línea on the page of the selection: clave, text, answers and actividades, with what moves it. */
import { elementPath } from '../model/addresses.ts';
import { idOf } from '../model/claves.ts';
import { type SelectableLinea, SELECTION } from '../model/selection.ts';
import { FORMA_CORTA } from '../model/words.ts';
import { makeButton } from './buttons.ts';
import { keepsSelection } from './citing/own-selection.ts';

export function make(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

interface Moves {
  /** Places up (−1) or down (1); 0 takes it out. */
  move: (clave: string, step: -1 | 0 | 1) => void;
  root: string;
  claves: readonly string[];
}

function button(words: string, { clave }: SelectableLinea, click: () => void): HTMLButtonElement {
  const made = makeButton(words, click);
  made.setAttribute('aria-label', `${words}: línea ${clave}`);
  made.dataset['accion'] = words;
  return made;
}

/** Texts of the sources go in as text, never as markup. */
export function lineaItem(linea: SelectableLinea, { move, root, claves }: Moves): HTMLElement {
  const link = document.createElement('a');
  // Where the browser keeps the selection, a list that is only looked at must not travel on as one's own.
  const carried = keepsSelection() ? '' : `#${SELECTION}=${claves.join(',')}`;
  link.href = `${root}${elementPath(idOf(linea.clave))}${carried}`;
  link.textContent = linea.texto;
  link.dataset['linea'] = linea.clave;
  const shape = make('i', `t ${linea.forma}`);
  shape.setAttribute('aria-hidden', 'true');
  const answers = linea.respuestas.flatMap(({ de, texto, actividades }) => [
    make('p', 'chico', `${de}: `, make('q', 'of', texto)),
    ...actividades.flatMap((actividad, index) => [
      make('p', 'chico', `Actividad ${index + 1} de ese reporte: plan, no servicio`),
      make('p', 'of cita', actividad),
    ]),
  ]);
  const body = make(
    'div',
    '',
    make('h2', 'of', link),
    make('p', 'dice', shape, make('b', '', FORMA_CORTA[linea.forma])),
    ...answers,
    make(
      'p',
      'hacer',
      button('Subir', linea, () => move(linea.clave, -1)),
      button('Bajar', linea, () => move(linea.clave, 1)),
      button('Quitar', linea, () => move(linea.clave, 0)),
    ),
  );
  const item = make('li', '', make('span', 'clave', linea.clave), body);
  item.dataset['elegida'] = linea.clave;
  return item;
}
