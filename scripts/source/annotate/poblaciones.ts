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
import type { PoblacionRow } from './compiled-tables.ts';

interface Lexicon {
  terms: { id: string; pattern: RegExp; needsContext: boolean }[];
  context: RegExp;
}

/** «refugiad*» stands for every ending; all else is whole words. */
function termPattern(term: string): string {
  return term
    .split('*')
    .map(escapeRegExp)
    .join(String.raw`\p{L}*`);
}

export function compileLexicon(rows: readonly PoblacionRow[], context: readonly string[]): Lexicon {
  const stems = context.map(termPattern).join('|');
  return {
    context: new RegExp(`${WORD_START}(?:${stems})${WORD_END}`, 'iu'),
    terms: rows.map((row) => {
      const terms = [...row.terminos].sort((a, b) => b.length - a.length).map(termPattern);
      const pattern = new RegExp(`${WORD_START}(?:${terms.join('|')})${WORD_END}`, 'giu');
      return { id: row.id, pattern, needsContext: row.requiere_contexto === true };
    }),
  };
}

/** «localidades de origen, tránsito, destino y retorno»: places, not people. */
const PLACES = anyWord(['origen, tránsito y retorno de migrantes', 'origen, tránsito, destino y retorno']);

/** Whether the sentence of a term gives it the context that it needs; each sentence is read once. */
function contextOf(texto: string, lexicon: Lexicon): (quote: Quote) => boolean {
  const all = sentences(texto);
  const known = new Map<Span, boolean>();
  return (quote) => {
    const sentence = sentenceAt(all, quote.inicio);
    const answer = known.get(sentence) ?? lexicon.context.test(texto.slice(sentence.inicio, sentence.fin));
    known.set(sentence, answer);
    return answer;
  };
}

function found(texto: string, lexicon: Lexicon, hidden: readonly Quote[]): (Quote & { id: string })[] {
  const hasContext = contextOf(texto, lexicon);
  const all = lexicon.terms.flatMap(({ id, pattern, needsContext }) =>
    spansOf(texto, pattern)
      .filter((quote) => !hidden.some((span) => span.inicio <= quote.inicio && quote.fin <= span.fin))
      .filter((quote) => !needsContext || hasContext(quote))
      .map((quote) => ({ ...quote, id })),
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
  return found(texto, lexicon, [...names, ...spansOf(texto, PLACES)])
    .sort((a, b) => a.inicio - b.inicio || a.fin - b.fin)
    .map(({ id, ...quote }) => {
      const number = (counters.get(id) ?? 0) + 1;
      counters.set(id, number);
      const mencion_id = `${elementoId}-${id}-${String(number)}`;
      return { mencion_id, poblacion_id: id, elemento, elemento_id: elementoId, ...quote };
    });
}
