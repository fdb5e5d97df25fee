/** The names that a list joins, and the words right before a name. */
import type { Actor } from './named.ts';
import type { Word } from './clauses.ts';
import { ARTICLES } from './subjects.ts';

const AND = new Set(['y', 'e', ',', 'así', 'como']);
const LINK = new Set(['de', 'del', 'por', 'la', 'el', 'los', 'las', 'su', 'sus', 'a', 'al']);

export const endsWith = (words: readonly Word[], end: number, phrase: readonly string[]): boolean =>
  phrase.every((word, i) => words[end - phrase.length + i]?.word === word);

/** The place before the article of a name. */
export const beforeName = (words: readonly Word[], at: number): number =>
  ARTICLES.has(words[at - 1]?.word ?? '') ? at - 1 : at;

/** The names that a list joins to the one at a place: «por el A y por los B». */
export function listFrom(words: readonly Word[], at: number): Actor[] {
  const found: Actor[] = [];
  let next = at;
  for (;;) {
    const actor = words[next]?.actor;
    if (actor === undefined) return found;
    found.push(actor);
    next += 1;
    if (!AND.has(words[next]?.word ?? '')) return found;
    while (AND.has(words[next]?.word ?? '') || LINK.has(words[next]?.word ?? '')) next += 1;
  }
}

/** The names after any of some words, with those that a list joins to them. */
export function namesAfter(words: readonly Word[], list: readonly string[][]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    if (actor === undefined) return [];
    const end = beforeName(words, at);
    return list.some((phrase) => endsWith(words, end, phrase)) ? listFrom(words, at) : [];
  });
}

const SIGN = /^[.;:()]$/u;

/** «a través de su portal y de la red consular»: the first of two is a thing, and the preposition is said again. */
export function namesFurtherAfter(words: readonly Word[], list: readonly string[][]): Actor[] {
  return words.flatMap(({ actor }, at) => {
    const of = beforeName(words, at) - 1;
    if (actor === undefined || !/^del?$/u.test(words[of]?.word ?? '') || words[of - 1]?.word !== 'y')
      return [];
    for (let left = of - 1; left > Math.max(0, of - 9); left -= 1) {
      const word = words[left]?.word ?? '';
      if (SIGN.test(word) || /r(?:á|án)$/u.test(word)) return [];
      if (list.some((phrase) => endsWith(words, left, phrase))) return listFrom(words, at);
    }
    return [];
  });
}
