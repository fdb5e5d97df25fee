/** Picks the text of a page that matched (the official one or an actividad) and the words to mark in it. */

import { rootOf } from '../analysis/analyze.ts';
import { tokenize, type Word } from '../../model/text/normalize.ts';
import type { PageText } from './passages.ts';
import { comparable, findPattern, parsePattern } from '../../model/text/patterns.ts';
import type { Marks, Plan } from '../types.ts';

export interface Excerpt {
  /** Which text of the page: its anchor. */
  readonly id: string;
  /** The passage is `texto.slice(start, end)`; the marks are offsets into the same text. */
  readonly texto: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** Characters of a passage: about four lines of a phone. */
const LONGEST = 125;

interface Matched {
  readonly words: readonly Word[];
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
  for (const [i, { written }] of words.entries()) {
    const root = rootOf(written);
    if (marks.roots.includes(root)) mark(root, [i]);
  }
  for (const { token, roots } of marks.tokens) {
    // Where the words that called for the topic stand themselves, its other words only distract.
    if (roots.length > 0 && roots.every((root) => kinds.has(root))) continue;
    for (const { start, end } of tokens[token] ?? []) {
      mark(
        token,
        words.flatMap((word, i) => (word.start >= start && word.end <= end ? [i] : [])),
      );
    }
  }
  const compared = marks.phrases.length > 0 ? words.map(({ written }) => comparable(written)) : [];
  for (const frase of marks.phrases) {
    for (const found of findPattern(parsePattern(`=${frase}`), compared, 0)) mark(frase, found);
  }
  return { words, places: [...places].sort((a, b) => a - b), kinds: kinds.size };
}

/** From which word a window of that many characters holds most marks; the first of equals. */
function densestStart({ words, places }: Matched, longest: number): number {
  let best = { place: 0, held: 0 };
  for (const place of places) {
    const from = words[place]?.start ?? 0;
    const held = places.filter((other) => {
      const word = words[other];
      return word !== undefined && word.start >= from && word.end <= from + longest;
    }).length;
    if (held > best.held) best = { place, held };
  }
  return best.place;
}

/** The passage begins a few words before the first mark and ends at a word. */
function cutWindow(texto: string, matched: Matched, longest: number): { start: number; end: number } {
  if (texto.length <= longest) return { start: 0, end: texto.length };
  const { words } = matched;
  const lead = words[Math.max(0, densestStart(matched, longest) - 5)]?.start ?? 0;
  const start = lead + longest >= texto.length ? startAfter(words, texto.length - longest) : lead;
  const last = words.filter(({ end }) => end <= start + longest).at(-1);
  const end = texto.length - start <= longest ? texto.length : Math.max(last?.end ?? 0, start);
  return { start, end };
}

const startAfter = (words: readonly Word[], offset: number): number =>
  words.find(({ start }) => start >= offset)?.start ?? offset;

/** The official text wins when an actividad matches no better: it says what the page is. `longest` is Infinity for a text that is shown whole. */
export function excerpt(textos: readonly PageText[], plan: Plan, longest: number = LONGEST): Excerpt | null {
  let chosen: { texto: PageText; matched: Matched } | null = null;
  for (const texto of textos) {
    const matched = matchText(texto, plan.marks);
    if (chosen === null || matched.kinds > chosen.matched.kinds) chosen = { texto, matched };
  }
  if (chosen === null) return null;
  const { texto, matched } = chosen;
  const { start, end } = cutWindow(texto.texto, matched, longest);
  const marks = matched.places
    .map((place) => matched.words[place])
    .filter((word) => word !== undefined)
    .filter((word) => word.start >= start && word.end <= end)
    .map((word) => ({ start: word.start, end: word.end }));
  return { id: texto.id, texto: texto.texto, start, end, marks };
}
