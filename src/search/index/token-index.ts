/** Gives each page the tokens of the topics and names that its texts speak of, in three fields by importance. */

import { parentOf } from '../../model/claves.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { findPattern, parsePattern, type Comparable, type Pattern } from '../../model/text/patterns.ts';
import type { PageText, Span } from '../rank/passages.ts';
import { tokenOf } from '../plan/index-tokens.ts';
import { PatternIndex } from './pattern-index.ts';
import type { Nombre, SearchRecord, Tema } from './index-types.ts';

/** The page is about it; it does something about it; it belongs to what is about it. */
export interface PageTokens {
  /** Per text of the page, where each token's topic speaks. */
  readonly places: readonly PageText['tokens'][];
  readonly primary: readonly string[];
  readonly secondary: readonly string[];
  readonly distant: readonly string[];
}

/** Words that may stand between those of a pattern in a text. */
const SLACK = 6;
const NOTHING: Found = { documentos: new Set(), cercanos: new Set() };

interface Row {
  readonly token: string;
  readonly documentos: readonly Pattern[];
  readonly cercanos: readonly Pattern[];
  readonly named: boolean;
  /** Of a body, as the participations name it. */
  readonly id?: string;
}

/** A page's texts by their places in the index: its own first. */
interface PreparedPage {
  readonly tipo: SearchRecord['tipo'];
  readonly own: number;
  readonly others: readonly number[];
  readonly parent: number | undefined;
}

function preparePages(records: readonly SearchRecord[]): { pages: PreparedPage[]; textos: string[] } {
  const textos: string[] = [];
  const own = new Map<string, number>();
  const placed = records.map(({ clave, textos: all }) => {
    const places = (all.length > 0 ? all : [{ texto: '' }]).map(({ texto }) => textos.push(texto) - 1);
    own.set(clave, places[0] ?? 0);
    return places;
  });
  const pages = records.map(({ clave, tipo }, i): PreparedPage => {
    const [propio = 0, ...otros] = placed[i] ?? [];
    return {
      tipo,
      own: propio,
      others: otros,
      parent: tipo === 'linea' ? own.get(parentOf(clave)) : undefined,
    };
  });
  return { pages, textos };
}

/** Of each row, the texts that its strong patterns and its weaker ones find. */
interface Found {
  readonly documentos: ReadonlySet<number>;
  readonly cercanos: ReadonlySet<number>;
}

/** 1 to 3, or 0 when the page doesn't speak of it. An objetivo's long description mentions; it isn't about. */
function importance(page: PreparedPage, { documentos, cercanos }: Found, named: boolean): number {
  if (documentos.has(page.own)) return 1;
  if (page.others.some((place) => documentos.has(place))) return page.tipo === 'linea' ? 2 : 3;
  if (cercanos.has(page.own)) return 3;
  return !named && page.parent !== undefined && documentos.has(page.parent) ? 3 : 0;
}

/** Words found by the strong patterns of each token that the page carries; runs of neighbours are one place. */
function placesIn(texto: string, compared: readonly Comparable[], rows: readonly Row[]): PageText['tokens'] {
  const words = tokenize(texto);
  const found: [string, Span[]][] = [];
  for (const { token, documentos, cercanos } of rows) {
    const strong = placesOf(documentos, compared);
    const places = strong.length > 0 ? strong : placesOf(cercanos, compared);
    const spans = places.flatMap((place) => {
      const word = words[place];
      return word ? [{ start: word.start, end: word.end }] : [];
    });
    if (spans.length > 0) found.push([token, spans]);
  }
  return Object.fromEntries(found);
}

const placesOf = (patterns: readonly Pattern[], words: readonly Comparable[]): number[] =>
  [...new Set(patterns.flatMap((pattern) => findPattern(pattern, words, SLACK).flat()))].sort(
    (a, b) => a - b,
  );

export function tokensOfPages(
  records: readonly SearchRecord[],
  temas: readonly Tema[],
  nombres: readonly Nombre[],
): Map<string, PageTokens> {
  const rows: Row[] = [
    ...temas.map(({ documentos, cercanos = [] }, row) => ({
      token: tokenOf('t', row),
      documentos: documentos.map(parsePattern),
      cercanos: cercanos.map(parsePattern),
      named: false,
    })),
    ...nombres.map(({ id, formas }, row) => ({
      token: tokenOf('n', row),
      documentos: formas.map((forma) => parsePattern(`=${forma}`)),
      cercanos: [],
      named: true,
      id,
    })),
  ];
  const { pages, textos } = preparePages(records);
  const index = new PatternIndex(textos);
  const found = rows.map(({ documentos, cercanos }): Found => ({
    documentos: index.textsWith(documentos, SLACK),
    cercanos: index.textsWith(cercanos, SLACK),
  }));
  return new Map(
    records.map(({ clave, filtros }, i): [string, PageTokens] => {
      const page = pages[i];
      if (page === undefined) throw new Error(`${clave} was not prepared`);
      const fields: [string[], string[], string[]] = [[], [], []];
      const carried = rows.filter(({ token, named, id }, row) => {
        const acts = id !== undefined && filtros['dependencia']?.includes(id) === true;
        const level = acts ? 1 : importance(page, found[row] ?? NOTHING, named);
        // A named dependencia acts in the actividad: that is where it is wanted.
        if (level > 0) fields[named ? 0 : level - 1]?.push(token);
        return level > 0;
      });
      const places = [page.own, ...page.others].map((place) =>
        placesIn(textos[place] ?? '', index.wordsOf(place), carried),
      );
      return [clave, { primary: fields[0], secondary: fields[1], distant: fields[2], places }];
    }),
  );
}
