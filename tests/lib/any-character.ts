/** Any character of Unicode, for texts of properties: what fast-check's own unit `binary` gives, without the table of all million of them that it makes in each process to know one again. */
import fc from 'fast-check';

/** Halves of pairs are no characters. */
const HALVES = { first: 0xd800, count: 0x800 };

export const ANY_CHARACTER = fc.nat(0x10ffff - HALVES.count).map(
  (place) => String.fromCodePoint(place < HALVES.first ? place : place + HALVES.count),
  (character) => {
    const [point = 0, ...others] = Array.from(String(character), (sign) => sign.codePointAt(0));
    if (others.length > 0 || character === '') throw new TypeError('one character is asked about');
    return point < HALVES.first ? point : point - HALVES.count;
  },
);
