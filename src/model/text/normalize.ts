/** First stage of the analyser that index and query share: letters folded, words cut out with their offsets. */

export interface Palabra {
  /** As written. */
  readonly forma: string;
  /** Lower case without accents, ñ kept: niño → niño, México → mexico. */
  readonly plegada: string;
  readonly inicio: number;
  readonly fin: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.\u2010-\u2013-]\p{N}+)*/gu;
/** Nothing to fold but capitals: most words, and much faster. */
const PLAIN = /^[\w\s*=-]*$/;
const MARKS = /[\u0300-\u036f]/g;

/** ñ is a letter of its own (año is not ano), so it survives; every other mark goes. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(MARKS, '')
    .normalize('NFC');
}

/** The last resort for people who type without ñ: ninas → niñas. */
export function foldAll(text: string): string {
  return fold(text).replace(/ñ/g, 'n');
}

/** Words with their place in the text; a clave such as 3.5.10 or 3-5-10 stays in one piece. */
export function tokenize(text: string): Palabra[] {
  const words: Palabra[] = [];
  for (const match of text.matchAll(WORD)) {
    const forma = match[0];
    words.push({ forma, plegada: fold(forma), inicio: match.index, fin: match.index + forma.length });
  }
  return words;
}
