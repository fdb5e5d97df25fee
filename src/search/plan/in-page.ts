/** What is typed in the find box of pem-abierto.html, and whether a línea de acción holds it: claves, quoted phrases and words, without an index. */

import { clavesWithin, readClave } from './query-claves.ts';
import { foldAll, tokenize } from '../../model/text/normalize.ts';

export interface Sought {
  /** Any of them will do: a línea de acción is under one at most. */
  readonly claves: readonly string[];
  readonly phrases: readonly string[];
  readonly words: readonly string[];
}

/** Any mark with any other: phones turn them as they please. */
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;
const DASH = /[\u2010-\u2013-]/g;
const NUMBER = /^\d/;
/** Between two paragraphs: no word, so that no phrase reaches from one to the next. */
const BREAK = ' | ';

/** Words in a row with a space on each side of each, without accents, capitals or punctuation: «1,500» is 1500, and «2014-2018» two words. */
function plain(text: string): string {
  const words = tokenize(text.replace(THOUSANDS, '$1')).map(({ written }) =>
    foldAll(written).replace(DASH, ' '),
  );
  return ` ${words.join(' ')} `;
}

export const plainText = (paragraphs: readonly string[]): string => paragraphs.map(plain).join(BREAK);

/** A clave in quotes is one all the same; a lone number in quotes is that number. */
function isClave(phrase: string, claves: readonly string[]): boolean {
  const clave = readClave(phrase.replace(/[^\p{L}\p{N}]+$/u, ''));
  return clave !== null && claves.includes(clave) && !/^\d+$/.test(phrase.trim());
}

/** `claves` are those of the page: another number with dots is looked for in the texts. */
export function readTyped(typed: string, claves: readonly string[]): Sought {
  const phrases: string[] = [];
  const rest = typed.replace(QUOTED, (_, phrase: string) => {
    if (isClave(phrase, claves)) return ` ${phrase} `;
    phrases.push(plain(phrase));
    return ' ';
  });
  const bare = rest.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const lone = readClave(bare);
  if (lone !== null && claves.includes(lone)) return { claves: [lone], phrases, words: [] };
  const named = clavesWithin(rest, claves);
  const words = plain(named.remainder).split(' ').filter(Boolean);
  return {
    claves: named.claves,
    phrases: phrases.filter((phrase) => phrase.trim() !== ''),
    // «1.1.1 y 3.5.10»: what joins claves says nothing of the texts.
    words: named.claves.length > 0 ? words.filter((word) => word.length > 1) : words,
  };
}

/** Nothing was typed that can be looked for. */
export const isEmpty = ({ claves, phrases, words }: Sought): boolean =>
  claves.length + phrases.length + words.length === 0;

/** `text` as `plainText` gives it. A number is a whole one; a word may be the beginning or a part of another, as in browsers. */
export function holds({ claves, phrases, words }: Sought, clave: string, text: string): boolean {
  return (
    (claves.length === 0 || claves.some((above) => `${clave}.`.startsWith(`${above}.`))) &&
    phrases.every((phrase) => text.includes(phrase)) &&
    words.every((word) => text.includes(NUMBER.test(word) ? ` ${word} ` : word))
  );
}
