/** The words that the documents hold, grouped by stem and by root: what may be asked of Pagefind, and how. */

import { restoreAccent } from '../analysis/accents.ts';
import { talloOf } from '../analysis/analyze.ts';
import { derive, irregularStems } from '../analysis/derive.ts';
import { fold, foldAll } from '../../model/text/normalize.ts';
import { comparable } from '../../model/text/patterns.ts';
import type { Alternativa } from '../types.ts';
import { unpackWords } from './word-list.ts';

export interface Vocabulario {
  /** Word without accents, ñ kept → as the documents write it. */
  readonly porForma: ReadonlyMap<string, string>;
  /** The same with ñ as n. */
  readonly sinEnie: ReadonlyMap<string, string>;
  /** A word that has the stem: Pagefind finds the others by itself. */
  palabraDe(tallo: string): string | undefined;
  /** Stems of the root that some word has. */
  tallosDe(raiz: string): readonly string[];
  /** Words without number and gender. */
  readonly ligeras: ReadonlySet<string>;
  readonly palabras: readonly string[];
}

/** How far a word of the same root stands for the one typed: beside words of its own stem, and where there are none. */
const BESIDE_OWN = 0.4;
const INSTEAD_OF_OWN = 0.8;

/** Words of one stem begin alike. */
const startOf = (word: string): string => fold(word).slice(0, 2);

/** Stems take time: those of words that begin as none of a query's are never made. */
function createFamilies(formas: readonly string[]): Pick<Vocabulario, 'palabraDe' | 'tallosDe'> {
  const unknown = new Map<string, string[]>();
  for (const forma of formas) {
    const start = startOf(forma);
    const alike = unknown.get(start);
    if (alike) alike.push(forma);
    else unknown.set(start, [forma]);
  }
  const porTallo = new Map<string, string>();
  const porRaiz = new Map<string, string[]>();
  const learn = (word: string): void => {
    const start = startOf(word);
    for (const forma of unknown.get(start) ?? []) {
      const tallo = talloOf(forma);
      if (porTallo.has(tallo)) continue;
      porTallo.set(tallo, forma);
      const raiz = derive(tallo);
      const familia = porRaiz.get(raiz);
      if (familia) familia.push(tallo);
      else porRaiz.set(raiz, [tallo]);
    }
    unknown.delete(start);
  };
  return {
    palabraDe: (tallo) => {
      learn(tallo);
      return porTallo.get(tallo);
    },
    tallosDe: (raiz) => {
      learn(raiz);
      irregularStems(raiz).forEach(learn);
      // Which came first depends on what was asked before.
      return [...(porRaiz.get(raiz) ?? [])].sort();
    },
  };
}

export function createVocabulario(palabras: string): Vocabulario {
  const porForma = new Map<string, string>();
  const sinEnie = new Map<string, string>();
  const ligeras = new Set<string>();
  const formas = unpackWords(palabras);
  for (const forma of formas) {
    const { plegada, ligera } = comparable(forma);
    if (!porForma.has(fold(forma))) porForma.set(fold(forma), forma);
    if (!sinEnie.has(plegada)) sinEnie.set(plegada, forma);
    ligeras.add(ligera);
  }
  return { porForma, sinEnie, ligeras, palabras: formas, ...createFamilies(formas) };
}

/** The word as the documents write it (with accents and ñ), when they hold it. */
export function writtenForm({ porForma, sinEnie }: Vocabulario, word: string): string | null {
  return porForma.get(fold(word)) ?? sinEnie.get(foldAll(word)) ?? null;
}

/** Whether the documents hold the word itself, number and gender apart. */
export const isWritten = (vocabulario: Vocabulario, word: string): boolean =>
  vocabulario.ligeras.has(comparable(word).ligera);

const BENDS: readonly (readonly [RegExp, string])[] = [
  [/ie(?=[^aeiou]+$)/, 'e'],
  [/ue(?=[^aeiou]+$)/, 'o'],
  [/i(?=[^aeiou]+$)/, 'e'],
  [/u(?=[^aeiou]+$)/, 'o'],
];
const SHORTEST_BENT = 5;

/** The stem of a verb as its infinitive has it: pidiendo, pedir; invirtiendo, invertir; encuentro, encontrar. */
const withoutBend = (tallo: string): string[] => {
  const bend = tallo.length < SHORTEST_BENT ? undefined : BENDS.find(([vowel]) => vowel.test(tallo));
  return bend === undefined ? [] : [tallo.replace(bend[0], bend[1])];
};

/** Stems that a typed word may have: of its written form, or as typed, or with its accent put back. */
export function stemsOf(vocabulario: Vocabulario, word: string): string[] {
  const written = writtenForm(vocabulario, word);
  if (written !== null) return [talloOf(written)];
  const folded = fold(word);
  const plain = [...new Set([talloOf(word), talloOf(restoreAccent(folded)), talloOf(folded)])];
  const bent = plain.flatMap(withoutBend);
  return bent.length > 0 && plain.every((tallo) => vocabulario.palabraDe(tallo) === undefined)
    ? [...plain, ...bent]
    : plain;
}

export interface Hallazgo {
  readonly alternativas: readonly Alternativa[];
  readonly raices: readonly string[];
}

/** What to ask of Pagefind for a typed word; null when the documents have no word of its family. */
export function lookUp(vocabulario: Vocabulario, word: string, derived: boolean): Hallazgo | null {
  const tallos = stemsOf(vocabulario, word);
  const own = tallos.filter((tallo) => vocabulario.palabraDe(tallo) !== undefined);
  const raices = [...new Set((own.length > 0 ? own : tallos).map(derive))];
  const related = derived ? raices.flatMap((raiz) => vocabulario.tallosDe(raiz)) : [];
  const weights = new Map<string, number>();
  const weight = own.length > 0 ? BESIDE_OWN : INSTEAD_OF_OWN;
  for (const tallo of related) weights.set(tallo, weight);
  for (const tallo of own) weights.set(tallo, 1);
  const alternativas = [...weights].flatMap(([tallo, peso]) => {
    const termino = vocabulario.palabraDe(tallo);
    return termino === undefined ? [] : [{ termino, peso }];
  });
  return alternativas.length === 0 ? null : { alternativas, raices };
}
