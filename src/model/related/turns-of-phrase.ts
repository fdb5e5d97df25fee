/** Pairs of words that stand together in so many texts that they are a turn of phrase, «criterios diferenciados»: they count as one word. */
import { stems } from './tfidf.ts';

/** Fewer texts than this, or than this share of them, make no turn of phrase. */
const LEAST = 3;
const SHARE = 0.02;

/** For each word, those with which it makes a turn of phrase. */
export type Phrases = ReadonlyMap<string, ReadonlySet<string>>;

function pairsOf(texto: string): Set<string> {
  const words = stems(texto).map(({ stem }) => stem);
  return new Set(words.slice(1).map((word, i) => [words[i] ?? '', word].sort().join(' ')));
}

export function phrasesOf(textos: readonly string[]): Phrases {
  const counts = new Map<string, number>();
  for (const texto of textos)
    for (const pair of pairsOf(texto)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const phrases = new Map<string, Set<string>>();
  for (const [pair, count] of counts) {
    if (count < Math.max(LEAST, textos.length * SHARE)) continue;
    const [a = '', b = ''] = pair.split(' ');
    phrases.set(a, (phrases.get(a) ?? new Set()).add(b));
    phrases.set(b, (phrases.get(b) ?? new Set()).add(a));
  }
  return phrases;
}

/** How many things some words say: those of one turn of phrase say one. */
export function distinctThings(words: readonly string[], phrases: Phrases): number {
  const left = new Set(words);
  let things = 0;
  for (const word of words) {
    if (!left.delete(word)) continue;
    things += 1;
    const queue = [word];
    for (const next of queue)
      for (const partner of phrases.get(next) ?? []) if (left.delete(partner)) queue.push(partner);
  }
  return things;
}
