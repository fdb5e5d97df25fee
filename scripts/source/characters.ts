/** Characters that no page, book or table may hold: XML refuses them, HTML calls them errors, terminals obey some. */

interface Unfit {
  ruleId: 'control-character' | 'noncharacter' | 'lone-surrogate';
  /** Which character, in words. */
  name: string;
  index: number;
}

// Tab, LF and CR before LF are layout. Where U+0080–U+009F stand, Windows-1252 was read as something else.
const UNFIT =
  /(?<control>[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\r(?!\n))|(?<half>\p{Cs})|\p{Noncharacter_Code_Point}/u;

/** The first of them in a text. */
export function firstUnfit(text: string): Unfit | undefined {
  const found = UNFIT.exec(text);
  if (found === null) return undefined;
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const { index } = found;
  if (found.groups?.['control'] !== undefined)
    return { ruleId: 'control-character', name: `control character ${code}`, index };
  if (found.groups?.['half'] !== undefined)
    return { ruleId: 'lone-surrogate', name: `half of a character (${code})`, index };
  return { ruleId: 'noncharacter', name: `${code}, which stands for no character,`, index };
}
