/** Finds the texts that hold a pattern without reading the others: of each word, in which texts it stands. */
import { tokenize } from '../../model/text/normalize.ts';
import {
  type Comparable,
  comparable,
  findPatron,
  matchesWord,
  type Patron,
} from '../../model/text/patterns.ts';

type PatternWord = Patron['palabras'][number];

export class PatternIndex {
  readonly #words: readonly (readonly Comparable[])[];
  /** Each word once, with the texts in which it stands. */
  readonly #postings = new Map<Comparable, Set<number>>();
  readonly #byLightKey: ReadonlyMap<string, readonly Comparable[]>;
  readonly #texts = new Map<string, ReadonlySet<number>>();

  constructor(textos: readonly string[]) {
    const known = new Map<string, Comparable>();
    this.#words = textos.map((texto, place) =>
      tokenize(texto).map(({ forma }) => {
        let word = known.get(forma);
        if (word === undefined) known.set(forma, (word = comparable(forma)));
        const places = this.#postings.get(word);
        if (places === undefined) this.#postings.set(word, new Set([place]));
        else places.add(place);
        return word;
      }),
    );
    this.#byLightKey = Map.groupBy(this.#postings.keys(), ({ ligera }) => ligera);
  }

  /** The words of a text, prepared for comparison. */
  wordsOf(place: number): readonly Comparable[] {
    return this.#words[place] ?? [];
  }

  /** The texts in which at least one of the patterns is found. */
  textsWith(patrones: readonly Patron[], slack: number): Set<number> {
    const found = new Set<number>();
    for (const patron of patrones)
      for (const place of this.#candidates(patron))
        if (!found.has(place) && findPatron(patron, this.wordsOf(place), slack).length > 0) found.add(place);
    return found;
  }

  /** Texts with every word of the pattern, in whatever order. */
  #candidates({ palabras }: Patron): ReadonlySet<number> {
    const [rarest, ...others] = palabras.map((part) => this.#textsOf(part)).sort((a, b) => a.size - b.size);
    if (rarest === undefined || others.length === 0) return rarest ?? new Set();
    return new Set([...rarest].filter((place) => others.every((texts) => texts.has(place))));
  }

  #textsOf(part: PatternWord): ReadonlySet<number> {
    const key = `${part.texto}${part.prefijo ? '*' : ''}`;
    const before = this.#texts.get(key);
    if (before !== undefined) return before;
    const words = part.prefijo
      ? [...this.#postings.keys()].filter((word) => matchesWord(part, word))
      : (this.#byLightKey.get(part.texto) ?? []);
    const texts = new Set(words.flatMap((word) => [...(this.#postings.get(word) ?? [])]));
    this.#texts.set(key, texts);
    return texts;
  }
}
