/** Leaves out of a topic's list what another entry of it already covers: the browser needn't carry both. */

import {
  matchesWord,
  parsePattern,
  withoutGlue,
  type Comparable,
  type Pattern,
} from '../../model/text/patterns.ts';

const asWritten = (texto: string): Comparable => ({ folded: texto, light: texto });

/** Whether whatever `other` matches, `patron` matches too. */
function covers(pattern: Pattern, other: Pattern): boolean {
  if (pattern.inRow || pattern.words.length > other.words.length) return false;
  return pattern.words.every((part) =>
    other.words.some((word) =>
      word.isPrefix
        ? part.isPrefix && word.text.startsWith(part.text)
        : matchesWord(part, asWritten(word.text)),
    ),
  );
}

/** Patterns of one word, by which a word may mean something by itself. */
export const lonePatterns = (lists: readonly (readonly string[])[]): Pattern[] =>
  lists
    .flat()
    .map(parsePattern)
    .filter(({ words }) => words.length === 1);

/**
 * A longer entry also keeps its other words from being read by themselves, or from counting as unknown; it may go when
 * neither would happen.
 */
const isSilent = (
  longer: Pattern,
  shorter: Pattern,
  alone: readonly Pattern[],
  isKnown: (word: string) => boolean,
): boolean =>
  longer.words.every(
    ({ text }) =>
      shorter.words.some((part) => matchesWord(part, asWritten(text))) ||
      (isKnown(text) &&
        !alone.some(({ words: [part] }) => part !== undefined && matchesWord(part, asWritten(text)))),
  );

/** The first whole word of a shortened one stays: deporta* can't be shown as the correction of «depotado». */
const isExample = (i: number, shortened: Pattern, all: readonly { pattern: Pattern }[]): boolean =>
  shortened.words.some(({ isPrefix }) => isPrefix) &&
  all.findIndex(({ pattern }) => pattern !== shortened && covers(shortened, pattern)) === i;

/** `isKnown` is of words of the documents, without number and gender, and of little ones. The first of equal entries stays, so the table decides which form a correction shows. */
export function withoutCovered(
  frases: readonly string[],
  alone: readonly Pattern[],
  isKnown: (word: string) => boolean,
): string[] {
  const parsed = frases.map((texto) => ({ texto, pattern: parsePattern(texto) }));
  const left = parsed
    .filter(
      ({ pattern }, i) =>
        !parsed.some(
          (other, j) =>
            i !== j &&
            covers(other.pattern, pattern) &&
            (j < i || !covers(pattern, other.pattern)) &&
            !isExample(i, other.pattern, parsed) &&
            isSilent(pattern, other.pattern, alone, isKnown),
        ),
    )
    .map(({ texto }) => withoutGlue(texto));
  return [...new Set(left)];
}
