/** Decides whether the known words of a query are enough to answer it: an honest «sin resultados» beats filler. */

import type { Termino, Tramo } from './spans.ts';
import { isGeneric, isOfOtherThings, isStop } from '../analysis/stop-words.ts';

export interface Evidencia {
  /** Words of the documents that mean something by themselves. */
  readonly firmes: number;
  /** Topics and names spoken of, by what they are worth. */
  readonly temas: number;
  /** Words that neither documents nor topics have; half for one that only phrases of topics hold. */
  readonly desconocidas: number;
  /** The query says in so many words that it is about migrants. */
  readonly deMigracion: boolean;
}

const OF_MIGRATION = /^(?:(?:in|e)migra|migra(?:nt|ci|tor))/;

/** «Festival de cine migrante» is about migrants, whatever else is said. */
export const isOfMigration = (words: readonly Termino[]): boolean =>
  words.some(({ plegada }) => OF_MIGRATION.test(plegada));

/** A topic or name of the subject itself. */
const OWN_WORTH = 2;
/** A single word that is said of other things as well: «televisión», «ciudad». */
const COMMON_WORTH = 0.5;
/** What a word that is mostly said of other things speaks against the subject: one that the documents have, and one that nothing has. */
const FOREIGN_WORTH = 0.5;
const STRANGE_WORTH = 1;

/** A word that is said of other things for the most part, and calls for a topic by itself: «hotel», «elecciones». */
const isForeign = (words: readonly Termino[], { lugares }: Tramo): boolean =>
  lugares.length === 1 && isOfOtherThings(words[lugares[0] ?? 0]?.forma ?? '') && !isOfMigration(words);

const worthOf = (words: readonly Termino[], tramo: Tramo): number => {
  const { lugares, entradas } = tramo;
  if (isForeign(words, tramo)) return 0;
  if (entradas.some(({ propio }) => propio)) return OWN_WORTH;
  const bearing = lugares.filter((place) => {
    const forma = words[place]?.forma ?? '';
    return !isStop(forma) && !isGeneric(forma);
  });
  // Several words of one topic side by side are seldom chance.
  return bearing.length > 1 ? bearing.length : COMMON_WORTH;
};

/** What the topics and names of a query are worth; one that is spoken of twice counts once. */
export function worthOfTramos(words: readonly Termino[], tramos: readonly Tramo[]): number {
  const worth = new Map<string, number>();
  for (const tramo of tramos) {
    const key = tramo.entradas.map(({ ficha }) => ficha).join();
    worth.set(key, Math.max(worth.get(key) ?? 0, worthOf(words, tramo)));
  }
  return [...worth.values()].reduce((sum, value) => sum + value, 0);
}

/** Whether a query speaks of the subject itself, so that a word of other things beside is no sign of another one. */
export const isOwn = (tramos: readonly Tramo[]): boolean =>
  tramos.some(({ entradas }) => entradas.some(({ propio }) => propio));

/**
 * How much speaks against the subject by words that are said of other things for the most part, unless they are all that
 * was typed or stand in a longer phrase of a topic: «licencia de manejar».
 */
export function foreignOf(
  words: readonly Termino[],
  tramos: readonly Tramo[],
  unknown: readonly string[],
): number {
  if (words.filter(({ forma }) => !isStop(forma)).length === 1 || isOfMigration(words)) return 0;
  const within = new Set(
    tramos.filter(({ lugares }) => lugares.length > 1).flatMap(({ lugares }) => lugares),
  );
  return words
    .filter(({ forma }, place) => isOfOtherThings(forma) && !within.has(place))
    .reduce((sum, { forma }) => sum + (unknown.includes(forma) ? STRANGE_WORTH : FOREIGN_WORTH), 0);
}

/** A query with a word that nothing knows needs more that is known than that is not: «capital de Francia». */
export function passesGate({ firmes, temas, desconocidas, deMigracion }: Evidencia): boolean {
  const known = firmes * COMMON_WORTH + temas;
  // «Migrantes» alone would answer with nearly every page.
  return desconocidas === 0 || (known > 0 && known + (deMigracion ? OWN_WORTH : 0) > desconocidas);
}
