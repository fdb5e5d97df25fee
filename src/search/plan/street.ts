/** Words by which people ask for a línea de acción or estrategia, and that the documents lack: ours, in a field of the index that weighs little. */

import { stemOf } from '../analysis/analyze.ts';
import { phoneticKey } from '../analysis/spelling.ts';
import { isStop } from '../analysis/stop-words.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { comparable } from '../../model/text/patterns.ts';
import type { Alternative } from '../types.ts';
import { isWritten, lookUp, type Vocabulary } from './vocabulary.ts';

/** Beside what the documents say they count half. */
const STREET_WEIGHT = 0.5;
/** Of a shorter stem only another number or gender is the same word: «muro» is not «murió». */
export const SHORTEST_STEM = 4;

/** First two sounds of a word: `humano` and `umano` have the same, `kilo` and `casa` others. What people say travels by them. */
export const soundOf = (word: string): string => phoneticKey(word).slice(0, 2).padEnd(2);

const isSame = (word: string, term: string): boolean =>
  soundOf(word) === soundOf(term) &&
  (stemOf(term).length >= SHORTEST_STEM || comparable(term).light === comparable(word).light);

/** What to ask of Pagefind for a word by which people ask; nothing where the documents have it themselves. */
export function askStreet(
  { vocabulary, street }: { readonly vocabulary: Vocabulary; readonly street: Vocabulary },
  word: string,
): Alternative[] {
  if (isWritten(vocabulary, word)) return [];
  return (lookUp(street, word, false)?.alternatives ?? [])
    .filter(({ term }) => isSame(word, term))
    .map(({ term }) => ({ term, weight: STREET_WEIGHT }));
}

/** Stems of the words that bear meaning. */
export const askedStems = (words: readonly { readonly written: string }[]): string[] => [
  ...new Set(words.filter(({ written }) => !isStop(written)).map(({ written }) => stemOf(written))),
];

/** Of the phrases by which people ask for a page, the first that holds most of what was asked; empty where none holds any. */
export function likest(phrases: readonly string[], asked: readonly string[]): string {
  let best = { phrase: '', held: 0 };
  for (const phrase of phrases) {
    const held = askedStems(tokenize(phrase)).filter((stem) => asked.includes(stem)).length;
    if (held > best.held) best = { phrase, held };
  }
  return best.phrase;
}
