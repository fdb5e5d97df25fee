/** First stage of the analyser that index and query share: letters folded, words cut out with their offsets. */

export interface Word {
  /** As written. */
  readonly written: string;
  /** Lower case without accents, ñ kept: niño → niño, México → mexico. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:[.\u2010-\u2013-]\p{N}+)*/gu;
/** Nothing to fold but capitals: most words, and much faster. */
const PLAIN = /^[\w\s*=-]*$/;
const MARKS = /\p{M}/gu;
/** Nothing that could have a mark. */
const UNMARKED = /^[ -~]*$/;

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

/** Every mark goes, that of ñ too; capitals stay. */
export function withoutMarks(text: string): string {
  return UNMARKED.test(text) ? text : text.normalize('NFD').replace(MARKS, '').normalize('NFC');
}

/** For whatever is compared as people type it who have no ñ: ninas is niñas. */
export function foldAll(text: string): string {
  return withoutMarks(text.toLowerCase());
}

/** Words with their place in the text; a clave such as 3.5.10 or 3-5-10 stays in one piece. */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    words.push({ written, folded: fold(written), start: match.index, end: match.index + written.length });
  }
  return words;
}
