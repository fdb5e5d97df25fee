/** Claves as people say them: 3.5.10, 3,5,10, L3-5-10, «L.A. 3.5.10», «línea 3510», «objetivo tres», «estrategia cuarta del objetivo 2». */

import { parentOf } from '../../model/claves.ts';
import { fold } from '../../model/text/normalize.ts';
import type { Ausente } from '../types.ts';
import { cutPieces, type Nivel, type Pieza } from './clave-words.ts';

/** `objetivo`, `estrategia` or `linea`, by the parts of the clave. */
export const tipoOf = (clave: string): string =>
  ['objetivo', 'estrategia', 'linea'][clave.split('.').length - 1] ?? '';

/** What was said of one level: «estrategia 3», «objetivo 2». */
interface Grupo {
  nivel: Nivel | null;
  numeros: Extract<Pieza, { tipo: 'numero' }>[];
}

/** A clave that was said, whether or not the programme has it. */
export interface Dicha {
  readonly clave: string;
  /** What it was called, where that was said: a clave of two numbers is no línea. */
  readonly nivel: Nivel | null;
  /** Digits without anything between them: to be read as a clave only where that can be done in one way. */
  readonly corrida: boolean;
  /** Nothing but spaces stood between its numbers. */
  readonly suelta: boolean;
}

const LARGEST = 99;
/** Fewer digits in a row are a number rather than a clave, unless they are said to be one. */
const SHORTEST_RUN = 3;

/** What was said, level by level; null where something is neither number nor level. */
function groupsOf(piezas: readonly Pieza[]): Grupo[] | null {
  const said = piezas
    .filter(({ tipo }) => tipo !== 'adorno' && tipo !== 'union')
    // «Línea de acción»: one level in two words.
    .filter((pieza, i, all) => {
      const before = all[i - 1];
      return pieza.tipo !== 'nivel' || before?.tipo !== 'nivel' || before.nivel !== pieza.nivel;
    })
    // «Las líneas del objetivo 2»: what is asked for is under the objetivo.
    .filter((pieza, i, all) => {
      const next = all[i + 1];
      return i > 0 || pieza.tipo !== 'nivel' || next?.tipo !== 'nivel' || next.nivel > pieza.nivel;
    });
  const grupos: Grupo[] = [];
  for (const [i, pieza] of said.entries()) {
    const last = grupos.at(-1);
    if (pieza.tipo === 'numero') {
      // «Cuarta estrategia del segundo objetivo»: the number stands before its level.
      const leads = pieza.ordinal && said[i + 1]?.tipo === 'nivel' && last?.numeros.length !== 0;
      if (last === undefined || leads) grupos.push({ nivel: null, numeros: [pieza] });
      else last.numeros.push(pieza);
    } else if (pieza.tipo === 'nivel') {
      if (last?.nivel === null && last.numeros[0]?.ordinal === true) last.nivel = pieza.nivel;
      else grupos.push({ nivel: pieza.nivel, numeros: [] });
    } else return null;
  }
  return grupos.some(({ numeros }) => numeros.length === 0) ? null : grupos;
}

/** «Objetivo 2, estrategia 3, línea 6», in any order; null where a level is missing or two of them disagree. */
function nest(grupos: readonly Grupo[]): string | null {
  const parts: number[] = [];
  for (const { nivel, numeros } of grupos.toSorted((a, b) => (a.nivel ?? 0) - (b.nivel ?? 0))) {
    const values = numeros.map(({ valor }) => valor);
    if (nivel === null || (values.length !== 1 && values.length !== nivel)) return null;
    const whole = values.length === nivel ? values : [...parts, ...values];
    if (whole.length !== nivel || parts.some((part, i) => whole[i] !== part)) return null;
    parts.splice(0, parts.length, ...whole);
  }
  return parts.join('.');
}

function readPieces(piezas: readonly Pieza[], text: string): Dicha | null {
  const grupos = groupsOf(piezas);
  const [only, ...others] = grupos ?? [];
  if (only === undefined) return null;
  if (others.length > 0) {
    const clave = nest([only, ...others]);
    return clave === null ? null : { clave, nivel: null, corrida: false, suelta: false };
  }
  const { nivel, numeros } = only;
  if (numeros.length > 3) return null;
  const [first] = numeros;
  const corrida = numeros.length === 1 && first !== undefined && first.valor > 9 && first.cifras !== '';
  if (!corrida && numeros.some(({ valor }) => valor > LARGEST)) return null;
  const between = text.slice(first?.fin, numeros.at(-1)?.inicio).replace(/\d+/g, '');
  return {
    clave: numeros.map(({ valor }) => String(valor)).join('.'),
    nivel,
    corrida,
    suelta: nivel === null && numeros.every(({ cifras }) => cifras !== '') && /^\s*$/.test(between),
  };
}

/** Reads a query that is nothing but a clave; null where it is not. */
export function readDicha(query: string): Dicha | null {
  const folded = fold(query).trim();
  return readPieces(cutPieces(folded), folded);
}

const fits = ({ clave, nivel }: Dicha): boolean => nivel === null || clave.split('.').length === nivel;

/** The clave of the programme that was meant, or null. */
export function claveOf(dicha: Dicha, claves: readonly string[]): string | null {
  if (claves.includes(dicha.clave) && fits(dicha)) return dicha.clave;
  if (!dicha.corrida || (dicha.nivel === null && dicha.clave.length < SHORTEST_RUN)) return null;
  const read = claves.filter(
    (clave) => clave.replaceAll('.', '') === dicha.clave && fits({ ...dicha, clave }) && clave.includes('.'),
  );
  return read.length === 1 ? (read[0] ?? null) : null;
}

/** A clave that was typed in so many words and that the programme lacks; null where it may be any number. */
export function absentClave(dicha: Dicha, claves: readonly string[]): Ausente | null {
  if (claveOf(dicha, claves) !== null) return null;
  const parts = dicha.clave.split('.').length;
  if (dicha.nivel === null && (dicha.corrida || (dicha.suelta && parts > 1))) return null;
  const tipo = tipoOf('.'.repeat((dicha.nivel ?? parts) - 1));
  let cerca = claves.includes(dicha.clave) ? dicha.clave : parentOf(dicha.clave);
  while (cerca !== '' && !claves.includes(cerca)) cerca = parentOf(cerca);
  return { clave: dicha.clave, tipo, cerca };
}

/** The clave that is typed, whether or not the programme has it: where no list of claves is at hand. */
export function readClave(query: string): string | null {
  const dicha = readDicha(query);
  return dicha === null || !fits(dicha) ? null : dicha.clave;
}

/** The page itself, its parent, its children; empty when the query is no clave or no page has it. */
export function pagesOfClave(query: string, claves: readonly string[]): string[] {
  const dicha = readDicha(query);
  const clave = dicha && claveOf(dicha, claves);
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
const LEVEL_OF_LETTER: Readonly<Record<string, Nivel>> = { o: 1, e: 2, l: 3 };

export interface Nombradas {
  readonly claves: readonly string[];
  /** The query without them. */
  readonly resto: string;
}

interface Hit {
  readonly inicio: number;
  readonly fin: number;
  /** Empty where a level and numbers make no clave of the programme: they are no other clave either. */
  readonly clave: string | null;
}

/** Claves said with words: the longest run of pieces that makes one. */
function saidInWords(text: string, claves: readonly string[]): Hit[] {
  const piezas = cutPieces(text);
  const hits: Hit[] = [];
  for (let from = 0; from < piezas.length; from += 1) {
    const first = piezas[from];
    if (first === undefined || !(first.tipo === 'nivel' || (first.tipo === 'numero' && first.ordinal)))
      continue;
    // A letter stands at its number; alone it is a word.
    if (first.fin - first.inicio === 1 && piezas[from + 1]?.tipo !== 'numero') continue;
    let to = from;
    while (to < piezas.length && piezas[to]?.tipo !== 'otra') to += 1;
    for (let end = to; end > from + 1; end -= 1) {
      const run = piezas.slice(from, end);
      const last = run.at(-1);
      if (last === undefined || (last.tipo !== 'numero' && last.tipo !== 'nivel')) continue;
      const dicha = run.some(({ tipo }) => tipo === 'nivel') ? readPieces(run, text) : null;
      if (dicha === null) continue;
      hits.push({ inicio: first.inicio, fin: last.fin, clave: claveOf(dicha, claves) });
      from = end - 1;
      break;
    }
  }
  return hits;
}

function saidInDigits(text: string, claves: readonly string[]): Hit[] {
  const hit = (match: RegExpExecArray, letter: string | undefined, digits: string): Hit => {
    const inicio = match.index + (match[1]?.length ?? 0);
    const clave = digits.split(/\D+/).map(Number).join('.');
    const nivel = letter === undefined ? null : (LEVEL_OF_LETTER[letter] ?? null);
    const dicha = { clave, nivel, corrida: false, suelta: false };
    return { inicio, fin: match.index + match[0].length, clave: claveOf(dicha, claves) };
  };
  return [
    ...[...text.matchAll(WITHIN)].map((match) => hit(match, match[2], match[3] ?? '')),
    ...[...text.matchAll(LETTER)].map((match) => hit(match, 'o', match[2] ?? '')),
  ];
}

/** Claves that a longer query names: «PEM 2.3.7», «línea de acción 5.2.6 albergues». */
export function clavesWithin(query: string, claves: readonly string[]): Nombradas {
  const typed = query.normalize('NFC');
  const text = fold(typed);
  const inWords = saidInWords(text, claves);
  const apart = (hit: Hit): boolean =>
    inWords.every(({ inicio, fin }) => hit.fin <= inicio || hit.inicio >= fin);
  const hits = [...inWords, ...saidInDigits(text, claves).filter(apart)].sort((a, b) => a.inicio - b.inicio);
  const named: string[] = [];
  let resto = '';
  let last = 0;
  for (const { inicio, fin, clave } of hits) {
    if (clave === null) continue;
    named.push(clave);
    resto += `${typed.slice(last, inicio)} `;
    last = fin;
  }
  return { claves: [...new Set(named)], resto: resto + typed.slice(last) };
}
