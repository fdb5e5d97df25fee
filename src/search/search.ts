/** The whole search for the page: filters said in words, plan, ask, order. The page brings the engine and shows the outcome. */

import { cleanQuery } from '../model/text/clean-query.ts';
import { createLexicon, type LexiconData, type Lexicon } from './plan/lexicon.ts';
import { LAYERS, emptyPlan, planQuery, type Layers } from './plan/plan.ts';
import { readSaidFilters } from './plan/said-filters.ts';
import { SETTINGS, runPlan, type Settings } from './rank/fuse.ts';
import type { SearchData, Engine, SaidFilter, PlanOptions, Plan, Result } from './types.ts';

export interface Answer {
  readonly plan: Plan;
  /** Before any facet. */
  readonly results: readonly Result[];
  /** Facets that the query says in words. */
  readonly saidFilters: readonly SaidFilter[];
}

export interface Searcher {
  search(query: string, options?: PlanOptions): Promise<Answer>;
}

type Paginas = Pick<SearchData, 'claves' | 'ids'>;

/** Pagefind names pages by the hash of their content; the rest of the site by clave. */
export function byClave(engine: Engine, datos: Paginas): Engine {
  const claves = new Map(datos.ids.map((id, i) => [id, datos.claves[i] ?? id]));
  return {
    search: async (term, options) => {
      const hits = await engine.search(term, options);
      return hits.map(({ id, score }) => ({ id: claves.get(id) ?? id, score }));
    },
  };
}

/** What a search is made of, where it is not the usual or comes bit by bit. */
export interface Pieces {
  readonly layers?: Layers;
  readonly settings?: Settings;
  /** The lexicon with all that a query may need of it. */
  readonly lexiconFor?: (query: string) => Promise<Lexicon>;
  /** Results that pass facets; without it no filter is read in words. */
  readonly narrow?: (
    results: readonly Result[],
    saidFilters: readonly SaidFilter[],
  ) => Promise<readonly Result[]>;
}

function wholeLexicon(datos: LexiconData): (query: string) => Promise<Lexicon> {
  const lexicon = createLexicon(datos);
  return () => Promise.resolve(lexicon);
}

export function createSearcher(
  datos: LexiconData & Paginas,
  engine: Engine,
  { layers = LAYERS, settings = SETTINGS, lexiconFor = wholeLexicon(datos), narrow }: Pieces = {},
): Searcher {
  const asked = byClave(engine, datos);
  const find = async (query: string, options: PlanOptions): Promise<Omit<Answer, 'saidFilters'>> => {
    if (query === '') {
      const results = datos.claves.map((clave) => ({ clave, points: 0 }));
      return { plan: emptyPlan(''), results };
    }
    const plan = planQuery(query, await lexiconFor(query), options, layers);
    return { plan, results: await runPlan(plan, asked, datos.claves, settings) };
  };
  return {
    search: async (query, options = {}) => {
      const { filtros: saidFilters, remainder } = readSaidFilters(cleanQuery(query), datos.reportes);
      if (saidFilters.length > 0 && narrow !== undefined && options.literal !== true) {
        const found = await find(remainder, { ...options, deep: true });
        const kept = await narrow(found.results, saidFilters);
        // Words that choose nothing are words.
        if (kept.length !== found.results.length) return { ...found, saidFilters };
      }
      return { ...(await find(query, options)), saidFilters: [] };
    },
  };
}
