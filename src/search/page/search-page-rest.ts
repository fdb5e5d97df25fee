/** The second script of the search page: facets, and the results after the first. load-rest.ts loads it. */
import { unpackFacets } from '../plan/compact-facets.ts';
import { countFacets, filterResults, isValueOf } from '../rank/facets.ts';
import { renderChosen, renderFacets } from './facet-links.ts';
import { offerMore } from './further-results.ts';
import { knownFacets, readAltered, unreadParts, unreadSentence } from './altered-address.ts';
import { withSaid, writeState } from './state.ts';
import { root } from '../../browser/online.ts';

/** Whether this host loses what is asked when it sends on: said before a search, since it may have lost one. */
async function tellLoss(): Promise<void> {
  const told = document.querySelector<HTMLElement>('[data-perdido]');
  const { url } = await fetch(`${root}buscar.html?q=a`, { method: 'HEAD' });
  if (told !== null) told.hidden = url.endsWith('?q=a');
}

globalThis.pemDireccion = (address) => {
  const state = readAltered(address);
  if (address === '') void tellLoss().catch(() => undefined);
  else history.replaceState(null, '', writeState(state));
  return state;
};

globalThis.pemResto = (packed, claves) => {
  const datos = { claves, filtros: unpackFacets(packed, claves) };
  const isValue = isValueOf(datos);
  return {
    filter: (results, facets) => filterResults(results, knownFacets(facets, isValue), datos),
    facets: (results, asked, saidFilters) => {
      const state = { ...asked, facets: knownFacets(asked.facets, isValue) };
      const cuentas = countFacets(results, withSaid(state, saidFilters).facets, datos);
      const shown = { state, saidFilters };
      return {
        chosen: renderChosen(shown, cuentas),
        all: renderFacets(shown, cuentas),
        unread: unreadSentence(unreadParts(asked, isValue)),
      };
    },
    offer: offerMore,
  };
};
