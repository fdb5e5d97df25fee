/** Picks the text of a page that matched (the official one or an actividad) and the words to mark in it. */

import { rootOf } from '../analysis/analyze.ts';
import { tokenize, type Palabra } from '../../model/text/normalize.ts';
import type { PageText } from './passages.ts';
import { comparable, findPatron, parsePatron } from '../../model/text/patterns.ts';
import type { Marks, Plan } from '../types.ts';

export interface Excerpt {
  /** Which text of the page: its anchor. */
  readonly id: string;
  /** The passage is `texto.slice(inicio, fin)`; the marks are offsets into the same text. */
  readonly texto: string;
  readonly inicio: number;
  readonly fin: number;
  readonly marks: readonly { readonly inicio: number; readonly fin: number }[];
}

/** Characters of a passage: about four lines of a phone. */
const LONGEST = 125;

interface Matched {
  readonly words: readonly Palabra[];
  /** Positions of marked words, in order. */
  readonly places: readonly number[];
  /** How many different things matched. */
  readonly kinds: number;
}

function matchText({ texto, tokens }: PageText, marks: Marks): Matched {
  const words = tokenize(texto);
  const places = new Set<number>();
  const kinds = new Set<string>();
  const mark = (kind: string, found: readonly number[]): void => {
    if (found.length > 0) kinds.add(kind);
    for (const place of found) places.add(place);
  };
  for (const [i, { forma }] of words.entries()) {
    const root = rootOf(forma);
    if (marks.roots.includes(root)) mark(root, [i]);
  }
  for (const { token, roots } of marks.tokens) {
    // Where the words that called for the topic stand themselves, its other words only distract.
    if (roots.length > 0 && roots.every((root) => kinds.has(root))) continue;
    for (const { inicio, fin } of tokens[token] ?? []) {
      mark(
        token,
        words.flatMap((word, i) => (word.inicio >= inicio && word.fin <= fin ? [i] : [])),
      );
    }
  }
  const compared = marks.frases.length > 0 ? words.map(({ forma }) => comparable(forma)) : [];
  for (const frase of marks.frases) {
    for (const found of findPatron(parsePatron(`=${frase}`), compared, 0)) mark(frase, found);
  }
  return { words, places: [...places].sort((a, b) => a - b), kinds: kinds.size };
}

/** From which word a window of that many characters holds most marks; the first of equals. */
function densestStart({ words, places }: Matched, longest: number): number {
  let best = { place: 0, held: 0 };
  for (const place of places) {
    const from = words[place]?.inicio ?? 0;
    const held = places.filter((other) => {
      const word = words[other];
      return word !== undefined && word.inicio >= from && word.fin <= from + longest;
    }).length;
    if (held > best.held) best = { place, held };
  }
  return best.place;
}

/** The passage begins a few words before the first mark and ends at a word. */
function cutWindow(texto: string, matched: Matched, longest: number): { inicio: number; fin: number } {
  if (texto.length <= longest) return { inicio: 0, fin: texto.length };
  const { words } = matched;
  const lead = words[Math.max(0, densestStart(matched, longest) - 5)]?.inicio ?? 0;
  const inicio = lead + longest >= texto.length ? startAfter(words, texto.length - longest) : lead;
  const last = words.filter(({ fin }) => fin <= inicio + longest).at(-1);
  const fin = texto.length - inicio <= longest ? texto.length : Math.max(last?.fin ?? 0, inicio);
  return { inicio, fin };
}

const startAfter = (words: readonly Palabra[], offset: number): number =>
  words.find(({ inicio }) => inicio >= offset)?.inicio ?? offset;

/** The official text wins when an actividad matches no better: it says what the page is. `longest` is Infinity for a text that is shown whole. */
export function excerpt(textos: readonly PageText[], plan: Plan, longest: number = LONGEST): Excerpt | null {
  let chosen: { texto: PageText; matched: Matched } | null = null;
  for (const texto of textos) {
    const matched = matchText(texto, plan.marks);
    if (chosen === null || matched.kinds > chosen.matched.kinds) chosen = { texto, matched };
  }
  if (chosen === null) return null;
  const { texto, matched } = chosen;
  const { inicio, fin } = cutWindow(texto.texto, matched, longest);
  const marks = matched.places
    .map((place) => matched.words[place])
    .filter((word) => word !== undefined)
    .filter((word) => word.inicio >= inicio && word.fin <= fin)
    .map((word) => ({ inicio: word.inicio, fin: word.fin }));
  return { id: texto.id, texto: texto.texto, inicio, fin, marks };
}
