/** The whole search as the page has it, facets that a query says in words included: the claves that it shows, in order. */
import { LAYERS, type Layers } from '../../src/search/plan/plan.ts';
import { facetsFrom } from '../../src/search/plan/said-filters.ts';
import { filterResults } from '../../src/search/rank/facets.ts';
import { createSearcher } from '../../src/search/search.ts';
import type { SearchData, Engine } from '../../src/search/types.ts';

export function wholeSearch(
  datos: SearchData,
  engine: Engine,
  layers: Partial<Layers> = {},
): (query: string) => Promise<string[]> {
  const searcher = createSearcher(datos, engine, {
    layers: { ...LAYERS, ...layers },
    narrow: (results, saidFilters) => Promise.resolve(filterResults(results, facetsFrom(saidFilters), datos)),
  });
  return async (query) => {
    const { results, saidFilters } = await searcher.search(query);
    return filterResults(results, facetsFrom(saidFilters), datos).map(({ clave }) => clave);
  };
}
