/** Filters said in words at an end of a query: «salud sin acciones», «2018 albergues», «con actividades». They become facets of the page. */

import type { SaidFilter, KnownReporte } from '../types.ts';
import { inFull } from '../analysis/phone-words.ts';
import { foldAll, tokenize, type Word } from '../../model/text/normalize.ts';

export interface SaidFilters {
  readonly filtros: readonly SaidFilter[];
  /** The query without them. */
  readonly remainder: string;
}

const SI = 'se-realizaran';
const MIXTA = 'no-con-actividades';
const NO = 'no-se-realizaran';

/** «Con actividades» is more than «sí»: five answers «no» describe some all the same. Of two that fit the longer one. */
const HAVE = ['tienen', 'tiene', 'tuvieron', 'tuvo', 'hay', 'hubo', 'anuncian', 'anuncio', 'anunciaron'];
const having = (what: string, before: readonly string[]): string[] =>
  before.flatMap((start) => HAVE.map((verb) => `${start} ${verb} ${what}`));

const RESPUESTAS: readonly (readonly [string, readonly string[]])[] = [
  ...having('actividades', ['que', 'que si', 'si']).map((text) => [text, [SI, MIXTA]] as const),
  ...having('actividades', ['que no', 'no']).map((text) => [text, [NO]] as const),
  ...having('acciones', ['que', 'que si', 'si']).map((text) => [text, [SI]] as const),
  ...having('acciones', ['que no', 'no']).map((text) => [text, [NO, MIXTA]] as const),
  ['con actividades', [SI, MIXTA]],
  ['sin actividades', [NO]],
  ['con acciones', [SI]],
  ['que si', [SI]],
  ['respuesta si', [SI]],
  ['se realizaran acciones', [SI]],
  ['se realizaran', [SI]],
  ['que si se realizaran', [SI]],
  ['sin acciones', [NO, MIXTA]],
  ['que no', [NO, MIXTA]],
  ['respuesta no', [NO, MIXTA]],
  ['no se realizaran', [NO, MIXTA]],
  ['no se realizaran acciones', [NO, MIXTA]],
  ['que no se realizaran', [NO, MIXTA]],
];

/** «Secretaría de Gobernación» is a body, and «por que no» a question. */
const BELONGS = /^(?:secretari|subsecretari|titular|palacio|por|dice|dijo|para)/;

type Phrase = readonly [words: readonly string[], filter: SaidFilter];

function phrasesFor(reportes: readonly KnownReporte[]): Phrase[] {
  const by = (told: (reporte: KnownReporte) => string, starts: readonly string[]): Phrase[] =>
    [...new Set(reportes.map(told))].flatMap((word) => {
      const valores = reportes.filter((reporte) => told(reporte) === word).map(({ id }) => id);
      return starts.map((start): Phrase => [
        tokenize(`${start} ${word}`).map(({ written }) => foldAll(written)),
        { facet: 'reporte', valores },
      ]);
    });
  return [
    ...RESPUESTAS.map(([text, valores]): Phrase => [text.split(' '), { facet: 'respuesta', valores }]),
    ...by(({ anio }) => anio, ['', 'en', 'de', 'del', 'en el', 'para', 'reporte', 'reporte de', 'ano']),
    ...by(({ ramo }) => ramo, ['de', 'ramo', 'del ramo', 'reporte de', 'del reporte de']),
  ].sort(([a], [b]) => b.length - a.length);
}

/** One filter at the end or at the start of the words, and the words that are left. */
function takeOne(
  words: readonly Word[],
  phrases: readonly Phrase[],
): { filter: SaidFilter; left: readonly Word[] } | null {
  const folded = words.map(({ written }) => foldAll(inFull(written)));
  for (const [said, filter] of phrases) {
    const end = folded.length - said.length;
    if (end < 0) continue;
    if (said.every((word, i) => folded[end + i] === word) && !BELONGS.test(folded[end - 1] ?? ''))
      return { filter, left: words.slice(0, end) };
    if (said.every((word, i) => folded[i] === word)) return { filter, left: words.slice(said.length) };
  }
  return null;
}

export function readSaidFilters(query: string, reportes: readonly KnownReporte[]): SaidFilters {
  if (/["«“]/.test(query)) return { filtros: [], remainder: query };
  const phrases = phrasesFor(reportes);
  const filtros: SaidFilter[] = [];
  let words: readonly Word[] = tokenize(query);
  for (let taken = takeOne(words, phrases); taken !== null; taken = takeOne(words, phrases)) {
    filtros.push(taken.filter);
    words = taken.left;
  }
  // A year or a ramo alone is what is asked for, not where to look.
  if (filtros.length === 0 || (words.length === 0 && !filtros.some(({ facet }) => facet === 'respuesta')))
    return { filtros: [], remainder: query };
  const [first, last] = [words[0], words.at(-1)];
  return { filtros, remainder: first && last ? query.slice(first.start, last.end) : '' };
}

/** As facets are chosen: by name, any of the values of each. */
export function facetsFrom(saidFilters: readonly SaidFilter[]): Record<string, string[]> {
  const facets: Record<string, string[]> = {};
  for (const { facet, valores } of saidFilters) facets[facet] = [...(facets[facet] ?? []), ...valores];
  return facets;
}
