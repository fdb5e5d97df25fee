/** The readers' topics of a text, with the words on which each rests, by the patterns of the search's topic rows and a few of their own. */
import { tokenize, type Word } from '../../../src/model/text/normalize.ts';
import {
  comparable,
  findPattern,
  parsePattern,
  type Comparable,
  type Pattern,
} from '../../../src/model/text/patterns.ts';
import type { TemaDeLinea } from '../../../src/model/schemas/tema.ts';
import type { TemaDeLectoresRow, TemaDeBusquedaRow } from './compiled-tables.ts';
import type { NameMention } from './named.ts';
import { overlaps, quoteOf, sentenceAt, sentences, type Quote, type Span } from './spans.ts';

interface Topic {
  id: string;
  words: readonly Pattern[];
  /** Where these words stand, the others mean something else. */
  except: readonly Pattern[];
}

/** How many other words may stand between those of a pattern: a citation is short enough to be marked. */
const SLACK = 4;

export function compileTopics(
  topics: readonly TemaDeLectoresRow[],
  rows: readonly TemaDeBusquedaRow[],
): Topic[] {
  const documentos = new Map(rows.map((row) => [row.tema, row.documentos]));
  return topics.map(({ id, filas, terminos = [], salvo = [] }) => {
    const words = filas.flatMap((fila) => {
      const own = documentos.get(fila);
      if (own === undefined) throw new Error(`the topic ${id} asks for ${fila}, which temas.json lacks`);
      return own;
    });
    return { id, words: [...words, ...terminos].map(parsePattern), except: salvo.map(parsePattern) };
  });
}

interface Prepared {
  texto: string;
  places: readonly Word[];
  words: readonly Comparable[];
  keys: ReadonlySet<string>;
  ends: readonly Span[];
}

function prepare(texto: string): Prepared {
  const places = tokenize(texto);
  const words = places.map(({ written }) => comparable(written));
  return { texto, places, words, keys: new Set(words.map(({ light }) => light)), ends: sentences(texto) };
}

function quotesOf({ texto, places, words, keys, ends }: Prepared, patterns: readonly Pattern[]): Quote[] {
  return patterns
    .filter((pattern) => pattern.words.every(({ text, isPrefix }) => isPrefix || keys.has(text)))
    .flatMap((pattern) => findPattern(pattern, words, SLACK))
    .flatMap((found) => {
      const [first, last] = [places[found[0] ?? -1], places[found.at(-1) ?? -1]];
      if (!first || !last || sentenceAt(ends, first.start).fin < last.end) return [];
      return [quoteOf(texto, first.start, last.end)];
    });
}

/** Quotes that share words become one, so that no word is marked twice. */
function joined(texto: string, quotes: readonly Quote[]): Quote[] {
  const whole: Quote[] = [];
  for (const quote of quotes.toSorted((a, b) => a.inicio - b.inicio || a.fin - b.fin)) {
    const last = whole.at(-1);
    if (last === undefined || !overlaps(last, quote)) whole.push(quote);
    else whole[whole.length - 1] = quoteOf(texto, last.inicio, Math.max(last.fin, quote.fin));
  }
  return whole;
}

const within = (quote: Span, span: Span): boolean => span.inicio <= quote.inicio && quote.fin <= span.fin;

/** «ONU Mujeres» names a body: only a pattern that asks for the whole name finds it. */
const insideName = (quote: Span, name: Span): boolean =>
  within(quote, name) && name.fin - name.inicio > quote.fin - quote.inicio;

export function annotateTopics(
  elemento: TemaDeLinea['elemento'],
  elementoId: string,
  texto: string,
  names: readonly NameMention[],
  topics: readonly Topic[],
): TemaDeLinea[] {
  const prepared = prepare(texto);
  return topics.flatMap(({ id, words, except }) => {
    const hidden = quotesOf(prepared, except);
    const found = quotesOf(prepared, words)
      .filter((quote) => !hidden.some((span) => within(quote, span)))
      .filter((quote) => !names.some((name) => insideName(quote, name)));
    return joined(texto, found).map((quote, i) => ({
      tema_de_linea_id: `${elementoId}-${id}-${String(i + 1)}`,
      tema_id: id,
      elemento,
      elemento_id: elementoId,
      ...quote,
    }));
  });
}
