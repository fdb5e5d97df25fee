/** Finds the texts that hold a pattern without reading the others: of each word, in which texts it stands. */
import { tokenize } from '../../model/text/normalize.ts';
import {
  type Comparable,
  comparable,
  findPattern,
  matchesWord,
  type Pattern,
} from '../../model/text/patterns.ts';

type PatternWord = Pattern['words'][number];

export class PatternIndex {
  readonly #words: readonly (readonly Comparable[])[];
  /** Each word once, with the texts in which it stands. */
  readonly #postings = new Map<Comparable, Set<number>>();
  readonly #byLightKey: ReadonlyMap<string, readonly Comparable[]>;
  readonly #texts = new Map<string, ReadonlySet<number>>();

  constructor(textos: readonly string[]) {
    const known = new Map<string, Comparable>();
    this.#words = textos.map((texto, place) =>
      tokenize(texto).map(({ written }) => {
        let word = known.get(written);
        if (word === undefined) known.set(written, (word = comparable(written)));
        const places = this.#postings.get(word);
        if (places === undefined) this.#postings.set(word, new Set([place]));
        else places.add(place);
        return word;
      }),
    );
    this.#byLightKey = Map.groupBy(this.#postings.keys(), ({ light }) => light);
  }

  /** The words of a text, prepared for comparison. */
  wordsOf(place: number): readonly Comparable[] {
    return this.#words[place] ?? [];
  }

  /** The texts in which at least one of the patterns is found. */
  textsWith(patterns: readonly Pattern[], slack: number): Set<number> {
    const found = new Set<number>();
    for (const pattern of patterns)
      for (const place of this.#candidates(pattern))
        if (!found.has(place) && findPattern(pattern, this.wordsOf(place), slack).length > 0)
          found.add(place);
    return found;
  }

  /** Texts with every word of the pattern, in whatever order. */
  #candidates({ words }: Pattern): ReadonlySet<number> {
    const [rarest, ...others] = words.map((part) => this.#textsOf(part)).sort((a, b) => a.size - b.size);
    if (rarest === undefined || others.length === 0) return rarest ?? new Set();
    return new Set([...rarest].filter((place) => others.every((texts) => texts.has(place))));
  }

  #textsOf(part: PatternWord): ReadonlySet<number> {
    const key = `${part.text}${part.isPrefix ? '*' : ''}`;
    const before = this.#texts.get(key);
    if (before !== undefined) return before;
    const words = part.isPrefix
      ? [...this.#postings.keys()].filter((word) => matchesWord(part, word))
      : (this.#byLightKey.get(part.text) ?? []);
    const texts = new Set(words.flatMap((word) => [...(this.#postings.get(word) ?? [])]));
    this.#texts.set(key, texts);
    return texts;
  }
}
