/** The whole search for the page: plan, ask, order. The page brings the engine and shows the outcome. */

import { AJUSTES, runPlan, type Ajustes } from './rank/fuse.ts';
import { createLexico, type DatosDelLexico, type Lexico } from './plan/lexicon.ts';
import { CAPAS, planQuery, type Capas } from './plan/plan.ts';
import type { DatosBusqueda, Engine, OpcionesDePlan, Plan, Resultado } from './types.ts';

export interface Respuesta {
  readonly plan: Plan;
  readonly resultados: readonly Resultado[];
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
}

function wholeLexico(datos: DatosDelLexico): (query: string) => Promise<Lexico> {
  const lexico = createLexico(datos);
  return () => Promise.resolve(lexico);
}

export function createBuscador(
  datos: DatosDelLexico & Paginas,
  engine: Engine,
  { capas = CAPAS, ajustes = AJUSTES, lexicoPara = wholeLexico(datos) }: Piezas = {},
): Buscador {
  const asked = byClave(engine, datos);
  return {
    buscar: async (query, options = {}) => {
      const plan = planQuery(query, await lexicoPara(query), options, capas);
      return { plan, resultados: await runPlan(plan, asked, datos.claves, ajustes) };
    },
  };
}
