/** Gives each page the tokens of the topics and names that its texts speak of, in three fields by importance. */

import { tokenize } from '../../../src/lib/search/normalize.ts';
import {
  comparable,
  findPatron,
  parsePatron,
  type Comparable,
  type Patron,
} from '../../../src/lib/search/patterns.ts';
import type { TextoDePagina, Tramo } from '../../../src/lib/search/passages.ts';
import { tokenOf } from '../../../src/lib/search/tokens.ts';
import type { Nombre, RegistroDeBusqueda, Tema } from './types.ts';

/** The page is about it; it does something about it; it belongs to what is about it. */
export interface FichasDePagina {
  /** Per text of the page, where each token's topic speaks. */
  readonly lugares: readonly TextoDePagina['fichas'][];
  readonly principal: readonly string[];
  readonly secundaria: readonly string[];
  readonly lejana: readonly string[];
}

/** Words that may stand between those of a pattern in a text. */
const SLACK = 6;

interface Row {
  readonly ficha: string;
  readonly documentos: readonly Patron[];
  readonly cercanos: readonly Patron[];
  readonly named: boolean;
}

interface PreparedPage {
  readonly clave: string;
  readonly tipo: RegistroDeBusqueda['tipo'];
  readonly propio: readonly Comparable[];
  readonly otros: readonly (readonly Comparable[])[];
  readonly padre: readonly Comparable[];
}

const prepare = (text: string): Comparable[] => tokenize(text).map(({ forma }) => comparable(forma));
const parentOf = (clave: string): string => clave.split('.').slice(0, -1).join('.');

export function preparePages(registros: readonly RegistroDeBusqueda[]): PreparedPage[] {
  const own = new Map(registros.map(({ clave, textos }) => [clave, prepare(textos[0]?.texto ?? '')]));
  return registros.map(({ clave, tipo, textos }) => ({
    clave,
    tipo,
    propio: own.get(clave) ?? [],
    otros: textos.slice(1).map(({ texto }) => prepare(texto)),
    padre: tipo === 'linea' ? (own.get(parentOf(clave)) ?? []) : [],
  }));
}

const holds = (patrones: readonly Patron[], words: readonly Comparable[]): boolean =>
  patrones.some((patron) => findPatron(patron, words, SLACK).length > 0);

/** 1 to 3, or 0 when the page doesn't speak of it. An objetivo's long description mentions; it isn't about. */
function importance(page: PreparedPage, documentos: readonly Patron[], cercanos: readonly Patron[]): number {
  if (holds(documentos, page.propio)) return 1;
  if (page.otros.some((words) => holds(documentos, words))) return page.tipo === 'linea' ? 2 : 3;
  if (holds(cercanos, page.propio) || holds(documentos, page.padre)) return 3;
  return 0;
}

/** Words found by the strong patterns of each token that the page carries; runs of neighbours are one place. */
function placesIn(texto: string, rows: readonly Row[]): TextoDePagina['fichas'] {
  const words = tokenize(texto);
  const compared = words.map(({ forma }) => comparable(forma));
  const found: [string, Tramo[]][] = [];
  for (const { ficha, documentos, cercanos } of rows) {
    const strong = placesOf(documentos, compared);
    const places = strong.length > 0 ? strong : placesOf(cercanos, compared);
    const tramos = places.flatMap((place) => {
      const word = words[place];
      return word ? [{ inicio: word.inicio, fin: word.fin }] : [];
    });
    if (tramos.length > 0) found.push([ficha, tramos]);
  }
  return Object.fromEntries(found);
}

const placesOf = (patrones: readonly Patron[], words: readonly Comparable[]): number[] =>
  [...new Set(patrones.flatMap((patron) => findPatron(patron, words, SLACK).flat()))].sort((a, b) => a - b);

export function tokensOfPages(
  registros: readonly RegistroDeBusqueda[],
  temas: readonly Tema[],
  nombres: readonly Nombre[],
): Map<string, FichasDePagina> {
  const rows: Row[] = [
    ...temas.map(({ documentos, cercanos = [] }, row) => ({
      ficha: tokenOf('t', row),
      documentos: documentos.map(parsePatron),
      cercanos: cercanos.map(parsePatron),
      named: false,
    })),
    ...nombres.map(({ formas }, row) => ({
      ficha: tokenOf('n', row),
      documentos: formas.map((forma) => parsePatron(`=${forma}`)),
      cercanos: [],
      named: true,
    })),
  ];
  const pages = preparePages(registros);
  return new Map(
    registros.map(({ clave, textos }, i): [string, FichasDePagina] => {
      const page = pages[i];
      const fields: [string[], string[], string[]] = [[], [], []];
      const carried = rows.filter(({ ficha, documentos, cercanos, named }) => {
        if (!page) return false;
        const level = importance(named ? { ...page, padre: [] } : page, documentos, cercanos);
        // A named dependencia acts in the actividad: that is where it is wanted.
        if (level > 0) fields[named ? 0 : level - 1]?.push(ficha);
        return level > 0;
      });
      const lugares = textos.map(({ texto }) => placesIn(texto, carried));
      return [clave, { principal: fields[0], secundaria: fields[1], lejana: fields[2], lugares }];
    }),
  );
}
