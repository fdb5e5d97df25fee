/** Decides whether the known words of a query are enough to answer it: an honest «sin resultados» beats filler. */

import type { Term, Span } from './spoken-spans.ts';
import { isGeneric, isOfOtherThings, isStop } from '../analysis/stop-words.ts';

export interface Evidence {
  /** Words of the documents that mean something by themselves. */
  readonly firm: number;
  /** Topics and names spoken of, by what they are worth. */
  readonly temas: number;
  /** Words that neither documents nor topics have; half for one that only phrases of topics hold. */
  readonly unknown: number;
  /** The query says in so many words that it is about migrants. */
  readonly ofMigration: boolean;
}

const OF_MIGRATION = /^(?:(?:in|e)migra|migra(?:nt|ci|tor))/;

/** «Festival de cine migrante» is about migrants, whatever else is said. */
export const isOfMigration = (words: readonly Term[]): boolean =>
  words.some(({ folded }) => OF_MIGRATION.test(folded));

/** A topic or name of the subject itself. */
const OWN_WORTH = 2;
/** A single word that is said of other things as well: «televisión», «ciudad». */
const COMMON_WORTH = 0.5;
/** What a word that is mostly said of other things speaks against the subject: one that the documents have, and one that nothing has. */
const FOREIGN_WORTH = 0.5;
const STRANGE_WORTH = 1;

/** A word that is said of other things for the most part, and calls for a topic by itself: «hotel», «elecciones». */
const isForeign = (words: readonly Term[], { places }: Span): boolean =>
  places.length === 1 && isOfOtherThings(words[places[0] ?? 0]?.written ?? '') && !isOfMigration(words);

const worthOf = (words: readonly Term[], span: Span): number => {
  const { places, entries } = span;
  if (isForeign(words, span)) return 0;
  if (entries.some(({ isOwn }) => isOwn)) return OWN_WORTH;
  const bearing = places.filter((place) => {
    const written = words[place]?.written ?? '';
    return !isStop(written) && !isGeneric(written);
  });
  // Several words of one topic side by side are seldom chance.
  return bearing.length > 1 ? bearing.length : COMMON_WORTH;
};

/** What the topics and names of a query are worth; one that is spoken of twice counts once. */
export function worthOfSpans(words: readonly Term[], spans: readonly Span[]): number {
  const worth = new Map<string, number>();
  for (const span of spans) {
    const key = span.entries.map(({ token }) => token).join();
    worth.set(key, Math.max(worth.get(key) ?? 0, worthOf(words, span)));
  }
  return [...worth.values()].reduce((sum, value) => sum + value, 0);
}

/** Whether a query speaks of the subject itself, so that a word of other things beside is no sign of another one. */
export const isOwn = (spans: readonly Span[]): boolean =>
  spans.some(({ entries }) => entries.some(({ isOwn }) => isOwn));

/**
 * How much speaks against the subject by words that are said of other things for the most part, unless they are all that
 * was typed or stand in a longer phrase of a topic: «licencia de manejar».
 */
export function foreignOf(
  words: readonly Term[],
  spans: readonly Span[],
  unknown: readonly string[],
): number {
  if (words.filter(({ written }) => !isStop(written)).length === 1 || isOfMigration(words)) return 0;
  const within = new Set(spans.filter(({ places }) => places.length > 1).flatMap(({ places }) => places));
  return words
    .filter(({ written }, place) => isOfOtherThings(written) && !within.has(place))
    .reduce((sum, { written }) => sum + (unknown.includes(written) ? STRANGE_WORTH : FOREIGN_WORTH), 0);
}

/** A query with a word that nothing knows needs more that is known than that is not: «capital de Francia». */
export function passesGate({ firm, temas, unknown, ofMigration }: Evidence): boolean {
  const known = firm * COMMON_WORTH + temas;
  // «Migrantes» alone would answer with nearly every page.
  return unknown === 0 || (known > 0 && known + (ofMigration ? OWN_WORTH : 0) > unknown);
}
