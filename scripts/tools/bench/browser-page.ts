/** The bench's page: real Pagefind, the planner as the site ships it, and the baselines, all in the browser. */

import { CAPAS, type Capas } from '../../../src/search/plan/plan.ts';
import { RANKING } from '../../../src/search/rank/ranking.ts';
import { createBuscador } from '../../../src/search/search.ts';
import type { DatosBusqueda, Engine } from '../../../src/search/types.ts';

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string | null): Promise<{ results: { id: string; score: number }[] }>;
}

interface MiniSearchIndex {
  addAll(documents: readonly object[]): void;
  search(query: string): { id: string }[];
}
interface MiniSearchModule {
  default: new (options: object) => MiniSearchIndex;
}

export interface Ronda {
  readonly claves: string[];
  readonly ms: number;
}

export interface BenchPage {
  planner(queries: readonly string[], capas: Partial<Capas>): Promise<Ronda[]>;
  stock(queries: readonly string[]): Promise<Ronda[]>;
  miniSearch(queries: readonly string[]): Promise<Ronda[]>;
}

/** Served by the bench; no module of the project, so its address is no literal. */
const MINISEARCH: string = '/minisearch.js';

const load = async (folder: string, ranking?: object): Promise<Pagefind> => {
  const pagefind = (await import(`/${folder}/pagefind.js`)) as Pagefind;
  await pagefind.options({ basePath: `/${folder}/`, noWorker: true, ...(ranking ? { ranking } : {}) });
  await pagefind.init();
  return pagefind;
};

async function timed(
  queries: readonly string[],
  ask: (query: string) => Promise<string[]>,
): Promise<Ronda[]> {
  const rounds: Ronda[] = [];
  for (const query of queries) {
    const start = performance.now();
    const claves = await ask(query);
    rounds.push({ claves, ms: performance.now() - start });
  }
  return rounds;
}

async function start(): Promise<BenchPage> {
  const read = async (path: string): Promise<unknown> => (await fetch(path)).json();
  const datos = (await read('/datos.json')) as DatosBusqueda;
  const stockIds = (await read('/ids-originales.json')) as Record<string, string>;
  const documents = (await read('/documentos.json')) as readonly object[];
  const [ours, plain] = [await load('pagefind', RANKING), await load('original')];
  const engine: Engine = { search: async (term) => (await ours.search(term)).results };
  const { default: MiniSearch } = (await import(MINISEARCH)) as MiniSearchModule;
  const mini = new MiniSearch({
    fields: ['titulo', 'texto'],
    idField: 'clave',
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { titulo: 2 } },
    processTerm: (term: string) =>
      term
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, ''),
  });
  mini.addAll(documents);
  return {
    planner: (queries, capas) => {
      const buscador = createBuscador(datos, engine, { capas: { ...CAPAS, ...capas } });
      return timed(queries, async (query) =>
        (await buscador.buscar(query)).resultados.map(({ clave }) => clave),
      );
    },
    stock: (queries) =>
      timed(queries, async (query) =>
        (await plain.search(query)).results.map(({ id }) => stockIds[id] ?? id),
      ),
    miniSearch: (queries) =>
      timed(queries, (query) => Promise.resolve(mini.search(query).map(({ id }) => id))),
  };
}

declare global {
  var bench: Promise<BenchPage>;
}
globalThis.bench = start();
