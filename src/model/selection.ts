/** A selection of líneas as an address writes it: `#lineas=1.1.1,3.5.10`. */

import { parentOf } from './claves.ts';
import type { Forma } from './views.ts';
import { cleanQuery } from './text/clean-query.ts';

/** What the page of the selection knows of a línea. */
export interface SelectableLinea {
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

/** What stands before a clave in a link that was altered on the way: signs, and what people call a línea. */
const BEFORE = /^(?:[^\p{L}\p{N}]|l[ií]neas?|la?)*(?=\d)/iu;
/** And after it: the signs at the end of a sentence, the ending of its page. */
const AFTER = /(?:\.html?)?[^\p{L}\p{N}]*$/iu;
/** What some write for the point. */
const POINTS = /(\d)[-_·•:](?=\d)/g;
/** Commas, or what mail, messengers and people make of them. */
const BETWEEN = /[\s,;|+&、]+/u;
/** Words and signs with no clave in them, which are nothing that was lost. */
const BARE = /^(?:y|e|l[ií]neas?)?$/i;
/** What services add to the links that they pass on. */
const ADDED = /&[\w-]+=.*/s;

/** Cleaned twice: some escape again what was escaped. */
const plainAddress = (address: string): string => cleanQuery(cleanQuery(address)).replaceAll('&amp;', '&');

/** What an address gives to `name`; undefined where it names nothing of the kind. */
function valueOf(address: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[#?&;])${name}[=:](.*)`, 'is').exec(plainAddress(address))?.[1];
  return found?.replace(ADDED, '');
}

/** The parts of an address's fragment as they came. */
function partsOf(fragment: string, name: string): string[] {
  return (valueOf(fragment, name) ?? '')
    .split(BETWEEN, MOST)
    .map((part) => part.replace(BEFORE, '').replace(AFTER, '').replace(POINTS, '$1.'))
    .filter((part) => !BARE.test(part));
}

/** Where an address says which líneas were chosen, as a fragment: after its `#`, after the `?` that some write for it, or with nothing before the claves. */
export function selectionOf({ hash, search }: { hash: string; search: string }): string {
  const found = [hash, search].find((part) => valueOf(part, SELECTION) !== undefined);
  if (found !== undefined) return found.replace('?', '#');
  return hash === '' ? '' : `#${SELECTION}=${hash.slice(1)}`;
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
