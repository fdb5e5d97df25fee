/** The populations that a text names, word by word, by the published lexicon. */
import type { Mencion } from '../../../src/model/schemas/mencion.ts';
import type { NameMention } from './named.ts';
import { LETTER, mirror } from './mirror.ts';
import {
  escapeRegExp,
  everyMatch,
  overlaps,
  quoteOf,
  sentenceAt,
  sentences,
  type Quote,
  type Span,
} from './spans.ts';
import type { Kinds, PoblacionRow } from './compiled-tables.ts';

interface Terms {
  id: string;
  /** First letters of its words: a text where no word begins so needs no further look. */
  starts: readonly string[];
  pattern: RegExp;
  /** What the terms need beside them in their sentence. */
  context: RegExp | undefined;
  /** Phrases inside of which they name somebody else, or nobody. */
  except: RegExp | undefined;
}

interface Lexicon {
  terms: Terms[];
  /** «se trata de», «asilo de ancianos»: the words, and nobody. */
  nobody: RegExp;
}

/** «refugiad*» stands for every ending, «{volver}» for any word of a kind; all else is whole words. */
function termPattern(term: string, kinds: Kinds): string {
  return term
    .split(/(\*|\{\p{L}+\})/u)
    .map((part) => {
      if (part === '*') return `${LETTER}*`;
      return part.startsWith('{') ? anyOf(kinds[part.slice(1, -1)] ?? [], kinds) : escapeRegExp(mirror(part));
    })
    .join('');
}

/** The longest first. */
function anyOf(terms: readonly string[], kinds: Kinds): string {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((term) => termPattern(term, kinds)).join('|')})`;
}

const anyTerm = (terms: readonly string[], flags: string, kinds: Kinds): RegExp =>
  new RegExp(`(?<!${LETTER})${anyOf(terms, kinds)}(?!${LETTER})`, flags);

interface Mirrored {
  texto: string;
  mirrored: string;
}

const MOST_LETTERS = 3;

/** The first letters with which what a term stands for can begin. */
function startsOf(term: string, kinds: Kinds): string[] {
  const kind = /^\{(\p{L}+)\}/u.exec(term)?.[1];
  if (kind !== undefined) return (kinds[kind] ?? []).flatMap((word) => startsOf(word, kinds));
  return [mirror(term.replace(/[*{].*/s, '').slice(0, MOST_LETTERS))];
}

const BEGINNING = new RegExp(`(?<!${LETTER})[^]`, 'g');

/** From no letter to the most, of each place of a text where a word can begin. */
function startsIn(mirrored: string): ReadonlySet<string> {
  const found = new Set(['']);
  for (const { index } of everyMatch(mirrored, BEGINNING))
    for (let letters = 1; letters <= MOST_LETTERS; letters += 1)
      found.add(mirrored.slice(index, index + letters));
  return found;
}

export function compileLexicon(
  rows: readonly PoblacionRow[],
  staff: readonly string[],
  nobody: readonly string[],
  kinds: Kinds,
): Lexicon {
  const ofStaff = anyTerm(staff, '', kinds);
  return {
    nobody: anyTerm(nobody, 'g', kinds),
    terms: rows.flatMap(({ id, terminos, salvo, requiere_contexto, con_contexto }) => {
      const except = salvo === undefined ? undefined : anyTerm(salvo, 'g', kinds);
      const starts = (words: readonly string[]) => [
        ...new Set(words.flatMap((word) => startsOf(word, kinds))),
      ];
      const own = { id, except, pattern: anyTerm(terminos, 'g', kinds), starts: starts(terminos) };
      const terms: Terms[] = [{ ...own, context: requiere_contexto === true ? ofStaff : undefined }];
      if (con_contexto === undefined) return terms;
      const pattern = anyTerm(con_contexto.terminos, 'g', kinds);
      const context = anyTerm(con_contexto.contexto, '', kinds);
      return [...terms, { ...own, pattern, context, starts: starts(con_contexto.terminos) }];
    }),
  };
}

/** «localidades de origen, tránsito, destino y retorno»: places, not people. */
const PLACES = anyTerm(
  ['origen, tránsito y retorno de migrantes', 'origen, tránsito, destino y retorno'],
  'g',
  {},
);

/** Where a text holds what an expression finds in its mirror. */
const spansIn = ({ texto, mirrored }: Mirrored, pattern: RegExp): Quote[] =>
  everyMatch(mirrored, pattern).map((match) => quoteOf(texto, match.index, match.index + match[0].length));

/** Whether the sentence of a term gives it the context that it needs; each sentence is read once. */
function contextOf({ texto, mirrored }: Mirrored, context: RegExp): (quote: Quote) => boolean {
  const all = sentences(texto);
  const known = new Map<Span, boolean>();
  return (quote) => {
    const sentence = sentenceAt(all, quote.inicio);
    const answer = known.get(sentence) ?? context.test(mirrored.slice(sentence.inicio, sentence.fin));
    known.set(sentence, answer);
    return answer;
  };
}

const holds = (outer: Span, inner: Span): boolean => outer.inicio <= inner.inicio && inner.fin <= outer.fin;

function found(read: Mirrored, lexicon: Lexicon, hidden: readonly Quote[]): (Quote & { id: string })[] {
  const begun = startsIn(read.mirrored);
  const every = lexicon.terms.flatMap(({ id, pattern, context, except, starts }) => {
    // Most texts name most populations nowhere: what would except them is then not looked for.
    if (!starts.some((start) => begun.has(start))) return [];
    const named = spansIn(read, pattern);
    if (named.length === 0) return [];
    const hasContext = context === undefined ? undefined : contextOf(read, context);
    const others = except === undefined ? hidden : [...hidden, ...spansIn(read, except)];
    return named
      .filter((quote) => !others.some((span) => holds(span, quote)))
      .filter((quote) => hasContext === undefined || hasContext(quote))
      .map((quote) => ({ ...quote, id }));
  });
  // «mexicanos en Estados Unidos» is named once, by its longest words.
  const all = every.filter(
    (quote, i) =>
      !every.some(
        (other, j) =>
          other.id === quote.id && i !== j && holds(other, quote) && (j < i || !holds(quote, other)),
      ),
  );
  // «contratados para trabajar en el exterior» names workers: the shorter «en el exterior» inside it names nobody else.
  return all.filter(
    (quote) =>
      !all.some(
        (other) =>
          other.id !== quote.id &&
          overlaps(other, quote) &&
          other.fin - other.inicio > quote.fin - quote.inicio,
      ),
  );
}

export function annotatePoblaciones(
  elemento: Mencion['elemento'],
  elementoId: string,
  texto: string,
  names: readonly NameMention[],
  lexicon: Lexicon,
): Mencion[] {
  const counters = new Map<string, number>();
  const read = { texto, mirrored: mirror(texto) };
  return found(read, lexicon, [...names, ...spansIn(read, PLACES), ...spansIn(read, lexicon.nobody)])
    .sort((a, b) => a.inicio - b.inicio || a.fin - b.fin)
    .map(({ id, ...quote }) => {
      const number = (counters.get(id) ?? 0) + 1;
      counters.set(id, number);
      const mencion_id = `${elementoId}-${id}-${String(number)}`;
      return { mencion_id, poblacion_id: id, elemento, elemento_id: elementoId, ...quote };
    });
}
