/** Reads the words of a query: repairs misspelt ones, and makes concepts of those that no topic or name takes up. */

import { type Evidence, isOfMigration } from './gate.ts';
import { isSpoken, type Lexicon } from './lexicon.ts';
import { foldAll, tokenize } from '../../model/text/normalize.ts';
import { comparable } from '../../model/text/patterns.ts';
import type { Term, Span } from './spoken-spans.ts';
import { correct, phoneticKey } from '../analysis/spelling.ts';
import { fromPhone, unglue, withoutPronouns } from '../analysis/phone-words.ts';
import { isGeneric, isOfOtherThings, isStop, soundsLikeStop } from '../analysis/stop-words.ts';
import type { Concept, Correction } from '../types.ts';
import { askStreet } from './street.ts';
import { isWritten, lookUp } from './vocabulary.ts';

const MOST_WORDS = 80;
const GENERIC_WEIGHT = 0.3;
/** The single words of a phrase that a topic already stands for still tell pages apart. */
const WITHIN_TOPIC_WEIGHT = 0.3;

/** A word that no page has, but a phrase of some topic: «matrimonio» beside «acta de». */
const HALF_KNOWN = 0.4;
/** «Menores de 18»: a number that the documents lack says nothing against the words beside it. */
const LETTER = /\p{L}/u;
/** «2018» stands in most texts and says little. */
const YEAR = /^\d{4}$/;

/** Shorter, and two little words would become another. */
const SHORTEST_TORN = 6;

/** The country by its siglas: it is said in full beside other words, «preso en Estados Unidos». */
const OF_THE_NORTH = /^(?:[Ee][Ee][Uu][Uu]|[Ee][Uu][Aa]|EU|USA)$/;

const DIMINUTIVE = /^(.{3,})it([oa])s?$/;

/** What a diminutive comes from, when that is known: tiendita → tienda. */
function withoutDiminutive(word: string, isKnown: (word: string) => boolean): string | null {
  const [, root = '', vowel = ''] = DIMINUTIVE.exec(foldAll(word)) ?? [];
  return root === '' ? null : ([root + vowel, root].find(isKnown) ?? null);
}

interface WordsRead {
  words: Term[];
  corrections: Correction[];
}

/** What a typed word is, where nothing knows it as it stands: told only where another word takes its place. */
function repair(
  written: string,
  lexicon: Lexicon,
  correcting: boolean,
): { chosen: string[]; better: string | null } {
  const isKnown = (word: string): boolean =>
    lookUp(lexicon.vocabulary, word, true) !== null || askStreet(lexicon, word).length > 0;
  if (
    isStop(written) ||
    isOfOtherThings(written) ||
    isKnown(written) ||
    isWritten(lexicon.vocabulary, written)
  )
    return { chosen: [written], better: null };
  const spoken = isSpoken(lexicon, written);
  const plain = spoken
    ? null
    : withoutDiminutive(written, (word) => isSpoken(lexicon, word) || isKnown(word));
  // A number is never taken for another one.
  if (plain !== null || !correcting || !LETTER.test(written))
    return { chosen: [plain ?? written], better: null };
  if (!spoken && soundsLikeStop(written)) return { chosen: [], better: null };
  // Of the documents' own words alone: «informavión» is no «inform avión».
  const parts = spoken
    ? null
    : unglue(written, (word) => isStop(word) || isWritten(lexicon.vocabulary, word));
  if (parts !== null) return { chosen: parts, better: parts.every(isStop) ? null : parts.join(' ') };
  const plainVerb = withoutPronouns(written);
  const sameSound = correct(plainVerb, lexicon.candidates(), true);
  const heard = sameSound ?? (spoken ? null : (lexicon.heard().get(phoneticKey(plainVerb)) ?? null));
  const better = heard ?? (spoken ? null : correct(plainVerb, lexicon.candidates()));
  // Another number or gender is no correction.
  if (better === null || comparable(better).light === comparable(written).light)
    return { chosen: [written], better: null };
  return { chosen: [better], better };
}

/** Two words that are one: «inter culturales», «repa triación». */
function joinTorn(written: readonly string[], lexicon: Lexicon): string[] {
  const isSaid = (word: string): boolean => isWritten(lexicon.vocabulary, word);
  const joined: string[] = [];
  for (let i = 0; i < written.length; i += 1) {
    const [one = '', next = ''] = [written[i], written[i + 1]];
    const whole = one + next;
    const torn = next !== '' && one.length > 1 && next.length > 1 && !(isSaid(one) && isSaid(next));
    if (torn && whole.length >= SHORTEST_TORN && isSaid(whole)) {
      joined.push(whole);
      i += 1;
    } else joined.push(one);
  }
  return joined;
}

/** Words of the query as the documents or the topics have them, with a note of each that took another's place. */
export function readWords(texto: string, lexicon: Lexicon, correcting: boolean): WordsRead {
  const isKnown = (word: string): boolean =>
    isStop(word) || isWritten(lexicon.vocabulary, word) || isSpoken(lexicon, word);
  const typed = tokenize(texto)
    .slice(0, MOST_WORDS)
    .flatMap(({ written }) => (correcting && OF_THE_NORTH.test(written) ? ['Estados', 'Unidos'] : [written]))
    .map((written) => (correcting && !isKnown(written) ? fromPhone(written, isKnown) : written));
  const corrections: Correction[] = [];
  const words = (correcting ? joinTorn(typed, lexicon) : typed).flatMap((written) => {
    const { chosen, better } = repair(written, lexicon, correcting);
    if (better !== null) corrections.push({ typed: written, corrected: better });
    return chosen.map((word): Term => ({
      written: word,
      typed: written,
      ...comparable(word),
    }));
  });
  return { words, corrections };
}

export interface Reading {
  readonly concepts: Concept[];
  readonly unknownWords: string[];
  readonly streetWords: string[];
  readonly roots: string[];
  readonly evidence: Evidence;
}

/** Words that no topic or name has taken up, and those inside a topic's phrase at a lower weight. */
export function readRest(
  words: readonly Term[],
  lexicon: Lexicon,
  derived: boolean,
  { named, spoken }: { named: ReadonlySet<number>; spoken: readonly Span[] },
): Reading {
  const alone = new Set(spoken.filter(({ places }) => places.length === 1).flatMap(({ places }) => places));
  const within = new Set(spoken.filter(({ places }) => places.length > 1).flatMap(({ places }) => places));
  const background = new Set(
    spoken
      .filter(({ entries }) => entries.every(({ isBackground }) => isBackground))
      .flatMap(({ places }) => places),
  );
  const concepts: Concept[] = [];
  const unknownWords: string[] = [];
  const streetWords: string[] = [];
  const roots: string[] = [];
  let firm = 0;
  let unknown = 0;
  for (const [place, { written }] of words.entries()) {
    if (named.has(place) || isStop(written)) continue;
    if (alone.has(place) && !isWritten(lexicon.vocabulary, written)) continue;
    const found = lookUp(lexicon.vocabulary, written, derived && !alone.has(place));
    if (found) roots.push(...found.roots);
    if (alone.has(place)) continue;
    const street = askStreet(lexicon, written);
    if (found === null && street.length === 0) {
      if (within.has(place) || isGeneric(written) || !LETTER.test(written)) continue;
      unknownWords.push(written);
      unknown += isSpoken(lexicon, written) ? HALF_KNOWN : 1;
      continue;
    }
    if (found === null && !within.has(place)) streetWords.push(written);
    const generic = isGeneric(written) || YEAR.test(written);
    if (within.has(place) && (generic || background.has(place))) continue;
    if (!generic && !within.has(place) && !isOfOtherThings(written)) firm += 1;
    const weight = within.has(place) ? WITHIN_TOPIC_WEIGHT : generic ? GENERIC_WEIGHT : 1;
    const alternatives = [...(found?.alternatives ?? []), ...street];
    concepts.push({ texto: written, weight, minor: generic, alternatives });
  }
  return {
    concepts,
    unknownWords,
    streetWords,
    roots,
    evidence: {
      firm,
      temas: 0,
      unknown,
      ofMigration: isOfMigration(words),
    },
  };
}
