/** The data that the planner needs in the browser: vocabulary, topics, names, and Pagefind's id of each page. */

import { gunzipSync } from 'node:zlib';

import { stemOf } from '../analysis/analyze.ts';
import { wordsIn } from '../plan/compact.ts';
import { SHORTEST_STEM } from '../plan/street.ts';
import { BACKGROUND, OWN, TODAY, tokenOf } from '../plan/index-tokens.ts';
import { isGeneric, isStop } from '../analysis/stop-words.ts';
import { packWords, unpackWords } from '../plan/word-list.ts';
import { comparable } from '../../model/text/patterns.ts';
import type { SearchData, CompactFacet } from '../types.ts';
import { lonePatterns, withoutCovered } from './phrase-index.ts';
import type { PageTokens } from './token-index.ts';
import type { SearchRecord, Tables } from './index-types.ts';

/** Every word of every text, in lower case with its accents, in alphabetical order of code units. */
export function wordsOf(records: readonly SearchRecord[]): string {
  const words = new Set<string>();
  for (const { textos, lecturas } of records) {
    for (const lectura of lecturas) words.add(lectura);
    for (const word of wordsIn(textos.map(({ texto }) => texto))) words.add(word);
  }
  // A misprint is no word of the language: nothing typed is to be mended into it.
  for (const { erratas } of records) for (const errata of erratas) words.delete(errata);
  return packWords([...words].sort());
}

const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/;
const SIGNATURE = 'pagefind_dcd';

/** Pagefind names a page by the hash of its content; only its fragment tells which page that is. */
export function idsByUrl(files: readonly { path: string; content: Uint8Array }[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = FRAGMENT.exec(path)?.[1];
    if (id === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const fragment = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    ids.set(fragment.url.replace(/^\//, ''), id);
  }
  return ids;
}

/** Words for values of facets that are identifiers: `dependencia:inm` → INM. */
export type Titles = Readonly<Record<string, string>>;

/** Facets with their values in the order in which the pages first show them. */
export function compactFilters(records: readonly SearchRecord[], titulos: Titles): CompactFacet[] {
  const nombres = [...new Set(records.flatMap(({ filtros }) => Object.keys(filtros)))].sort();
  return nombres.map((nombre) => {
    const valores = [...new Set(records.flatMap(({ filtros }) => filtros[nombre] ?? []))];
    const paginas = records.map(({ filtros }) =>
      (filtros[nombre] ?? []).map((valor) => valores.indexOf(valor)),
    );
    return {
      nombre,
      valores,
      titulos: valores.map((valor) => titulos[`${nombre}:${valor}`] ?? valor),
      paginas,
    };
  });
}

/** One word for each stem that the documents lack: Pagefind finds the others by it. */
function streetWords(street: Tables['street'], palabras: string): string {
  const known = new Set(unpackWords(palabras).map(stemOf));
  const words = new Set<string>();
  for (const word of wordsIn([...street.values()].flat()).sort()) {
    const stem = stemOf(word);
    if (isStop(word) || known.has(stem)) continue;
    if (stem.length >= SHORTEST_STEM) known.add(stem);
    words.add(word);
  }
  return packWords([...words]);
}

export function createPayload(
  records: readonly SearchRecord[],
  { temas, nombres, directas, ofrecen, reportes, street }: Tables,
  tokens: ReadonlyMap<string, PageTokens>,
  ids: ReadonlyMap<string, string>,
  titulos: Titles,
): SearchData {
  const used = new Set(
    [...tokens.values()].flatMap(({ primary, secondary, distant }) => [...primary, ...secondary, ...distant]),
  );
  const alone = lonePatterns(temas.map(({ frases }) => frases));
  const palabras = wordsOf(records);
  const lightKeys = new Set(unpackWords(palabras).map((word) => comparable(word).light));
  const isKnown = (word: string): boolean => lightKeys.has(word) || isStop(word) || isGeneric(word);
  return {
    palabras,
    street: streetWords(street, palabras),
    temas: temas.map(({ frases, fondo = false, propio = false }, row) =>
      used.has(tokenOf('t', row))
        ? (fondo ? BACKGROUND : propio ? OWN : '') + withoutCovered(frases, alone, isKnown).join('|')
        : '',
    ),
    labels: temas.map(({ nombre }) => nombre),
    ofrecen,
    // A body that no text names has a page to offer all the same.
    nombres: nombres.map(({ formas, hoy, pagina }, row) =>
      pagina !== null || used.has(tokenOf('n', row))
        ? [...formas, ...hoy.map((form) => TODAY + form)].join('|')
        : '',
    ),
    paginas: nombres.map(({ pagina }) => pagina),
    directas,
    reportes,
    claves: records.map(({ clave }) => clave),
    ids: records.map(({ url }) => ids.get(url) ?? ''),
    filtros: compactFilters(records, titulos),
  };
}
