/**
 * The little language of the topic table, for what people type and for what the documents say:
 * `envío dinero` both words near each other in any order; `deporta*` any word that begins so;
 * `=sin papeles` these words one after the other. Number and gender don't count.
 */

import { foldAll } from './normalize.ts';

interface PatternWord {
  readonly text: string;
  readonly isPrefix: boolean;
}

export interface Pattern {
  readonly words: readonly PatternWord[];
  readonly inRow: boolean;
}

/** A folded word without plural and without its last vowel: refugiadas → refugiad, deportes → deport. */
export function lightKey(folded: string): string {
  const singular = folded.length > 4 ? folded.replace(/([bdfgjklmnprtyz])es$|s$/, '$1') : folded;
  return singular.length > 4 ? singular.replace(/[aoe]$/, '') : singular;
}

/** Glue between the words of a phrase: people use it or not, and each their own. */
const GLUE = new Set(
  'a al de del la el los las mi mis me en por para que un una y o su sus lo nos te le les se con'.split(' '),
);

/** Whether a word is only glue. */
export const isGlue = (folded: string): boolean => GLUE.has(folded);

/** The phrase without glue, unless that leaves a single word, which would mean too much. */
export function withoutGlue(source: string): string {
  const words = source.split(/\s+/).filter((word) => word !== '');
  const bearing = words.filter((word) => !isGlue(foldAll(word)));
  return source.startsWith('=') || bearing.length < 2 ? words.join(' ') : bearing.join(' ');
}

function parse(source: string): Pattern {
  const inRow = source.startsWith('=');
  const words = foldAll(withoutGlue(source).replace(/^=/, ''))
    .split(' ')
    .filter((word) => word !== '')
    .map((word) =>
      word.endsWith('*')
        ? { text: word.slice(0, -1), isPrefix: true }
        : { text: lightKey(word), isPrefix: false },
    );
  return { words, inRow };
}

const parsed = new Map<string, Pattern>();

/** Each is parsed once: the tables are read anew whenever a part of them comes. */
export function parsePattern(source: string): Pattern {
  const pattern = parsed.get(source) ?? parse(source);
  parsed.set(source, pattern);
  return pattern;
}

/** A word prepared for comparison, once per text. */
export interface Comparable {
  readonly folded: string;
  readonly light: string;
}

export const comparable = (word: string): Comparable => {
  const folded = foldAll(word);
  return { folded, light: lightKey(folded) };
};

export const matchesWord = ({ text, isPrefix }: PatternWord, { folded, light }: Comparable): boolean =>
  isPrefix ? folded.startsWith(text) : light === text;

function consecutive(pattern: Pattern, words: readonly Comparable[], start: number): number[] | null {
  const places: number[] = [];
  for (const [offset, part] of pattern.words.entries()) {
    const word = words[start + offset];
    if (word === undefined || !matchesWord(part, word)) return null;
    places.push(start + offset);
  }
  return places;
}

/** Every part somewhere in the window that begins at a word of the pattern; each word serves one part. */
function together(
  pattern: Pattern,
  words: readonly Comparable[],
  start: number,
  slack: number,
): number[] | null {
  const places: number[] = [];
  const end = Math.min(words.length, start + pattern.words.length + slack);
  for (const part of pattern.words) {
    let found = -1;
    for (let i = start; i < end && found < 0; i += 1) {
      const word = words[i];
      if (word !== undefined && !places.includes(i) && matchesWord(part, word)) found = i;
    }
    if (found < 0) return null;
    places.push(found);
  }
  return places.includes(start) ? places.sort((a, b) => a - b) : null;
}

/** Places of every occurrence, in order, without overlaps. `slack` is how many other words may stand between. */
export function findPattern(pattern: Pattern, words: readonly Comparable[], slack: number): number[][] {
  const found: number[][] = [];
  if (pattern.words.length === 0) return found;
  let next = 0;
  for (let start = 0; start < words.length; start += 1) {
    if (start < next) continue;
    const places = pattern.inRow
      ? consecutive(pattern, words, start)
      : together(pattern, words, start, pattern.words.length === 1 ? 0 : slack);
    if (places === null) continue;
    found.push(places);
    next = (places.at(-1) ?? start) + 1;
  }
  return found;
}
