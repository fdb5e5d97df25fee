/** Looks for the answer to what the address asks, and makes its results. */
import type { Plan } from '../types.ts';
import type { Answer } from '../search.ts';
import type { Finder } from './engine.ts';
import { openRest } from './load-rest.ts';
import { renderResult } from './results.ts';
import { type SearchState, withSaid } from './state.ts';

const isFiltered = ({ facets }: SearchState): boolean =>
  Object.values(facets).some((values) => values.length > 0);

export const isAsked = (state: SearchState): boolean => state.query !== '' || isFiltered(state);

/** Without words, the facets alone choose from everything, in the order of the programme. */
export const ask = ({ searcher }: Finder, { query, exact, literal }: SearchState): Promise<Answer> =>
  searcher.search(query, { exact: exact, literal });

/** Results that pass the chosen facets, in the chosen order. */
export async function keep(
  root: string,
  { claves }: Finder,
  asked: SearchState,
  { results, saidFilters }: Answer,
): Promise<string[]> {
  const state = withSaid(asked, saidFilters);
  const passing = isFiltered(state) ? (await openRest(root, claves)).filter(results, state.facets) : results;
  const kept = passing.map(({ clave }) => clave);
  if (state.order === 'relevancia') return kept;
  const order = new Map(claves.map((clave, index) => [clave, index]));
  return kept.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

/** Each is made as its page comes from the index, so that nothing else waits long. */
export async function resultsOf(
  root: string,
  finder: Finder,
  plan: Plan,
  claves: readonly string[],
): Promise<HTMLElement[]> {
  return Promise.all(
    claves.map(async (clave) => {
      const pagina = await finder.complete(clave).catch(() => finder.pagina(clave));
      return renderResult(pagina, plan, root);
    }),
  );
}
