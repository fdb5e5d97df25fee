/** Finds the topics and names that a query speaks of, the longest first, and which of its words they take up. */

import type { Entry, Form } from './lexicon.ts';
import { findPattern, isGlue, matchesWord, type Comparable } from '../../model/text/patterns.ts';

/** Some words of the query, and every token of the index that stands for exactly those words. */
export interface Span {
  readonly places: readonly number[];
  readonly entries: readonly Entry[];
}

export interface Term extends Comparable {
  readonly written: string;
  /** The word as it was typed, before any repair. */
  readonly typed: string;
}

/** A name that is an ordinary word as well is one in capitals or alone: «se», «ss», «bienestar». */
function isMeant({ common, pattern }: Form, words: readonly Term[], places: readonly number[]): boolean {
  const typed = words[places[0] ?? -1]?.written;
  if (!common || words.length === 1 || pattern.words.length > 1) return true;
  return typed !== undefined && typed === typed.toUpperCase();
}

/** Words that may stand between those of a spoken phrase: «dinero que les mando a mis hijos». */
const SLACK = 6;

/** Of names, the words that bear meaning stand one after the other, whatever glue there is between: «secretaría del bienestar». */
function placesOf({ pattern }: Form, words: readonly Term[], bearing: readonly number[]): number[][] {
  if (!pattern.inRow) return findPattern(pattern, words, SLACK);
  const only = bearing.map((place) => words[place]).filter((word) => word !== undefined);
  return findPattern(pattern, only, 0).map((places) => places.map((place) => bearing[place] ?? 0));
}

/** «Estados Unidos» is one word in two: no phrase takes one of them alone, «regresé a mi estado» not that of «regresé de Estados Unidos». */
const tearsTheNorth = (words: readonly Term[], places: readonly number[]): boolean =>
  words.some(
    ({ folded }, i) =>
      folded === 'estados' &&
      words[i + 1]?.folded === 'unidos' &&
      places.includes(i) !== places.includes(i + 1),
  );

function collect(words: readonly Term[], entries: readonly Entry[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  const all = [...words.keys()];
  const typed = new Set(words.map(({ light }) => light));
  const bearing = all.filter((place) => !isGlue(words[place]?.folded ?? ''));
  for (const entry of entries) {
    for (const form of entry.forms) {
      const { pattern } = form;
      // Told at once, and true of few of the many.
      if (
        !pattern.words.every((part) =>
          part.isPrefix ? words.some((word) => matchesWord(part, word)) : typed.has(part.text),
        )
      )
        continue;
      for (const places of placesOf(form, words, entry.isName ? bearing : all)) {
        if (!isMeant(form, words, places) || tearsTheNorth(words, places)) continue;
        const key = places.join();
        const known = spans.get(key)?.entries ?? [];
        if (!known.includes(entry)) spans.set(key, { places, entries: [...known, entry] });
      }
    }
  }
  return spans;
}

/** Spans that don't overlap; of two that do, the one of more words stays, then of more letters, then the earlier. */
export function findSpans(
  words: readonly Term[],
  entries: readonly Entry[],
  taken: ReadonlySet<number>,
): Span[] {
  const letters = ({ places }: Span): number =>
    places.reduce((sum, place) => sum + (words[place]?.folded.length ?? 0), 0);
  const ordered = [...collect(words, entries).values()].sort(
    (a, b) =>
      b.places.length - a.places.length || letters(b) - letters(a) || (a.places[0] ?? 0) - (b.places[0] ?? 0),
  );
  const used = new Set(taken);
  const chosen: Span[] = [];
  for (const span of ordered) {
    if (span.places.some((place) => used.has(place))) continue;
    for (const place of span.places) used.add(place);
    chosen.push(span);
  }
  return chosen;
}
