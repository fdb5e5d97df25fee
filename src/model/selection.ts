/** A selection of líneas as an address writes it: `#lineas=1.1.1,3.5.10`. */

import { parentOf } from './claves.ts';
import type { Forma } from './join.ts';

/** What the page of the selection knows of a línea. */
export interface LineaElegible {
  clave: string;
  texto: string;
  estrategia: string;
  forma: Forma;
  respuestas: { de: string; texto: string; actividades: string[] }[];
}

export const SELECTION = 'lineas';
/** What a page that can't reach the selection asks of the one that holds it: `#agregar=1.1.1`. */
export const ADDING = 'agregar';
/** Where the browser keeps it. */
export const SELECTION_KEY = 'pem-lineas';

/** Claves have no zeros before, and no number of the programme has three digits. */
const CLAVE = /^[1-9]\d?\.[1-9]\d?\.[1-9]\d?$/;
/** More than there are líneas is no selection. */
const MOST = 500;

/** What stands round a clave in a link that was altered on the way: signs at the end of a sentence, the letter of the identifiers. */
const AROUND = /^[^\w.<%]*L?(?=\d)|[.)\]»"'’”]+$/g;

/** The parts of a fragment as they came: by commas, or by what mail and messengers make of them. */
function partsOf(fragment: string, name: string): string[] {
  const value = new URLSearchParams(fragment.replace(/^#/, '')).get(name) ?? '';
  return value
    .split(/[\s,;|+、，]+/, MOST)
    .map((part) => part.replace(AROUND, ''))
    .filter((part) => part !== '');
}

/** The claves of a fragment, in its order and once each; what is no clave is left out. */
export function readSelection(fragment: string, name = SELECTION): string[] {
  return [...new Set(partsOf(fragment, name).filter((part) => CLAVE.test(part)))];
}

/** What a fragment holds that is no clave: it is said, not guessed. */
export function unreadIn(fragment: string): string[] {
  return [...new Set(partsOf(fragment, SELECTION).filter((part) => !CLAVE.test(part)))];
}

/** The estrategia whose líneas a list holds, all of them and no other: «Leer juntas» makes such lists. */
export function wholeEstrategia(claves: readonly string[], known: Iterable<string>): string | undefined {
  const [estrategia, ...others] = new Set(claves.map(parentOf));
  if (estrategia === undefined || others.length > 0) return undefined;
  const missing = [...known].some((clave) => parentOf(clave) === estrategia && !claves.includes(clave));
  return missing ? undefined : estrategia;
}

/** `list` with the item at `index` moved by `step` places; the same list where there is no such place. */
export function moved(list: readonly string[], index: number, step: number): string[] {
  const target = index + step;
  const item = list[index];
  if (item === undefined || target < 0 || target >= list.length) return [...list];
  const others = list.filter((_, place) => place !== index);
  return [...others.slice(0, target), item, ...others.slice(target)];
}
