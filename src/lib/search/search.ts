/** The whole search for the page: plan, ask, order. The page brings the engine and shows the outcome. */

import { AJUSTES, runPlan, type Ajustes } from './fuse.ts';
import { createLexico, type Lexico } from './lexicon.ts';
import { CAPAS, planQuery, type Capas } from './plan.ts';
import type { DatosBusqueda, Engine, OpcionesDePlan, Plan, Resultado } from './types.ts';

export interface Respuesta {
  readonly plan: Plan;
  readonly resultados: readonly Resultado[];
}

export interface Buscador {
  plan(query: string, options?: OpcionesDePlan): Plan;
  buscar(query: string, options?: OpcionesDePlan): Promise<Respuesta>;
}

/** Pagefind names pages by the hash of their content; the rest of the site by clave. */
export function byClave(engine: Engine, datos: DatosBusqueda): Engine {
  const claves = new Map(datos.ids.map((id, i) => [id, datos.claves[i] ?? id]));
  return {
    search: async (term, options) => {
      const hits = await engine.search(term, options);
      return hits.map(({ id, score }) => ({ id: claves.get(id) ?? id, score }));
    },
  };
}

/** What a search is made of, where it is not the usual or is there already. */
export interface Piezas {
  readonly capas?: Capas;
  readonly ajustes?: Ajustes;
  readonly lexico?: Lexico;
}

export function createBuscador(
  datos: DatosBusqueda,
  engine: Engine,
  { capas = CAPAS, ajustes = AJUSTES, lexico = createLexico(datos) }: Piezas = {},
): Buscador {
  const asked = byClave(engine, datos);
  const plan = (query: string, options: OpcionesDePlan = {}): Plan =>
    planQuery(query, lexico, options, capas);
  return {
    plan,
    buscar: async (query, options) => {
      const planned = plan(query, options);
      return { plan: planned, resultados: await runPlan(planned, asked, datos.claves, ajustes) };
    },
  };
}
