/** Spelling: a phonetic key for Mexican Spanish, and an edit distance that counts a transposition as one slip. */

import { foldAll } from '../../model/text/normalize.ts';

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^ps/g, 's'],
  [/ch/g, 'X'],
  // Another sound than that of one: caro, carro.
  [/(.)rr/g, '$1#'],
  [/ph/g, 'f'],
  [/h/g, ''],
  [/qu(?=[ei])|[qk]/g, 'K'],
  [/c(?=[ei])|z/g, 's'],
  [/c/g, 'K'],
  [/xs?|K?s(?=[ei])/g, 's'],
  [/gu(?=[ei])/g, 'G'],
  [/g(?=[ei])/g, 'j'],
  [/[vw]/g, 'b'],
  [/ll/g, 'y'],
  [/y(?![aeou])/g, 'i'],
  [/^i(?=[aeou])/g, 'y'],
  [/[td]$/g, 'd'],
  [/n(?=[bp])/g, 'm'],
  [/(.)\1+/g, '$1'],
];

/** Words that sound alike share a key: xenofobia and senofovia, jornalero and gornallero. */
export function phoneticKey(word: string): string {
  return SOUNDS.reduce((key, [sound, letter]) => key.replace(sound, letter), foldAll(word)).toLowerCase();
}

/** Edits between two words (optimal string alignment), or `limit + 1` once it is more than the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

const SHORTEST = 4;
/** From here on one wrong letter is likelier than another word. */
const SURE_LENGTH = 6;
const MOST_LETTERS = 2;
const SAME_SOUND = 0.5;
const allowance = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0);

const letters = (word: string): string => Array.from(word).sort().join('');

/** The same letters in another order: tarta, trata. */
const isSwap = (a: string, b: string): boolean => a.length === b.length && letters(a) === letters(b);

/** Slips are rarer at the start of a word: of equal candidates the one that begins alike is meant. Never worth an edit. */
const SAME_START = 0.005;

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

/** Cost of a candidate: the same sound is nearly free; null when it is too far to be what was meant. */
function cost(word: string, key: string, candidate: Candidate): number | null {
  if (key === candidate.clave) return SAME_SOUND;
  if (key.slice(0, candidate.firm) !== candidate.clave.slice(0, candidate.firm)) return null;
  if (Math.abs(word.length - candidate.folded.length) > 1) return null;
  // A short correct word that the documents lack (Texas, queso) must not become another one (temas, preso).
  if (word.length < SURE_LENGTH && !isSwap(word, candidate.folded)) return null;
  const typed = editDistance(word, candidate.folded, MOST_LETTERS);
  if (typed > (word.length > SURE_LENGTH ? MOST_LETTERS : 1)) return null;
  const limit = allowance(word.length);
  const sound = editDistance(key, candidate.clave, limit);
  if (Math.min(sound, typed) > limit) return null;
  return Math.min(sound, typed) + typed / 10 - sharedStart(word, candidate.folded) * SAME_START;
}

/** A word that can be written in several ways keeps the one that readers see. */
export interface Candidate {
  readonly written: string;
  readonly folded: string;
  readonly clave: string;
  /** How many sounds at its start must be right. */
  readonly firm: number;
}

export const candidate = (written: string): Candidate => ({
  written,
  folded: foldAll(written),
  clave: phoneticKey(written),
  firm: 1,
});

/**
 * The nearest known word, or null. Ties go to the earlier one, so the order of the list decides.
 * `soundOnly` is for words that may be right: only another spelling of the same sound will do.
 */
export function correct(word: string, known: readonly Candidate[], soundOnly = false): string | null {
  const folded = foldAll(word);
  if (folded.length < SHORTEST - 1) return null;
  // Of three letters only the same sound: ijo is hijo.
  const onlySound = soundOnly || folded.length < SHORTEST;
  // Topics list one number of each word: jornalleros is compared as jornallero too.
  const tries = [...new Set([folded, folded.replace(/s$/, ''), `${folded}es`])].map((text) => ({
    text,
    key: phoneticKey(text),
  }));
  if (known.some(({ folded }) => tries.some(({ text }) => text === folded))) return null;
  let best: { forma: string; cost: number } | null = null;
  for (const option of known) {
    if (option.folded.length < SHORTEST) continue;
    for (const { text, key } of tries) {
      const price = cost(text, key, option);
      if (price === null || (onlySound && price > SAME_SOUND)) continue;
      if (best === null || price < best.cost) best = { forma: option.written, cost: price };
    }
  }
  return best?.forma ?? null;
}
