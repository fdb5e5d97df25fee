/** Finds the topics and names that a query speaks of, the longest first, and which of its words they take up. */

import type { Entrada, Forma } from './lexicon.ts';
import { findPatron, isGlue, matchesWord, type Comparable } from '../../model/text/patterns.ts';

/** Some words of the query, and every token of the index that stands for exactly those words. */
export interface Tramo {
  readonly lugares: readonly number[];
  readonly entradas: readonly Entrada[];
}

export interface Termino extends Comparable {
  readonly forma: string;
  /** The word as it was typed, before any repair. */
  readonly escrito: string;
}

/** A name that is an ordinary word as well is one in capitals or alone: «se», «ss», «bienestar». */
function isMeant({ comun, patron }: Forma, words: readonly Termino[], lugares: readonly number[]): boolean {
  const typed = words[lugares[0] ?? -1]?.forma;
  if (!comun || words.length === 1 || patron.palabras.length > 1) return true;
  return typed !== undefined && typed === typed.toUpperCase();
}

/** Words that may stand between those of a spoken phrase: «dinero que les mando a mis hijos». */
const SLACK = 6;

/** Of names, the words that bear meaning stand one after the other, whatever glue there is between: «secretaría del bienestar». */
function placesOf({ patron }: Forma, words: readonly Termino[], bearing: readonly number[]): number[][] {
  if (!patron.seguidas) return findPatron(patron, words, SLACK);
  const only = bearing.map((place) => words[place]).filter((word) => word !== undefined);
  return findPatron(patron, only, 0).map((lugares) => lugares.map((place) => bearing[place] ?? 0));
}

function collect(words: readonly Termino[], entradas: readonly Entrada[]): Map<string, Tramo> {
  const spans = new Map<string, Tramo>();
  const all = [...words.keys()];
  const bearing = all.filter((place) => !isGlue(words[place]?.plegada ?? ''));
  for (const entrada of entradas) {
    for (const forma of entrada.formas) {
      const { patron } = forma;
      // Told at once, and true of few of the many.
      if (!patron.palabras.every((part) => words.some((word) => matchesWord(part, word)))) continue;
      for (const lugares of placesOf(forma, words, entrada.nombre ? bearing : all)) {
        if (!isMeant(forma, words, lugares)) continue;
        const key = lugares.join();
        const known = spans.get(key)?.entradas ?? [];
        if (!known.includes(entrada)) spans.set(key, { lugares, entradas: [...known, entrada] });
      }
    }
  }
  return spans;
}

/** Spans that don't overlap; of two that do, the one of more words stays, then of more letters, then the earlier. */
export function findTramos(
  words: readonly Termino[],
  entradas: readonly Entrada[],
  taken: ReadonlySet<number>,
): Tramo[] {
  const letters = ({ lugares }: Tramo): number =>
    lugares.reduce((sum, place) => sum + (words[place]?.plegada.length ?? 0), 0);
  const ordered = [...collect(words, entradas).values()].sort(
    (a, b) =>
      b.lugares.length - a.lugares.length ||
      letters(b) - letters(a) ||
      (a.lugares[0] ?? 0) - (b.lugares[0] ?? 0),
  );
  const used = new Set(taken);
  const chosen: Tramo[] = [];
  for (const tramo of ordered) {
    if (tramo.lugares.some((place) => used.has(place))) continue;
    for (const place of tramo.lugares) used.add(place);
    chosen.push(tramo);
  }
  return chosen;
}
