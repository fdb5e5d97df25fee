/** A text as the lexicon of populations reads it. Expressions over it need no classes of Unicode, which take longer to compile than all texts to read. */

/** What stands for every letter or digit that Spanish lacks, and for every sign of other scripts. */
const OTHER_LETTER = 'ß';
const OTHER_SIGN = '¦';

/** A letter or digit of a mirrored text. */
export const LETTER = `[a-z0-9áéíóúüñ${OTHER_LETTER}]`;

const STRANGE_LETTERS = /(?![a-z0-9áéíóúüñ])[\p{L}\p{N}]/gu;
const STRANGE_SIGNS = /[^\0-ÿ]/gu;

/** Character by character, where some letter is longer in lower case. */
const loweredApart = (texto: string): string =>
  Array.from(texto, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');

/** The text in lower case, letter by letter in the same places, whatever the script. */
export function mirror(texto: string): string {
  const lower = texto.toLowerCase();
  return (lower.length === texto.length ? lower : loweredApart(texto))
    .replace(STRANGE_LETTERS, (one) => OTHER_LETTER.repeat(one.length))
    .replace(STRANGE_SIGNS, (one) => OTHER_SIGN.repeat(one.length));
}
