/** Suggestions for the search field: claves, siglas, dependencias and titles that begin like what is typed. Pure; the engine is not needed. */
import { readClave } from './plan/query-claves.ts';
import { fold } from '../model/text/normalize.ts';

/** What the field may offer: the words before the text (a clave or a sigla), the text, and the page's address from the root. */
export type Suggestion = readonly [clave: string, texto: string, url: string];

const MOST = 7;
const WORD = /[^\p{L}\p{N}.]+/u;

const words = (text: string): string[] =>
  fold(text)
    .split(WORD)
    .filter((word) => word !== '');

/** 3: it is the clave or sigla; 2: the clave or sigla begins so; 1: every typed word begins a word of the text; 0: none. */
function rank([clave, texto]: Suggestion, typed: string, asClave: string | null): number {
  if (asClave !== null) {
    if (clave === asClave) return 3;
    return clave.startsWith(`${asClave}.`) || clave.startsWith(asClave) ? 2 : 0;
  }
  const own = fold(clave);
  if (own === typed) return 3;
  if (own.startsWith(typed)) return 2;
  const targets = words(texto);
  return words(typed).every((word) => targets.some((target) => target.startsWith(word))) ? 1 : 0;
}

/** The best few, in the order of the list among equals; nothing for fewer than two characters that are no digit. */
export function suggest(all: readonly Suggestion[], query: string): Suggestion[] {
  const typed = fold(query).trim();
  if (typed === '' || (typed.length < 2 && !/\d/.test(typed))) return [];
  const asClave = readClave(typed);
  return all
    .map((item, index) => ({ item, index, points: rank(item, typed, asClave) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.index - b.index)
    .slice(0, MOST)
    .map(({ item }) => item);
}
