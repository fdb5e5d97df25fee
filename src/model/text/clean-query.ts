/** What was typed, before anything reads it: one form of each letter, and nothing that can't be seen. */

const ESCAPED = /(?:%[0-9a-f]{2})+/gi;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const CONTROL = /\p{Cc}/gu;
/** What a sentence puts round an address or a part of it. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

export const withoutAround = (text: string): string => text.replace(AROUND, '');

/** Addresses of old forms write ñ as %F1, those of today as %C3%B1. */
function unescape(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped.replace(/%(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
}

/** Full-width letters, ligatures and ordinal signs as plain letters; soft hyphens and zero-width characters gone. */
export function cleanQuery(typed: string): string {
  return typed.replace(ESCAPED, unescape).normalize('NFKC').replace(UNSEEN, '').replace(CONTROL, ' ');
}
