/** Bytes → text, or the place of the first byte that is not UTF-8 and what to do about it. */
import type { Issue, Outcome } from '../../src/model/issue.ts';
import { sourceIssue } from './source.ts';

/** 1-based line and column (in bytes) of a byte offset. */
function placeOfByte(bytes: Uint8Array, offset: number): { renglon: number; columna: number } {
  let renglon = 1;
  let start = 0;
  for (let i = 0; i < offset; i += 1) {
    if (bytes[i] === 10) {
      renglon += 1;
      start = i + 1;
    }
  }
  return { renglon, columna: offset - start + 1 };
}

/** The first byte that is not UTF-8, by decoding ever shorter beginnings (halving). */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    try {
      // A stream may end inside a character: only bytes that can never be UTF-8 throw.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

function utf8Issue(archivo: string, bytes: Uint8Array): Issue {
  const bad = firstBadByte(bytes);
  // ED A0–BF would be half of a character of UTF-16, written alone.
  const isHalf = bytes[bad - 1] === 0xed && (bytes[bad] ?? 0) >= 0xa0;
  const at = placeOfByte(bytes, isHalf ? bad - 1 : bad);
  const message = isHalf ? 'half of a character (a lone surrogate) is not UTF-8' : 'this byte is not UTF-8';
  const hint = isHalf
    ? 'a program cut a character in two: write it again, or take it out'
    : 'save the document as UTF-8; it may be in Latin-1 (ISO 8859-1) or Windows-1252';
  return sourceIssue(archivo, 'utf-8', at, message, { hint });
}

export function decode(archivo: string, bytes: Uint8Array): Outcome<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), issues: [] };
  } catch {
    return { value: '', issues: [utf8Issue(archivo, bytes)] };
  }
}
