/** The whole search for the page: filters said in words, plan, ask, order. The page brings the engine and shows the outcome. */

import { cleanQuery } from '../model/text/clean.ts';
import { createLexico, type DatosDelLexico, type Lexico } from './plan/lexicon.ts';
import { CAPAS, emptyPlan, planQuery, type Capas } from './plan/plan.ts';
import { readSaidFilters } from './plan/said-filters.ts';
import { AJUSTES, runPlan, type Ajustes } from './rank/fuse.ts';
import type { DatosBusqueda, Engine, FiltroDicho, OpcionesDePlan, Plan, Resultado } from './types.ts';

export interface Respuesta {
  readonly plan: Plan;
  /** Before any facet. */
  readonly resultados: readonly Resultado[];
  /** Facets that the query says in words. */
  readonly dichos: readonly FiltroDicho[];
}

export interface Buscador {
  buscar(query: string, options?: OpcionesDePlan): Promise<Respuesta>;
}

type Paginas = Pick<DatosBusqueda, 'claves' | 'ids'>;

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
export interface Piezas {
  readonly capas?: Capas;
  readonly ajustes?: Ajustes;
  /** The lexicon with all that a query may need of it. */
  readonly lexicoPara?: (query: string) => Promise<Lexico>;
  /** Results that pass facets; without it no filter is read in words. */
  readonly filtrar?: (
    resultados: readonly Resultado[],
    dichos: readonly FiltroDicho[],
  ) => Promise<readonly Resultado[]>;
}

function wholeLexico(datos: DatosDelLexico): (query: string) => Promise<Lexico> {
  const lexico = createLexico(datos);
  return () => Promise.resolve(lexico);
}

export function createBuscador(
  datos: DatosDelLexico & Paginas,
  engine: Engine,
  { capas = CAPAS, ajustes = AJUSTES, lexicoPara = wholeLexico(datos), filtrar }: Piezas = {},
): Buscador {
  const asked = byClave(engine, datos);
  const find = async (query: string, options: OpcionesDePlan): Promise<Omit<Respuesta, 'dichos'>> => {
    if (query === '') {
      const resultados = datos.claves.map((clave) => ({ clave, puntos: 0 }));
      return { plan: emptyPlan(''), resultados };
    }
    const plan = planQuery(query, await lexicoPara(query), options, capas);
    return { plan, resultados: await runPlan(plan, asked, datos.claves, ajustes) };
  };
  return {
    buscar: async (query, options = {}) => {
      const { filtros: dichos, resto } = readSaidFilters(cleanQuery(query), datos.reportes);
      if (dichos.length > 0 && filtrar !== undefined && options.literal !== true) {
        const found = await find(resto, { ...options, deep: true });
        const kept = await filtrar(found.resultados, dichos);
        // Words that choose nothing are words.
        if (kept.length !== found.resultados.length) return { ...found, dichos };
      }
      return { ...(await find(query, options)), dichos: [] };
    },
  };
}
