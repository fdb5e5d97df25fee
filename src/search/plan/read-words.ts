/** Reads the words of a query: repairs misspelt ones, and makes concepts of those that no topic or name takes up. */

import { type Evidencia, isOfMigration } from './gate.ts';
import { isSpoken, type Lexico } from './lexicon.ts';
import { fold, foldAll, tokenize } from '../../model/text/normalize.ts';
import { comparable } from '../../model/text/patterns.ts';
import type { Termino, Tramo } from './spans.ts';
import { restoreAccent } from '../analysis/accents.ts';
import { talloOf } from '../analysis/analyze.ts';
import { correct, phoneticKey } from '../analysis/spelling.ts';
import { fromPhone, unglue, withoutPronouns } from '../analysis/phone-words.ts';
import { isGeneric, isOfOtherThings, isStop, soundsLikeStop } from '../analysis/stop-words.ts';
import type { Concepto, Correccion } from '../types.ts';
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

/** Shorter beginnings are those of strangers. */
const SHORTEST_BEGINNING = 4;
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

interface Leidas {
  words: Termino[];
  correcciones: Correccion[];
}

/** What a typed word is, where nothing knows it as it stands: told only where another word takes its place. */
function repair(
  forma: string,
  lexico: Lexico,
  correcting: boolean,
): { chosen: string[]; better: string | null } {
  const isKnown = (word: string): boolean => lookUp(lexico.vocabulario, word, true) !== null;
  if (isStop(forma) || isOfOtherThings(forma) || isKnown(forma) || isWritten(lexico.vocabulario, forma))
    return { chosen: [forma], better: null };
  const spoken = isSpoken(lexico, forma);
  const plain = spoken ? null : withoutDiminutive(forma, (word) => isSpoken(lexico, word) || isKnown(word));
  // A number is never taken for another one.
  if (plain !== null || !correcting || !LETTER.test(forma)) return { chosen: [plain ?? forma], better: null };
  if (!spoken && soundsLikeStop(forma)) return { chosen: [], better: null };
  // Of the documents' own words alone: «informavión» is no «inform avión».
  const parts = spoken ? null : unglue(forma, (word) => isStop(word) || isWritten(lexico.vocabulario, word));
  if (parts !== null) return { chosen: parts, better: parts.every(isStop) ? null : parts.join(' ') };
  const plainVerb = withoutPronouns(forma);
  const said = spoken ? null : saidAs(plainVerb, lexico);
  if (said !== null) return { chosen: [said], better: null };
  const sameSound = correct(plainVerb, lexico.candidatas(), true);
  const begun = spoken || sameSound !== null ? null : begunAs(plainVerb, lexico);
  if (begun !== null) return { chosen: [begun], better: null };
  const heard = sameSound ?? (spoken ? null : (lexico.oidas().get(phoneticKey(plainVerb)) ?? null));
  const better = heard ?? (spoken ? null : correct(plainVerb, lexico.candidatas()));
  // Another number or gender is no correction.
  if (better === null || comparable(better).ligera === comparable(forma).ligera)
    return { chosen: [forma], better: null };
  return { chosen: [better], better };
}

/** The word by which people say the same, where it has the same stem; null where none does. */
function saidAs(forma: string, lexico: Lexico): string | null {
  const byStem =
    lexico.dichas().get(talloOf(forma)) ?? lexico.dichas().get(talloOf(restoreAccent(fold(forma))));
  return byStem ?? (isWritten(lexico.vocabulario, forma) ? forma : null);
}

/** The word as a beginning that people say is written, where it begins with the same sounds: «kobran», `cobr*`. */
function begunAs(forma: string, lexico: Lexico): string | null {
  const key = phoneticKey(forma);
  for (let length = key.length; length >= SHORTEST_BEGINNING; length -= 1) {
    const beginning = lexico.comienzos().get(key.slice(0, length));
    if (beginning !== undefined) return beginning + key.slice(length);
  }
  return null;
}

/** Two words that are one: «inter culturales», «repa triación». */
function joinTorn(formas: readonly string[], lexico: Lexico): string[] {
  const isSaid = (word: string): boolean => isWritten(lexico.vocabulario, word);
  const joined: string[] = [];
  for (let i = 0; i < formas.length; i += 1) {
    const [one = '', next = ''] = [formas[i], formas[i + 1]];
    const whole = one + next;
    const torn = next !== '' && one.length > 1 && next.length > 1 && !(isSaid(one) && isSaid(next));
    if (torn && whole.length >= SHORTEST_TORN && isSaid(whole)) {
      joined.push(whole);
      i += 1;
    } else joined.push(one);
  }
  return joined;
}

/** Another form of the word that stands alone in a topic, where neither it nor its family is in the documents. */
function otherForm(forma: string, lexico: Lexico): { otra?: string } {
  if (isStop(forma) || isWritten(lexico.vocabulario, forma)) return {};
  if (lookUp(lexico.vocabulario, forma, false) !== null) return {};
  const other = lexico.solas().get(talloOf(forma)) ?? lexico.solas().get(talloOf(restoreAccent(fold(forma))));
  return other === undefined ? {} : { otra: comparable(other).ligera };
}

/** Words of the query as the documents or the topics have them, with a note of each that took another's place. */
export function readWords(texto: string, lexico: Lexico, correcting: boolean): Leidas {
  const isKnown = (word: string): boolean =>
    isStop(word) || isWritten(lexico.vocabulario, word) || isSpoken(lexico, word);
  const typed = tokenize(texto)
    .slice(0, MOST_WORDS)
    .flatMap(({ forma }) => (correcting && OF_THE_NORTH.test(forma) ? ['Estados', 'Unidos'] : [forma]))
    .map((forma) => (correcting && !isKnown(forma) ? fromPhone(forma, isKnown) : forma));
  const correcciones: Correccion[] = [];
  const words = (correcting ? joinTorn(typed, lexico) : typed).flatMap((forma) => {
    const { chosen, better } = repair(forma, lexico, correcting);
    if (better !== null) correcciones.push({ escrito: forma, corregido: better });
    return chosen.map((word): Termino => ({
      forma: word,
      escrito: forma,
      ...comparable(word),
      ...otherForm(word, lexico),
    }));
  });
  return { words, correcciones };
}

export interface Lectura {
  readonly conceptos: Concepto[];
  readonly desconocidas: string[];
  readonly raices: string[];
  readonly evidencia: Evidencia;
}

/** Words that no topic or name has taken up, and those inside a topic's phrase at a lower weight. */
export function readRest(
  words: readonly Termino[],
  lexico: Lexico,
  derived: boolean,
  { named, spoken }: { named: ReadonlySet<number>; spoken: readonly Tramo[] },
): Lectura {
  const alone = new Set(
    spoken.filter(({ lugares }) => lugares.length === 1).flatMap(({ lugares }) => lugares),
  );
  const within = new Set(
    spoken.filter(({ lugares }) => lugares.length > 1).flatMap(({ lugares }) => lugares),
  );
  const places = new Set(
    spoken.filter(({ entradas }) => entradas.every(({ fondo }) => fondo)).flatMap(({ lugares }) => lugares),
  );
  const conceptos: Concepto[] = [];
  const desconocidas: string[] = [];
  const raices: string[] = [];
  let firmes = 0;
  let unknown = 0;
  for (const [place, { forma }] of words.entries()) {
    if (named.has(place) || isStop(forma)) continue;
    if (alone.has(place) && !isWritten(lexico.vocabulario, forma)) continue;
    const found = lookUp(lexico.vocabulario, forma, derived && !alone.has(place));
    if (found) raices.push(...found.raices);
    if (alone.has(place)) continue;
    if (found === null) {
      if (within.has(place) || isGeneric(forma) || !LETTER.test(forma)) continue;
      desconocidas.push(forma);
      unknown += isSpoken(lexico, forma) ? HALF_KNOWN : 1;
      continue;
    }
    const generic = isGeneric(forma) || YEAR.test(forma);
    if (within.has(place) && (generic || places.has(place))) continue;
    if (!generic && !within.has(place) && !isOfOtherThings(forma)) firmes += 1;
    const peso = within.has(place) ? WITHIN_TOPIC_WEIGHT : generic ? GENERIC_WEIGHT : 1;
    conceptos.push({ texto: forma, peso, menor: generic, alternativas: found.alternativas });
  }
  return {
    conceptos,
    desconocidas,
    raices,
    evidencia: {
      firmes,
      temas: 0,
      desconocidas: unknown,
      deMigracion: isOfMigration(words),
    },
  };
}
