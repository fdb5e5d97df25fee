/** The second script of the search page: facets, and the results after the first. rest.ts loads it. */
import { unpackFacets } from '../plan/compact-facets.ts';
import { countFacets, filterResults } from '../rank/facets.ts';
import { renderChosen, renderFacets } from './facet-links.ts';
import { offerMore } from './further-results.ts';
import { withSaid } from './state.ts';

globalThis.pemResto = (packed, claves) => {
  const datos = { claves, filtros: unpackFacets(packed, claves) };
  return {
    filter: (results, facets) => filterResults(results, facets, datos),
    facets: (results, state, saidFilters) => {
      const cuentas = countFacets(results, withSaid(state, saidFilters).facets, datos);
      const asked = { state, saidFilters };
      return { chosen: renderChosen(asked, cuentas), all: renderFacets(asked, cuentas) };
    },
    offer: offerMore,
  };
};
