/** A text as words and signs, each with its place: the grammars walk over them once, whatever the length of the text. */
import { everyMatch, sentences, type Span } from './spans.ts';

export interface Token extends Span {
  /** As written. */
  texto: string;
  /** In lower case. */
  word: string;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]|\n/gu;

export function tokensOf(texto: string): Token[] {
  return everyMatch(texto, TOKEN).map(({ 0: words, index }) => ({
    texto: words,
    word: words.toLowerCase(),
    inicio: index,
    fin: index + words.length,
  }));
}

/** The tokens of each sentence. The items of a cell are sentences of their own, even when no full stop ends them. */
export function tokenSentences(texto: string): Token[][] {
  const all = tokensOf(texto);
  const ends = sentences(texto).map(({ fin }) => fin);
  const found: Token[][] = [[]];
  let next = 0;
  for (const token of all) {
    const isPast = token.inicio >= (ends[next] ?? Infinity);
    if (isPast || token.word === '\n') found.push([]);
    if (isPast) next += 1;
    if (token.word !== '\n') found.at(-1)?.push(token);
  }
  return found.filter((tokens) => tokens.length > 0);
}
