/** What the planner knows, unpacked once from the build's data: vocabulary, topics, names, claves. */

import {
  comparable,
  matchesWord,
  parsePattern,
  type Comparable,
  type Pattern,
  withoutGlue,
} from '../../model/text/patterns.ts';
import { BACKGROUND, OWN, TODAY, tokenOf } from './index-tokens.ts';
import { candidate, type Candidate, phoneticKey } from '../analysis/spelling.ts';
import type { SearchData, OfferedPage, KnownReporte } from '../types.ts';
import { createVocabulary, isWritten, type Vocabulary } from './vocabulary.ts';

/** A token of the index with the forms that call for it. */
export interface Entry {
  readonly token: string;
  /** A name, not a topic. */
  readonly isName: boolean;
  /** Says where or to whom; seldom the question itself. */
  readonly isBackground: boolean;
  /** Belongs to the subject by itself: «remesas» does, «televisión» may be about anything. */
  readonly isOwn: boolean;
  readonly forms: readonly Form[];
  /** What it is about, for readers. */
  readonly label: string;
  readonly pagina: OfferedPage | null;
  /** Of a topic, places among the pages offered by name of those that it is about. */
  readonly offered: readonly number[];
}

export interface Form {
  readonly pattern: Pattern;
  readonly text: string;
  /** An ordinary word as well: a name only in capitals or alone. */
  readonly common: boolean;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** Words by which people ask: see street.ts. */
  readonly street: Vocabulary;
  readonly temas: readonly Entry[];
  readonly nombres: readonly Entry[];
  readonly claves: readonly string[];
  readonly pages: readonly (OfferedPage & {
    readonly whole: boolean;
    readonly patterns: readonly Pattern[];
  })[];
  readonly reportes: readonly KnownReporte[];
  /** Words of topics and names, for which a typed word counts as known. */
  readonly patterns: readonly Pattern[];
  /** Words that a misspelt one may have meant; made when the first one is met, for few queries have any. */
  readonly candidates: () => readonly Candidate[];
  /** Words inside what people say, by sound: «sertificado» sounds as that of «certificado de habilidades». */
  readonly heard: () => ReadonlyMap<string, string>;
}

/** Shorter, and strangers share a stem. */
const SHORTEST_SAID = 4;

const split = (list: string): string[] => list.split('|').filter((item) => item !== '');

/** What a misspelt word may have meant: a topic's word that stands alone, or a name's. Not «deporta*». */
const wholeWords = (phrase: string): string[] => (/[ *]/.test(phrase) ? [] : [phrase]);

export type LexiconData = Pick<
  SearchData,
  | 'palabras'
  | 'street'
  | 'temas'
  | 'labels'
  | 'ofrecen'
  | 'nombres'
  | 'paginas'
  | 'directas'
  | 'reportes'
  | 'claves'
>;

const quotedName = (titulo = ''): string => (titulo === '' ? '' : `«${titulo}»`);

/** Two letters are a word more often than a sigla, and «Bienestar» more often than a secretaría. */
function nameForm(form: string, vocabulary: Vocabulary): Form {
  const text = form.replace(TODAY, '');
  const today = form.startsWith(TODAY);
  const common = (text.length <= 2 && text === text.toUpperCase()) || (today && isWritten(vocabulary, text));
  return { pattern: parsePattern(`=${withoutGlue(text)}`), text, common };
}

/** `vocabulario` is that of the data, where it is there already. */
export function createLexicon(
  datos: LexiconData,
  vocabulary: Vocabulary = createVocabulary(datos.palabras),
): Lexicon {
  const temas = datos.temas.map((row, i) => {
    const phrases = split(row.replace(BACKGROUND, '').replace(OWN, ''));
    return {
      token: tokenOf('t', i),
      isName: false,
      isBackground: row.startsWith(BACKGROUND),
      isOwn: row.startsWith(OWN),
      forms: phrases.map((text) => ({ pattern: parsePattern(text), text, common: false })),
      label: datos.labels[i] ?? '',
      pagina: null,
      offered: datos.ofrecen[i] ?? [],
    };
  });
  const nombres = datos.nombres.map((forms, row) => ({
    token: tokenOf('n', row),
    isName: true,
    isBackground: false,
    isOwn: true,
    forms: split(forms).map((form) => nameForm(form, vocabulary)),
    label: quotedName(datos.paginas[row]?.titulo),
    pagina: datos.paginas[row] ?? null,
    offered: [],
  }));
  const spoken = new Set(
    [...temas, ...nombres].flatMap(({ forms }) => forms.flatMap(({ text }) => wholeWords(text))),
  );
  let candidates: readonly Candidate[] | null = null;
  let heard: ReadonlyMap<string, string> | null = null;
  const street = createVocabulary(datos.street);
  const parts = (): string[] =>
    temas.flatMap(({ forms }) => forms.flatMap(({ text }) => text.replace('=', '').split(' ')));
  return {
    vocabulary,
    street,
    temas,
    nombres,
    claves: datos.claves,
    pages: datos.directas.map(({ titulo, url, whole, formas }) => ({
      titulo,
      url,
      whole,
      patterns: formas.map((form) => parsePattern(`=${withoutGlue(form)}`)),
    })),
    reportes: datos.reportes,
    patterns: [...temas, ...nombres].flatMap(({ forms }) => forms.map(({ pattern }) => pattern)),
    heard: () =>
      (heard ??= new Map(
        parts()
          // Those that the documents have may stand in parts that are not there.
          .filter(
            (word) => word.length > SHORTEST_SAID && !word.endsWith('*') && !isWritten(vocabulary, word),
          )
          .sort()
          .map((word) => [phoneticKey(word), word]),
      )),
    candidates: () =>
      (candidates ??= [
        ...vocabulary.words.map(candidate),
        // What people say travels by its first two sounds.
        ...[...spoken, ...street.words].map((word) => ({ ...candidate(word), firm: 2 })),
      ]),
  };
}

/** Of a beginning inside a phrase the rest has to be an ending: «tra* cuerpo» speaks of «traer», not of «trabjo». */
const ENDING = /^(?:[aeiou][a-z]{0,5})?$/;

/** Whether some topic or name speaks of a word that the documents lack, alone or in a phrase. */
export function isSpoken({ vocabulary, patterns }: Lexicon, word: string): boolean {
  const compared: Comparable = comparable(word);
  if (vocabulary.light.has(compared.light)) return false;
  return patterns.some(({ words }) =>
    words.some(
      (part) =>
        matchesWord(part, compared) &&
        (!part.isPrefix || words.length === 1 || ENDING.test(compared.folded.slice(part.text.length))),
    ),
  );
}
