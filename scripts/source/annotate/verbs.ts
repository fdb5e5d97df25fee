/** The verbs that announce: the future third person, and a short list of presents («estima», «contempla»). */
import type { Verbos } from './compiled-tables.ts';
import { alternatives, overlaps, quoteOf, WORD_END, WORD_START, type Quote, type Span } from './spans.ts';

/** «analizará», «difundirán» */
const FUTURE = String.raw`\p{L}+r(?:á|án)`;

export function compileVerbs(verbos: Verbos): RegExp {
  return new RegExp(
    `${WORD_START}(?:${alternatives(verbos.presente_anunciado)}|${FUTURE})${WORD_END}`,
    'giu',
  );
}

export function announcingVerbs(
  texto: string,
  within: Span,
  pattern: RegExp,
  verbos: Verbos,
  hidden: readonly Span[],
): Quote[] {
  const part = texto.slice(within.inicio, within.fin);
  return [...part.matchAll(pattern)]
    .map((match) =>
      quoteOf(texto, within.inicio + match.index, within.inicio + match.index + match[0].length),
    )
    .filter((verb) => !verbos.no_son_verbos.includes(verb.cita.toLowerCase()))
    .filter((verb) => !verbos.pasivos.includes(verb.cita.toLowerCase()))
    .filter((verb) => !hidden.some((span) => overlaps(span, verb)));
}
