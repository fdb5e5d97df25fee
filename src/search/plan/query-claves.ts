/** Claves as people say them: 3.5.10, 3,5,10, L3-5-10, «L.A. 3.5.10», «línea 3510», «objetivo tres», «estrategia cuarta del objetivo 2». */

import { parentOf } from '../../model/claves.ts';
import { fold } from '../../model/text/normalize.ts';
import type { Absent } from '../types.ts';
import { cutPieces, type Level, type Piece } from './clave-words.ts';

/** `objetivo`, `estrategia` or `linea`, by the parts of the clave. */
export const tipoOf = (clave: string): string =>
  ['objetivo', 'estrategia', 'linea'][clave.split('.').length - 1] ?? '';

/** What was said of one level: «estrategia 3», «objetivo 2». */
interface Group {
  level: Level | null;
  numbers: Extract<Piece, { kind: 'number' }>[];
}

/** A clave that was said, whether or not the programme has it. */
export interface SaidClave {
  readonly clave: string;
  /** What it was called, where that was said: a clave of two numbers is no línea. */
  readonly level: Level | null;
  /** Digits without anything between them: to be read as a clave only where that can be done in one way. */
  readonly runTogether: boolean;
  /** Nothing but spaces stood between its numbers. */
  readonly loose: boolean;
}

const LARGEST = 99;
/** Fewer digits in a row are a number rather than a clave, unless they are said to be one. */
const SHORTEST_RUN = 3;

/** What was said, level by level; null where something is neither number nor level. */
function groupsOf(pieces: readonly Piece[]): Group[] | null {
  const said = pieces
    .filter(({ kind }) => kind !== 'trimming' && kind !== 'joint')
    // «Línea de acción»: one level in two words.
    .filter((piece, i, all) => {
      const before = all[i - 1];
      return piece.kind !== 'level' || before?.kind !== 'level' || before.level !== piece.level;
    })
    // «Las líneas del objetivo 2»: what is asked for is under the objetivo.
    .filter((piece, i, all) => {
      const next = all[i + 1];
      return i > 0 || piece.kind !== 'level' || next?.kind !== 'level' || next.level > piece.level;
    });
  const groups: Group[] = [];
  for (const [i, piece] of said.entries()) {
    const last = groups.at(-1);
    if (piece.kind === 'number') {
      // «Cuarta estrategia del segundo objetivo»: the number stands before its level.
      const leads = piece.ordinal && said[i + 1]?.kind === 'level' && last?.numbers.length !== 0;
      if (last === undefined || leads) groups.push({ level: null, numbers: [piece] });
      else last.numbers.push(piece);
    } else if (piece.kind === 'level') {
      if (last?.level === null && last.numbers[0]?.ordinal === true) last.level = piece.level;
      else groups.push({ level: piece.level, numbers: [] });
    } else return null;
  }
  return groups.some(({ numbers }) => numbers.length === 0) ? null : groups;
}

/** «Objetivo 2, estrategia 3, línea 6», in any order; null where a level is missing or two of them disagree. */
function nest(groups: readonly Group[]): string | null {
  const parts: number[] = [];
  for (const { level, numbers } of groups.toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0))) {
    const values = numbers.map(({ value }) => value);
    if (level === null || (values.length !== 1 && values.length !== level)) return null;
    const whole = values.length === level ? values : [...parts, ...values];
    if (whole.length !== level || parts.some((part, i) => whole[i] !== part)) return null;
    parts.splice(0, parts.length, ...whole);
  }
  return parts.join('.');
}

function readPieces(pieces: readonly Piece[], text: string): SaidClave | null {
  const groups = groupsOf(pieces);
  const [only, ...others] = groups ?? [];
  if (only === undefined) return null;
  if (others.length > 0) {
    const clave = nest([only, ...others]);
    return clave === null ? null : { clave, level: null, runTogether: false, loose: false };
  }
  const { level, numbers } = only;
  if (numbers.length > 3) return null;
  const [first] = numbers;
  const runTogether = numbers.length === 1 && first !== undefined && first.value > 9 && first.digits !== '';
  if (!runTogether && numbers.some(({ value }) => value > LARGEST)) return null;
  const between = text.slice(first?.end, numbers.at(-1)?.start).replace(/\d+/g, '');
  return {
    clave: numbers.map(({ value }) => String(value)).join('.'),
    level,
    runTogether,
    loose: level === null && numbers.every(({ digits }) => digits !== '') && /^\s*$/.test(between),
  };
}

/** Reads a query that is nothing but a clave; null where it is not. */
export function readSaid(query: string): SaidClave | null {
  const folded = fold(query).trim();
  return readPieces(cutPieces(folded), folded);
}

const fits = ({ clave, level }: SaidClave): boolean => level === null || clave.split('.').length === level;

/** The clave of the programme that was meant, or null. */
export function claveOf(said: SaidClave, claves: readonly string[]): string | null {
  if (claves.includes(said.clave) && fits(said)) return said.clave;
  if (!said.runTogether || (said.level === null && said.clave.length < SHORTEST_RUN)) return null;
  const read = claves.filter(
    (clave) => clave.replaceAll('.', '') === said.clave && fits({ ...said, clave }) && clave.includes('.'),
  );
  return read.length === 1 ? (read[0] ?? null) : null;
}

/** A clave that was typed in so many words and that the programme lacks; null where it may be any number. */
export function absentClave(said: SaidClave, claves: readonly string[]): Absent | null {
  if (claveOf(said, claves) !== null) return null;
  const parts = said.clave.split('.').length;
  if (said.level === null && (said.runTogether || (said.loose && parts > 1))) return null;
  const tipo = tipoOf('.'.repeat((said.level ?? parts) - 1));
  let near = claves.includes(said.clave) ? said.clave : parentOf(said.clave);
  while (near !== '' && !claves.includes(near)) near = parentOf(near);
  return { clave: said.clave, tipo, near };
}

/** The clave that is typed, whether or not the programme has it: where no list of claves is at hand. */
export function readClave(query: string): string | null {
  const said = readSaid(query);
  return said === null || !fits(said) ? null : said.clave;
}

/** The page itself, its parent, its children; empty when the query is no clave or no page has it. */
export function pagesOfClave(query: string, claves: readonly string[]): string[] {
  const said = readSaid(query);
  const clave = said && claveOf(said, claves);
  return clave === null ? [] : neighbours(clave, claves);
}

export function neighbours(clave: string, claves: readonly string[]): string[] {
  const parent = parentOf(clave);
  return [clave, ...(parent === '' ? [] : [parent]), ...claves.filter((other) => parentOf(other) === clave)];
}

/** Among other words a number needs points or three parts, or the word or letter before it; «3 de 5» and «2018» name nothing. */
const WITHIN =
  /(^|[^\p{L}\p{N}.,/-])([oel])?(\d{1,2}(?:\s?[.]\s?\d{1,2}){1,2}|\d{1,2}(?:([-,/\u2010-\u2013])\d{1,2}\4\d{1,2}))(?![\p{L}\p{N}]|[.,/-]\d)/gu;
const LETTER = /(^|[^\p{L}\p{N}.])o([1-9])(?![\p{L}\p{N}]|[.,/-]\d)/gu;
const LEVEL_OF_LETTER: Readonly<Record<string, Level>> = { o: 1, e: 2, l: 3 };

export interface NamedClaves {
  readonly claves: readonly string[];
  /** The query without them. */
  readonly remainder: string;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Empty where a level and numbers make no clave of the programme: they are no other clave either. */
  readonly clave: string | null;
}

/** Claves said with words: the longest run of pieces that makes one. */
function saidInWords(text: string, claves: readonly string[]): Hit[] {
  const pieces = cutPieces(text);
  const hits: Hit[] = [];
  for (let from = 0; from < pieces.length; from += 1) {
    const first = pieces[from];
    if (first === undefined || !(first.kind === 'level' || (first.kind === 'number' && first.ordinal)))
      continue;
    // A letter stands at its number; alone it is a word.
    if (first.end - first.start === 1 && pieces[from + 1]?.kind !== 'number') continue;
    let to = from;
    while (to < pieces.length && pieces[to]?.kind !== 'other') to += 1;
    for (let end = to; end > from + 1; end -= 1) {
      const run = pieces.slice(from, end);
      const last = run.at(-1);
      if (last === undefined || (last.kind !== 'number' && last.kind !== 'level')) continue;
      const said = run.some(({ kind }) => kind === 'level') ? readPieces(run, text) : null;
      if (said === null) continue;
      hits.push({ start: first.start, end: last.end, clave: claveOf(said, claves) });
      from = end - 1;
      break;
    }
  }
  return hits;
}

function saidInDigits(text: string, claves: readonly string[]): Hit[] {
  const hit = (match: RegExpExecArray, letter: string | undefined, digits: string): Hit => {
    const start = match.index + (match[1]?.length ?? 0);
    const clave = digits.split(/\D+/).map(Number).join('.');
    const level = letter === undefined ? null : (LEVEL_OF_LETTER[letter] ?? null);
    const said = { clave, level, runTogether: false, loose: false };
    return { start, end: match.index + match[0].length, clave: claveOf(said, claves) };
  };
  return [
    ...[...text.matchAll(WITHIN)].map((match) => hit(match, match[2], match[3] ?? '')),
    ...[...text.matchAll(LETTER)].map((match) => hit(match, 'o', match[2] ?? '')),
  ];
}

/** Claves that a longer query names: «PEM 2.3.7», «línea de acción 5.2.6 albergues». */
export function clavesWithin(query: string, claves: readonly string[]): NamedClaves {
  const typed = query.normalize('NFC');
  const text = fold(typed);
  const inWords = saidInWords(text, claves);
  const apart = (hit: Hit): boolean =>
    inWords.every(({ start, end }) => hit.end <= start || hit.start >= end);
  const hits = [...inWords, ...saidInDigits(text, claves).filter(apart)].sort((a, b) => a.start - b.start);
  const named: string[] = [];
  let remainder = '';
  let last = 0;
  for (const { start, end, clave } of hits) {
    if (clave === null) continue;
    named.push(clave);
    remainder += `${typed.slice(last, start)} `;
    last = end;
  }
  return { claves: [...new Set(named)], remainder: remainder + typed.slice(last) };
}
