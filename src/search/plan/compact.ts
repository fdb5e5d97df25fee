/** The planner's data as they travel to the browser: lists as one text each, and nothing that can be worked out again. */

import { tokenize } from '../../model/text/normalize.ts';
import type { LexiconData } from './lexicon.ts';
import { packPlaces, unpackPlaces } from './compact-places.ts';
import { joined, packDirect, packNamed, unpackDirect, unpackNamed } from './compact-pages.ts';
import type { Part } from './parts.ts';
import { packWords, unpackWords } from './word-list.ts';

export interface CompactData {
  /** Those that no official text holds: the others are read out of `textos`. */
  readonly palabras: string;
  /** What stands in the official texts and is no word of the language: misprints. */
  readonly sobran: string;
  /** Rows apart by `;`; of each, what words of the documents say. */
  readonly temas: string;
  /** First sounds of the missing words of each further part of the topics, parts apart by bars: see parts.ts. */
  readonly sonidos: string;
  readonly nombres: string;
  /** How many líneas each estrategia has, objetivos apart by bars: `6 9 7|5 6`. */
  readonly cuentas: string;
  /** How each page was answered, a letter per report in the order of `reportes`, by commas. */
  readonly formas: string;
  /** The official text of each page, by line breaks: what a result shows needs no file of its own. */
  readonly textos: string;
  /** Of each topic, pages in base 36 by dots, topics by commas. */
  readonly ofrecen: string;
  readonly paginas: string;
  readonly directas: string;
  readonly reportes: LexiconData['reportes'];
}

/** What the browser works with; ids come from Pagefind itself in the order of `claves`, and `labels` when a query tells one. */
export interface PlannerData extends LexiconData {
  readonly sonidos: readonly string[];
  /** In the order of `claves`; a letter per report, none where a page is never answered. */
  readonly formas: readonly string[];
  /** In the order of `claves`. */
  readonly textos: readonly string[];
}

function countsOf(claves: readonly string[]): string {
  const counts: number[][] = [];
  for (const clave of claves) {
    const [objetivo = 0, estrategia = 0, linea = 0] = clave.split('.').map(Number);
    const own = (counts[objetivo - 1] ??= []);
    if (estrategia > 0) own[estrategia - 1] = linea;
  }
  return counts.map((estrategias) => estrategias.join(' ')).join('|');
}

function clavesOf(cuentas: string): string[] {
  return cuentas.split('|').flatMap((estrategias, o) => {
    const objetivo = String(o + 1);
    const counts = estrategias.split(' ').filter((count) => count !== '');
    return [
      objetivo,
      ...counts.flatMap((count, e) => {
        const estrategia = `${objetivo}.${String(e + 1)}`;
        return [
          estrategia,
          ...Array.from({ length: Number(count) }, (_, l) => `${estrategia}.${String(l + 1)}`),
        ];
      }),
    ];
  });
}

/** A word has a letter, or is a year; other numbers are not worth a place. */
const WORTHY = /\p{L}|^(?:19|20)\d\d$/u;

/** Words of some texts, in lower case with their accents. */
export const wordsIn = (textos: readonly string[]): string[] =>
  textos.flatMap((texto) =>
    tokenize(texto.normalize('NFC')).flatMap(({ written }) =>
      WORTHY.test(written) ? [written.toLowerCase()] : [],
    ),
  );

const ROW = ';';
const LABEL = '|';
const unpackRows = (packed: string): string[] => packed.split(ROW);

/** Rows of the topics and of the names, and words by which people ask. */
export type CompactPart = readonly [temas: string, nombres: string, street: string];

export const unpackPart = ([temas, nombres, street]: CompactPart): Part => ({
  temas: unpackRows(temas),
  nombres: unpackRows(nombres),
  street,
});

export function unpackData({
  palabras,
  sobran,
  temas,
  sonidos,
  nombres,
  cuentas,
  formas,
  ofrecen,
  textos,
  paginas,
  directas,
  reportes,
}: CompactData): PlannerData {
  const own = textos.split('\n');
  const words = new Set([...unpackWords(palabras), ...wordsIn(own)]);
  for (const word of unpackWords(sobran)) words.delete(word);
  const parte = unpackPart([temas, nombres, '']);
  return {
    palabras: packWords([...words].sort()),
    ...parte,
    sonidos: sonidos.split('|'),
    claves: clavesOf(cuentas),
    formas: formas.split(','),
    labels: [],
    ofrecen: unpackPlaces(ofrecen),
    textos: own,
    paginas: unpackNamed(paginas, parte.nombres),
    directas: unpackDirect(directas),
    reportes,
  };
}

/** What each topic is about: few queries tell it. */
export const packLabels = (labels: readonly string[]): string => joined(labels, LABEL);
export const unpackLabels = (packed: string): string[] => packed.split(LABEL);

const packRows = (rows: readonly string[]): string => joined(rows, ROW);

export const packPart = ({ temas, nombres, street }: Part): CompactPart => [
  packRows(temas),
  packRows(nombres),
  street,
];

/** Refuses what would not come back as it was. */
export function packData({
  palabras,
  temas,
  sonidos,
  nombres,
  claves,
  formas,
  ofrecen,
  paginas,
  directas,
  reportes,
  textos,
}: PlannerData): CompactData {
  const cuentas = countsOf(claves);
  const words = unpackWords(palabras);
  const inTexts = new Set(wordsIn(textos));
  if (clavesOf(cuentas).join() !== claves.join())
    throw new Error('the claves are not all there, in numeric order');
  // What is alike stands together: gzip looks back 32 kB.
  return {
    textos: joined(textos, '\n'),
    directas: packDirect(directas),
    paginas: packNamed(paginas, nombres),
    nombres: packRows(nombres),
    ofrecen: packPlaces(ofrecen),
    temas: packRows(temas),
    palabras: packWords(words.filter((word) => !inTexts.has(word))),
    sobran: packWords([...inTexts].filter((word) => !words.includes(word)).sort()),
    sonidos: joined(sonidos, '|'),
    cuentas,
    formas: joined(formas, ','),
    reportes,
  };
}
