/** The second script of the search page: facets, and the results after the first. rest.ts loads it. */
import { unpackFiltros } from '../plan/compact-facets.ts';
import { countFacets, filterResults } from '../rank/facets.ts';
import { renderChosen, renderFacets } from './facet-links.ts';
import { offerMore } from './further-results.ts';
import { withSaid } from './state.ts';

globalThis.pemResto = (packed, claves) => {
  const datos = { claves, filtros: unpackFiltros(packed, claves) };
  return {
    filter: (resultados, facetas) => filterResults(resultados, facetas, datos),
    facets: (resultados, estado, dichos) => {
      const cuentas = countFacets(resultados, withSaid(estado, dichos).facetas, datos);
      const asked = { estado, dichos };
      return { chosen: renderChosen(asked, cuentas), all: renderFacets(asked, cuentas) };
    },
    offer: offerMore,
  };
};
