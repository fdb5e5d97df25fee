/** How alike two texts are: the cosine of their words weighed by rarity, over an index that is made once. */
import { withoutMarks } from '../text/normalize.ts';

const STOP = new Set(
  `a al ante así aún bajo cada como con contra cual cuales cuando de del desde donde dos e el ella ellas ellos en entre
  es esta este estas estos fin ha han hacia hasta la las le les lo los más mediante mismo ni no nos o otra otras otro
  otros para pero por que quienes se según ser si sin sobre son su sus también tanto toda todas todo todos través tres
  u un una unas unos y ya través materia respecto caso especial especiales promover impulsar fortalecer fomentar
  desarrollar establecer generar realizar diseñar implementar elaborar difundir mejorar coordinar propiciar
  migratoria migratorias migratorio migratorios migración migraciones migrante migrantes persona personas acción
 acciones promueva promuevan apoye apoyen apoyar permita permitan favorecer favorezcan garantizar garanticen
  reducir reduzcan asegurar ampliar incrementar facilitar contribuir
  incluyendo considerando consideren considere énfasis`.split(/\s+/),
);

/** Words of a text with what makes two forms of one word meet: no accents, no plural, no last vowel. */
export function stems(texto: string): { stem: string; word: string }[] {
  return [...texto.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)]
    .map(([word]) => word)
    .filter((word) => !STOP.has(word))
    .map((word) => ({ stem: stemOf(word), word }));
}

function stemOf(word: string): string {
  const plain = withoutMarks(word);
  if (plain.length < 5) return plain;
  return plain
    .replace(/e?s$/, '')
    .replace(/[aeio]$/, '')
    .slice(0, 9);
}

/** One word of two texts, as each writes it. */
export interface SharedWord {
  stem: string;
  own: string;
  other: string;
}

export interface TextIndex {
  /** Texts that share a word with this one, by position, with their likeness between 0 and 1. */
  like: (position: number) => Map<number, number>;
  /** The words that weigh most in the likeness of two texts, as each of them writes them. */
  shared: (a: number, b: number) => SharedWord[];
  /** How many texts have it. */
  frequency: (stem: string) => number;
}

type Vector = Map<string, { weight: number; word: string }>;

function vectorOf(texto: string, idf: (stem: string) => number): Vector {
  const vector: Vector = new Map();
  for (const { stem, word } of stems(texto)) {
    const known = vector.get(stem);
    vector.set(stem, { weight: (known?.weight ?? 0) + idf(stem), word: known?.word ?? word });
  }
  const norm = Math.hypot(...[...vector.values()].map(({ weight }) => weight)) || 1;
  for (const entry of vector.values()) entry.weight /= norm;
  return vector;
}

/** A word that more texts than this share says little, and would cost a pass over them for each text. */
const COMMON = 200;

export function textIndex(textos: readonly string[]): TextIndex {
  const frequency = new Map<string, number>();
  for (const texto of textos) {
    for (const stem of new Set(stems(texto).map((entry) => entry.stem)))
      frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  const idf = (stem: string): number => Math.log((textos.length + 1) / (frequency.get(stem) ?? 1));
  const vectors = textos.map((texto) => vectorOf(texto, idf));
  const postings = new Map<string, number[]>();
  for (const [position, vector] of vectors.entries()) {
    for (const stem of vector.keys()) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [position]);
      else list.push(position);
    }
  }
  return {
    like: (position) => {
      const scores = new Map<number, number>();
      for (const [stem, { weight }] of vectors[position] ?? []) {
        const list = postings.get(stem) ?? [];
        if (list.length > COMMON) continue;
        for (const other of list) {
          if (other === position) continue;
          scores.set(other, (scores.get(other) ?? 0) + weight * (vectors[other]?.get(stem)?.weight ?? 0));
        }
      }
      return scores;
    },
    shared: (a, b) =>
      [...(vectors[a] ?? [])]
        .flatMap(([stem, { weight, word }]) => {
          const other = vectors[b]?.get(stem);
          return other === undefined
            ? []
            : [{ stem, own: word, other: other.word, weight: weight * other.weight }];
        })
        .filter(({ weight }) => weight > 0)
        .sort((x, y) => y.weight - x.weight)
        .map(({ stem, own, other }) => ({ stem, own, other })),
    frequency: (stem) => frequency.get(stem) ?? 0,
  };
}
