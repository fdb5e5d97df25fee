/** Ranges of a text and the small questions that every annotator asks of them. */

export interface Span {
  inicio: number;
  fin: number;
}

export interface Quote extends Span {
  cita: string;
}

/** A character class that is neither a letter nor a digit stands on both sides of a whole word. */
export const WORD_START = String.raw`(?<![\p{L}\p{N}])`;
export const WORD_END = String.raw`(?![\p{L}\p{N}])`;

export function quoteOf(texto: string, inicio: number, fin: number): Quote {
  return { cita: texto.slice(inicio, fin), inicio, fin };
}

export function escapeRegExp(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Longest first, so that «Policía Federal Ministerial» is never read as «Policía Federal». */
export function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map(escapeRegExp)
    .join('|');
}

/** One or more whole words out of a list, whatever their case. */
export function anyWord(words: readonly string[], flags = 'giu'): RegExp {
  return new RegExp(`${WORD_START}(?:${alternatives(words)})${WORD_END}`, flags);
}

/** Every place where a global expression is found. `matchAll` makes a copy of the expression for each text, and of the long ones that takes longer than to read the text. */
export function everyMatch(texto: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(texto); match !== null; match = pattern.exec(texto)) {
    found.push(match);
    if (match[0] !== '') continue;
    const isPair = pattern.unicode && (texto.codePointAt(match.index) ?? 0) > 0xffff;
    pattern.lastIndex += isPair ? 2 : 1;
  }
  return found;
}

export function spansOf(texto: string, pattern: RegExp): Quote[] {
  return everyMatch(texto, pattern).map((match) =>
    quoteOf(texto, match.index, match.index + match[0].length),
  );
}

/**
 * What stands right before a place, read backwards from it. An expression that ends in «$» would be tried from each
 * letter of the text on, and a word of 100 kB would take half a minute.
 */
export function before(words: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<=${words})`, `${flags}y`);
}

export function matchAt(pattern: RegExp, texto: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(texto);
}

const PREVIOUS_WORD = before(String.raw`(\p{L}+)\s+`, 'u');

/** The word that only spaces part from a place, in lower case. */
export function wordBefore(texto: string, position: number): string | undefined {
  return matchAt(PREVIOUS_WORD, texto, position)?.[1]?.toLowerCase();
}

export function overlaps(a: Span, b: Span): boolean {
  return a.inicio < b.fin && b.inicio < a.fin;
}

/** Where a sentence ends: a full stop or semicolon before a capital, a quotation mark or a lower-case article, with or without what turns it. */
const SENTENCE_END =
  /(?<!\d\/[ao])[.;]\s+(?=["“(¿]?\p{Lu}|(?:(?:pero|sin embargo|no obstante),? )?(?:el|la|los|las) )/gu;

export function sentences(texto: string): Span[] {
  const found: Span[] = [];
  let inicio = 0;
  for (const match of everyMatch(texto, SENTENCE_END)) {
    found.push({ inicio, fin: match.index + 1 });
    inicio = match.index + match[0].length;
  }
  if (inicio < texto.length) found.push({ inicio, fin: texto.length });
  return found;
}

/** The one of the sentences of a text in which a position stands. */
export function sentenceAt(all: readonly Span[], position: number): Span {
  return all.find((sentence) => position < sentence.fin) ?? all.at(-1) ?? { inicio: 0, fin: 0 };
}

/** Titles between straight or curly quotation marks; one that is opened and never closed, or the reverse, is none. */
const OPENING = /(?<![\p{L}\p{N}.,)])["“](?=\S)/gu;
const CLOSING = /(?<=\S)["”](?![\p{L}\p{N}])/gu;

export function quotedTitles(texto: string): Span[] {
  const openings = everyMatch(texto, OPENING).map((match) => match.index);
  const closings = everyMatch(texto, CLOSING).map((match) => match.index);
  const found: Span[] = [];
  let next = 0;
  openings.forEach((inicio, i) => {
    const limit = openings[i + 1] ?? texto.length;
    while ((closings[next] ?? texto.length) <= inicio) next += 1;
    const fin = closings[next];
    if (fin !== undefined && fin < limit) found.push({ inicio, fin: fin + 1 });
  });
  return found;
}
