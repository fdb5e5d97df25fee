/** Puts back the accents that the stemmer needs and that people leave out: migracion → migración. */

/** -ción, -sión, -gión: always accented in the singular. The stem must be long enough to leave "accion" whole. */
const ION = /^(.{2,}[csgx])ion$/;
/** Verbs in the future (fortalecerá, realizarán): the programme and the report are written in it. */
const FUTURE = /^(.{2,}[aei]r)(an|as|emos)$/;
/** -logía, -grafía, -nomía: the stress falls on the i. */
const GREEK = /^(.{2,}(?:log|graf|nom|metr|terap))ia(s?)$/;

/** Only for words written wholly without accents; a word with any accent is taken as meant. */
export function restoreAccent(folded: string): string {
  const ion = ION.exec(folded);
  if (ion) return `${ion[1] ?? ''}ión`;
  const greek = GREEK.exec(folded);
  if (greek) return `${greek[1] ?? ''}ía${greek[2] ?? ''}`;
  const future = FUTURE.exec(folded);
  if (future?.[2] === 'an') return `${future[1] ?? ''}án`;
  return folded;
}
