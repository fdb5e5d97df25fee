/** The whole search as the page has it, facets that a query says in words included: the claves that it shows, in order. */
import { CAPAS, type Capas } from '../../src/search/plan/plan.ts';
import { facetasDe } from '../../src/search/plan/said-filters.ts';
import { filterResults } from '../../src/search/rank/facets.ts';
import { createBuscador } from '../../src/search/search.ts';
import type { DatosBusqueda, Engine } from '../../src/search/types.ts';

export function wholeSearch(
  datos: DatosBusqueda,
  engine: Engine,
  capas: Partial<Capas> = {},
): (query: string) => Promise<string[]> {
  const buscador = createBuscador(datos, engine, {
    capas: { ...CAPAS, ...capas },
    filtrar: (resultados, dichos) => Promise.resolve(filterResults(resultados, facetasDe(dichos), datos)),
  });
  return async (query) => {
    const { resultados, dichos } = await buscador.buscar(query);
    return filterResults(resultados, facetasDe(dichos), datos).map(({ clave }) => clave);
  };
}
