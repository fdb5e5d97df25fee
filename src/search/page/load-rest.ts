/** What comes after the first results, in a script of its own so that they don't wait for it: facets, and the results that follow. */
import type { CompactFacets } from '../plan/compact-facets.ts';
import type { Selection } from '../rank/facets.ts';
import type { SaidFilter, Result } from '../types.ts';
import { loadGlobal, once } from '../../browser/load.ts';
import type { SearchState } from './state.ts';

/** Makes the items of some claves, in order. */
export interface Display {
  results(claves: readonly string[]): Promise<HTMLElement[]>;
  /** The official text of a page. */
  text(clave: string): string;
  /** Whether this is still what the page shows. */
  isCurrent(): boolean;
}

export interface Rest {
  /** Those that pass the chosen facets. */
  filter(results: readonly Result[], facets: Selection): Result[];
  /** Chosen values, and all of them with their counts. */
  facets(
    results: readonly Result[],
    state: SearchState,
    saidFilters: readonly SaidFilter[],
  ): { chosen: HTMLElement[]; all: HTMLElement[] };
  /** A button that adds to the list what follows the first results. */
  offer(display: Display, lista: HTMLElement, mas: HTMLElement, claves: readonly string[]): void;
}

declare global {
  /** Left by guiones/buscar-mas.js. */
  var pemResto: ((filtros: CompactFacets, claves: readonly string[]) => Rest) | undefined;
  /** Left by pagefind/filtros.js. */
  var pemFiltros: CompactFacets | undefined;
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
