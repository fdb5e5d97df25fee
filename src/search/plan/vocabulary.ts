/** The words that the documents hold, grouped by stem and by root: what may be asked of Pagefind, and how. */

import { stemOf } from '../analysis/analyze.ts';
import { derive, irregularStems } from '../analysis/derive.ts';
import { fold, foldAll } from '../../model/text/normalize.ts';
import { comparable } from '../../model/text/patterns.ts';
import type { Alternative } from '../types.ts';
import { unpackWords } from './word-list.ts';

export interface Vocabulary {
  /** Word without accents, ñ kept → as the documents write it. */
  readonly byForm: ReadonlyMap<string, string>;
  /** The same with ñ as n. */
  readonly plain: ReadonlyMap<string, string>;
  /** A word that has the stem: Pagefind finds the others by itself. */
  wordWith(stem: string): string | undefined;
  /** Stems of the root that some word has. */
  stems(root: string): readonly string[];
  /** Words without number and gender. */
  readonly light: ReadonlySet<string>;
  readonly words: readonly string[];
}

/** How far a word of the same root stands for the one typed: beside words of its own stem, and where there are none. */
const BESIDE_OWN = 0.4;
const INSTEAD_OF_OWN = 0.8;

/** Words of one stem begin alike. */
const startOf = (word: string): string => fold(word).slice(0, 2);

/** Stems take time: those of words that begin as none of a query's are never made. */
function createFamilies(words: readonly string[]): Pick<Vocabulary, 'wordWith' | 'stems'> {
  const unknown = new Map<string, string[]>();
  for (const written of words) {
    const start = startOf(written);
    const alike = unknown.get(start);
    if (alike) alike.push(written);
    else unknown.set(start, [written]);
  }
  const byStem = new Map<string, string>();
  const byRoot = new Map<string, string[]>();
  const learn = (word: string): void => {
    const start = startOf(word);
    for (const written of unknown.get(start) ?? []) {
      const stem = stemOf(written);
      if (byStem.has(stem)) continue;
      byStem.set(stem, written);
      const root = derive(stem);
      const family = byRoot.get(root);
      if (family) family.push(stem);
      else byRoot.set(root, [stem]);
    }
    unknown.delete(start);
  };
  return {
    wordWith: (stem) => {
      learn(stem);
      return byStem.get(stem);
    },
    stems: (root) => {
      learn(root);
      irregularStems(root).forEach(learn);
      // Which came first depends on what was asked before.
      return [...(byRoot.get(root) ?? [])].sort();
    },
  };
}

export function createVocabulary(palabras: string): Vocabulary {
  const byForm = new Map<string, string>();
  const plain = new Map<string, string>();
  const lightKeys = new Set<string>();
  const words = unpackWords(palabras);
  for (const written of words) {
    const { folded, light } = comparable(written);
    if (!byForm.has(fold(written))) byForm.set(fold(written), written);
    if (!plain.has(folded)) plain.set(folded, written);
    lightKeys.add(light);
  }
  return { byForm, plain, light: lightKeys, words, ...createFamilies(words) };
}

/** The word as the documents write it (with accents and ñ), when they hold it. */
export function writtenForm({ byForm, plain }: Vocabulary, word: string): string | null {
  return byForm.get(fold(word)) ?? plain.get(foldAll(word)) ?? null;
}

/** Whether the documents hold the word itself, number and gender apart. */
export const isWritten = (vocabulary: Vocabulary, word: string): boolean =>
  vocabulary.light.has(comparable(word).light);

const BENDS: readonly (readonly [RegExp, string])[] = [
  [/ie(?=[^aeiou]+$)/, 'e'],
  [/ue(?=[^aeiou]+$)/, 'o'],
  [/i(?=[^aeiou]+$)/, 'e'],
  [/u(?=[^aeiou]+$)/, 'o'],
];
const SHORTEST_BENT = 5;

/** The stem of a verb as its infinitive has it: pidiendo, pedir; invirtiendo, invertir; encuentro, encontrar. */
const withoutBend = (stem: string): string[] => {
  const bend = stem.length < SHORTEST_BENT ? undefined : BENDS.find(([vowel]) => vowel.test(stem));
  return bend === undefined ? [] : [stem.replace(bend[0], bend[1])];
};

/** Stems that a typed word may have: of its written form, or as typed. */
export function stemsOf(vocabulary: Vocabulary, word: string): string[] {
  const written = writtenForm(vocabulary, word);
  if (written !== null) return [stemOf(written)];
  const folded = fold(word);
  const plain = [...new Set([stemOf(word), stemOf(folded)])];
  const bent = plain.flatMap(withoutBend);
  return bent.length > 0 && plain.every((stem) => vocabulary.wordWith(stem) === undefined)
    ? [...plain, ...bent]
    : plain;
}

export interface Finding {
  readonly alternatives: readonly Alternative[];
  readonly roots: readonly string[];
}

/** What to ask of Pagefind for a typed word; null when the documents have no word of its family. */
export function lookUp(vocabulary: Vocabulary, word: string, derived: boolean): Finding | null {
  const stems = stemsOf(vocabulary, word);
  const own = stems.filter((stem) => vocabulary.wordWith(stem) !== undefined);
  const roots = [...new Set((own.length > 0 ? own : stems).map(derive))];
  const related = derived ? roots.flatMap((root) => vocabulary.stems(root)) : [];
  const weights = new Map<string, number>();
  const ofRelated = own.length > 0 ? BESIDE_OWN : INSTEAD_OF_OWN;
  for (const stem of related) weights.set(stem, ofRelated);
  for (const stem of own) weights.set(stem, 1);
  const alternatives = [...weights].flatMap(([stem, weight]) => {
    const term = vocabulary.wordWith(stem);
    return term === undefined ? [] : [{ term, weight }];
  });
  return alternatives.length === 0 ? null : { alternatives, roots };
}
