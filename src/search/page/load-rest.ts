/** What comes after the first results, in a script of its own so that they don't wait for it: facets, and the results that follow. */
import type { CompactFacets } from '../plan/compact-facets.ts';
import type { Selection } from '../rank/facets.ts';
import type { SaidFilter, Result } from '../types.ts';
import { loadGlobal, once } from '../../browser/load.ts';
import { isAltered, readState, type SearchState } from './state.ts';

/** Makes the items of some claves, in order. */
export interface Display {
  results(claves: readonly string[]): Promise<HTMLElement[]>;
  /** The official text of a page. */
  text(clave: string): string;
  /** Whether this is still what the page shows. */
  isCurrent(): boolean;
}

export interface Rest {
  /** Those that pass the chosen facets; a value that no facet has chooses nothing. */
  filter(results: readonly Result[], facets: Selection): Result[];
  /** Chosen values, all of them with their counts, and what of the address is none. */
  facets(
    results: readonly Result[],
    state: SearchState,
    saidFilters: readonly SaidFilter[],
  ): { chosen: HTMLElement[]; all: HTMLElement[]; unread: string };
  /** A button that adds to the list what follows the first results. */
  offer(display: Display, lista: HTMLElement, mas: HTMLElement, claves: readonly string[]): void;
}

declare global {
  /** Left by guiones/buscar-mas.js. */
  var pemResto: ((filtros: CompactFacets, claves: readonly string[]) => Rest) | undefined;
  /** Left by the same. */
  var pemDireccion: ((address: string) => SearchState) | undefined;
  /** Left by pagefind/filtros.js. */
  var pemFiltros: CompactFacets | undefined;
}

/** Whether a redirect brought the page here, on which what came with the address may have got lost. */
const wasSentOn = (): boolean =>
  (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]?.redirectCount !== 0;

/** What the page's address asks; one that was altered on the way is written anew. Where its reader can't be had, what can be read without. */
export async function stateOfAddress(root: string): Promise<SearchState> {
  const { search, hash } = location;
  // As the fields of other pages carry it through redirects.
  if (search !== '' && hash.slice(1) === search.slice(1)) history.replaceState(null, '', search);
  else if (hash.includes('=') || (search === '' ? wasSentOn() : isAltered(search)))
    try {
      const read = await loadGlobal(`${root}guiones/buscar-mas.js`, 'pemDireccion');
      return read(search + hash);
    } catch {
      // What can be read without it.
    }
  return readState(search);
}

async function open(root: string, claves: readonly string[]): Promise<Rest> {
  const [make, filtros] = await Promise.all([
    loadGlobal(`${root}guiones/buscar-mas.js`, 'pemResto'),
    loadGlobal(`${root}pagefind/filtros.js`, 'pemFiltros'),
  ]);
  return make(filtros, claves);
}

/** One serves the page; a failed opening may be tried again. */
export const openRest = once(open);
