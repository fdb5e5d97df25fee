/** Claves in every spelling: 3.5.10, 3-5-10, L3.5.10, «línea de acción 3.5.10», «estrategia 4.3», «objetivo 2». */

import { fold } from '../../model/text/normalize.ts';

const NUMBER = String.raw`(\d{1,2}(?:\s*[.\u2010-\u2013-]\s*\d{1,2}){0,2})`;
const KIND = String.raw`(?:(objetivo|obj|o|estrategia|estr|est|e|linea de accion|linea|lin|accion|actividad|l)s?[\s.:]*(?:n(?:[oº°]|um|umero)?[.\s]*[º°]?\s*)?)?`;
const LONE = new RegExp(`^(?:(?:la|el)\\s+)?${KIND}${NUMBER}[.\\s]*$`);

/** `objetivo`, `estrategia` or `linea`, by the parts of the clave. */
export const tipoOf = (clave: string): string =>
  ['objetivo', 'estrategia', 'linea'][clave.split('.').length - 1] ?? '';

const parentOf = (clave: string): string => clave.split('.').slice(0, -1).join('.');

/** A whole number without a word before it is a number, not the clave of an objetivo, unless it is one digit. */
export function readClave(query: string): string | null {
  const match = LONE.exec(fold(query).trim());
  const number = match?.[2];
  if (number === undefined) return null;
  return number
    .split(/[.\u2010-\u2013-]/)
    .map((part) => String(Number(part)))
    .join('.');
}

/** The page itself, its parent, its children; empty when the query is no clave or no page has it. */
export function pagesOfClave(query: string, claves: readonly string[]): string[] {
  const clave = readClave(query);
  if (clave === null || !claves.includes(clave)) return [];
  const parent = parentOf(clave);
  const children = claves.filter((other) => parentOf(other) === clave);
  return [clave, ...(parent === '' ? [] : [parent]), ...children];
}

/** Among other words a number needs dots, three parts, a letter or the word before it; «3 de 5» and «2018» name nothing. */
const WITHIN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?:(objetivo|estrategia|linea de accion|linea|accion)s?\s+|([oel]))?${NUMBER}(?![\p{L}\p{N}]|\.\d)`,
  'gu',
);
const FULL = /[.]|-.*-/;

export interface Nombradas {
  readonly claves: readonly string[];
  /** The query without them. */
  readonly resto: string;
}

/** Claves that a longer query names: «PEM 2.3.7», «línea de acción 5.2.6 albergues». */
export function clavesWithin(query: string, claves: readonly string[]): Nombradas {
  const typed = query.normalize('NFC');
  const named: string[] = [];
  let resto = '';
  let last = 0;
  for (const match of fold(typed).matchAll(WITHIN)) {
    const [whole, kind, letter, number = ''] = match;
    const clave = readClave(number);
    if (clave === null || !claves.includes(clave)) continue;
    if (kind === undefined && letter === undefined && !FULL.test(number)) continue;
    named.push(clave);
    resto += `${typed.slice(last, match.index)} `;
    last = match.index + whole.length;
  }
  return { claves: [...new Set(named)], resto: resto + typed.slice(last) };
}
