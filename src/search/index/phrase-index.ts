/** Leaves out of a topic's list what another entry of it already covers: the browser needn't carry both. */

import {
  matchesWord,
  parsePatron,
  withoutGlue,
  type Comparable,
  type Patron,
} from '../../model/text/patterns.ts';

const asWritten = (texto: string): Comparable => ({ plegada: texto, ligera: texto });

/** Whether whatever `other` matches, `patron` matches too. */
function covers(patron: Patron, other: Patron): boolean {
  if (patron.seguidas || patron.palabras.length > other.palabras.length) return false;
  return patron.palabras.every((part) =>
    other.palabras.some((word) =>
      word.prefijo
        ? part.prefijo && word.texto.startsWith(part.texto)
        : matchesWord(part, asWritten(word.texto)),
    ),
  );
}

/** Patterns of one word, by which a word may mean something by itself. */
export const lonePatterns = (lists: readonly (readonly string[])[]): Patron[] =>
  lists
    .flat()
    .map(parsePatron)
    .filter(({ palabras }) => palabras.length === 1);

/**
 * A longer entry also keeps its other words from being read by themselves, or from counting as unknown; it may go when
 * neither would happen.
 */
const isSilent = (
  longer: Patron,
  shorter: Patron,
  alone: readonly Patron[],
  isKnown: (word: string) => boolean,
): boolean =>
  longer.palabras.every(
    ({ texto }) =>
      shorter.palabras.some((part) => matchesWord(part, asWritten(texto))) ||
      (isKnown(texto) &&
        !alone.some(({ palabras: [part] }) => part !== undefined && matchesWord(part, asWritten(texto)))),
  );

/** The first whole word of a shortened one stays: deporta* can't be shown as the correction of «depotado». */
const isExample = (i: number, shortened: Patron, all: readonly { patron: Patron }[]): boolean =>
  shortened.palabras.some(({ prefijo }) => prefijo) &&
  all.findIndex(({ patron }) => patron !== shortened && covers(shortened, patron)) === i;

/** `isKnown` is of words of the documents, without number and gender, and of little ones. The first of equal entries stays, so the table decides which form a correction shows. */
export function withoutCovered(
  frases: readonly string[],
  alone: readonly Patron[],
  isKnown: (word: string) => boolean,
): string[] {
  const parsed = frases.map((texto) => ({ texto, patron: parsePatron(texto) }));
  const left = parsed
    .filter(
      ({ patron }, i) =>
        !parsed.some(
          (other, j) =>
            i !== j &&
            covers(other.patron, patron) &&
            (j < i || !covers(patron, other.patron)) &&
            !isExample(i, other.patron, parsed) &&
            isSilent(patron, other.patron, alone, isKnown),
        ),
    )
    .map(({ texto }) => withoutGlue(texto));
  return [...new Set(left)];
}
