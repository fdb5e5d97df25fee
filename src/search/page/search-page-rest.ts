/** The second script of the search page: facets, and the results after the first. rest.ts loads it. */
import { unpackFiltros } from '../plan/compact-facets.ts';
import { countFacets, filterResults } from '../rank/facets.ts';
import { renderChosen, renderFacets } from './facet-links.ts';
import { offerMore } from './further-results.ts';

globalThis.pemResto = (packed, claves) => {
  const datos = { claves, filtros: unpackFiltros(packed, claves) };
  return {
    filtrar: (resultados, { facetas }) => filterResults(resultados, facetas, datos),
    facetas: (resultados, estado) => {
      const cuentas = countFacets(resultados, estado.facetas, datos);
      return { elegidas: renderChosen(estado, cuentas), todas: renderFacets(estado, cuentas) };
    },
    ofrecer: offerMore,
  };
};
