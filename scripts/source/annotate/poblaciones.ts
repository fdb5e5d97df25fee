/** The populations that a text names, word by word, by the published lexicon. */
import type { Mencion } from '../../../src/model/schemas/mencion.ts';
import type { NameMention } from './mentions.ts';
import {
  anyWord,
  escapeRegExp,
  overlaps,
  sentenceAt,
  sentences,
  spansOf,
  WORD_END,
  WORD_START,
  type Quote,
  type Span,
} from './spans.ts';
import type { Kinds, PoblacionRow } from './compiled-tables.ts';

interface Terms {
  id: string;
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
      if (part === '*') return String.raw`[\p{L}\p{N}]*`;
      return part.startsWith('{') ? anyOf(kinds[part.slice(1, -1)] ?? [], kinds) : escapeRegExp(part);
    })
    .join('');
}

/** The longest first. */
function anyOf(terms: readonly string[], kinds: Kinds): string {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((term) => termPattern(term, kinds)).join('|')})`;
}

const anyTerm = (terms: readonly string[], flags: string, kinds: Kinds): RegExp =>
  new RegExp(`${WORD_START}${anyOf(terms, kinds)}${WORD_END}`, flags);

export function compileLexicon(
  rows: readonly PoblacionRow[],
  staff: readonly string[],
  nobody: readonly string[],
  kinds: Kinds,
): Lexicon {
  const context = anyTerm(staff, 'iu', kinds);
  return {
    nobody: anyTerm(nobody, 'giu', kinds),
    terms: rows.flatMap(({ id, terminos, salvo, requiere_contexto, con_contexto }) => {
      const except = salvo === undefined ? undefined : anyTerm(salvo, 'giu', kinds);
      const own = { id, except, pattern: anyTerm(terminos, 'giu', kinds) };
      const terms: Terms[] = [{ ...own, context: requiere_contexto === true ? context : undefined }];
      if (con_contexto === undefined) return terms;
      const pattern = anyTerm(con_contexto.terminos, 'giu', kinds);
      return [...terms, { ...own, pattern, context: anyTerm(con_contexto.contexto, 'iu', kinds) }];
    }),
  };
}

/** «localidades de origen, tránsito, destino y retorno»: places, not people. */
const PLACES = anyWord(['origen, tránsito y retorno de migrantes', 'origen, tránsito, destino y retorno']);

/** Whether the sentence of a term gives it the context that it needs; each sentence is read once. */
function contextOf(texto: string, context: RegExp): (quote: Quote) => boolean {
  const all = sentences(texto);
  const known = new Map<Span, boolean>();
  return (quote) => {
    const sentence = sentenceAt(all, quote.inicio);
    const answer = known.get(sentence) ?? context.test(texto.slice(sentence.inicio, sentence.fin));
    known.set(sentence, answer);
    return answer;
  };
}

const holds = (outer: Span, inner: Span): boolean => outer.inicio <= inner.inicio && inner.fin <= outer.fin;

function found(texto: string, lexicon: Lexicon, hidden: readonly Quote[]): (Quote & { id: string })[] {
  const every = lexicon.terms.flatMap(({ id, pattern, context, except }) => {
    // Most texts name most populations nowhere: what would except them is then not looked for.
    const named = spansOf(texto, pattern);
    if (named.length === 0) return [];
    const hasContext = context === undefined ? undefined : contextOf(texto, context);
    const others = except === undefined ? hidden : [...hidden, ...spansOf(texto, except)];
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
  return found(texto, lexicon, [...names, ...spansOf(texto, PLACES), ...spansOf(texto, lexicon.nobody)])
    .sort((a, b) => a.inicio - b.inicio || a.fin - b.fin)
    .map(({ id, ...quote }) => {
      const number = (counters.get(id) ?? 0) + 1;
      counters.set(id, number);
      const mencion_id = `${elementoId}-${id}-${String(number)}`;
      return { mencion_id, poblacion_id: id, elemento, elemento_id: elementoId, ...quote };
    });
}
