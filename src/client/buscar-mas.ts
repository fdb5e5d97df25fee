/** The second script of the search page: facets, and the results after the first. rest.ts loads it. */
import { unpackFiltros } from '../lib/search/compact-facets.ts';
import { countFacets, filterResults } from '../lib/search/facets.ts';
import { renderChosen, renderFacets } from './busqueda/facets.ts';
import { offerMore } from './busqueda/more.ts';

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
