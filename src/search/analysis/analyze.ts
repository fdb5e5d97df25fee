/** The one analyser of index and query: a word → its stem, with the pairs kept apart that Snowball joins. */

import { derive } from './derive.ts';
import { fold } from '../../model/text/normalize.ts';
import { stem } from './stemmer.ts';

/** Words whose Snowball stem is also that of a stranger (deportar, patrón, tratar, acto, corto…): each keeps its own. */
const APART =
  /^(deporte|deportiv|patrona|trata|visa|acta|caso|corte|parte|salida|universidad|consola|mesa|puerta|bolsa|plaza|unidad)(?:[oa]?s|[oa]|es)?$/;

/** Stems already made: a page's texts, the vocabulary and the query hold the same words again and again. */
const known = new Map<string, string>();

export function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const made = makeStem(word);
  known.set(word, made);
  return made;
}

function makeStem(word: string): string {
  const apart = APART.exec(fold(word))?.[1];
  if (apart !== undefined) return `${apart.replace(/iv$/, 'e')}=`;
  return stem(word.toLowerCase().normalize('NFC'));
}

/** Root of its derivational family. */
export const rootOf = (word: string): string => derive(stemOf(word));
