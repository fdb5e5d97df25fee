/**
 * Topics and names travel in parts. What people say in words of the documents comes with the vocabulary; a phrase with a
 * word that the documents lack (`chamaco`, `=me retacharon`) comes when someone types such a word. A part holds the
 * phrases whose missing words begin with some pairs of sounds: there a misspelt word finds what it may have meant, too.
 */

import { createLexicon, type LexiconData, type Lexicon } from './lexicon.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { cleanQuery } from '../../model/text/clean-query.ts';
import { fromPhone } from '../analysis/phone-words.ts';
import { isStop } from '../analysis/stop-words.ts';
import { soundOf } from './street.ts';
import { createVocabulary, isWritten, type Vocabulary } from './vocabulary.ts';
import { packWords, unpackWords } from './word-list.ts';

/** Words with a digit are claves and years; phrases with one come with the vocabulary. */
export const HAS_DIGIT = /\d/;

/** Words of a query that the documents lack, as they were typed and as they are read. */
function missingIn(query: string, vocabulary: Vocabulary): string[] {
  const isSaid = (word: string): boolean => isStop(word) || isWritten(vocabulary, word);
  // As it was typed, too: a phrase such as «EEUU» would be taken for a word with held letters by whoever lacks it.
  return tokenize(cleanQuery(query))
    .flatMap(({ written }) => [...new Set([written, fromPhone(written, isSaid)])])
    .filter((forma) => !isSaid(forma));
}

/** First sounds of a part: two letters each, one after the other. */
export const soundsIn = (sounds: string): readonly string[] => sounds.match(/../gu) ?? [];

/** Places of the parts that words need, in order; `sonidos` are the first sounds of each part. */
function partsOfWords(missing: readonly string[], sonidos: readonly string[]): number[] {
  const begun = new Set(missing.filter((forma) => !HAS_DIGIT.test(forma)).map(soundOf));
  return sonidos.flatMap((sounds, part) =>
    soundsIn(sounds).some((sound) => begun.has(sound)) ? [part] : [],
  );
}

export const partsOf = (query: string, vocabulary: Vocabulary, sonidos: readonly string[]): number[] =>
  partsOfWords(missingIn(query, vocabulary), sonidos);

/** Rows of a table of phrases with those of some parts; a phrase that is in two of them stands once. */
export function joinRows(rows: readonly string[], partes: readonly (readonly string[])[]): string[] {
  return rows.map((row, i) => {
    const more = partes.flatMap((part) => (part[i] ?? '').split('|')).filter((frase) => frase !== '');
    return more.length === 0 ? row : `${row}|${[...new Set(more)].join('|')}`;
  });
}

/** Lists of words as one. */
export const mergeWords = (lists: readonly string[]): string =>
  packWords([...new Set(lists.flatMap(unpackWords))].sort());

/** Rows in the order of their tables. */
export interface Part {
  readonly temas: readonly string[];
  readonly nombres: readonly string[];
  /** Words by which people ask, front-coded. */
  readonly street: string;
}

/** «Tijuana» is told with what answers for it; numbers are not. */
const LETTER = /\p{L}/u;

/** The lexicon for a query, with the parts that it needs and all that earlier ones brought. Rejects when a part can't be read. */
export function growingLexicon(
  datos: LexiconData,
  sonidos: readonly string[],
  read: (part: number) => Promise<Part>,
  /** What each topic is about: told only of what answers for a word that the documents lack. */
  readLabels: () => Promise<readonly string[]> = () => Promise.resolve(datos.labels),
): (query: string) => Promise<Lexicon> {
  const vocabulary = createVocabulary(datos.palabras);
  const asked = new Map<number, Promise<Part>>();
  const partes = new Map<number, Part>();
  let lexicon = createLexicon(datos, vocabulary);
  let held = 0;
  let labels: readonly string[] | undefined;
  const bring = async (part: number): Promise<void> => {
    const reading = asked.get(part) ?? read(part);
    asked.set(part, reading);
    try {
      partes.set(part, await reading);
    } catch (error) {
      asked.delete(part);
      throw error;
    }
  };
  const label = async (): Promise<void> => {
    labels ??= await readLabels();
  };
  return async (query) => {
    const missing = missingIn(query, vocabulary);
    await Promise.all([
      ...partsOfWords(missing, sonidos)
        .filter((part) => !partes.has(part))
        .map(bring),
      ...(missing.some((word) => LETTER.test(word)) ? [label()] : []),
    ]);
    // Of two questions at once the first to come back has made it for both.
    const brought = partes.size + (labels === undefined ? 0 : 1);
    if (held === brought) return lexicon;
    held = brought;
    const inOrder = [...partes].sort(([a], [b]) => a - b).map(([, parte]) => parte);
    const temas = joinRows(
      datos.temas,
      inOrder.map((parte) => parte.temas),
    );
    const nombres = joinRows(
      datos.nombres,
      inOrder.map((parte) => parte.nombres),
    );
    const street = mergeWords([datos.street, ...inOrder.map((parte) => parte.street)]);
    lexicon = createLexicon({ ...datos, temas, nombres, street, labels: labels ?? [] }, vocabulary);
    return lexicon;
  };
}
