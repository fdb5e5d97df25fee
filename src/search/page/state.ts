/** The state of the search page lives in its address: query, facets, order; nothing is kept elsewhere. */
import type { SaidFilter } from '../types.ts';

export const FACETS = [
  'tipo',
  'objetivo',
  'respuesta',
  'dependencia',
  'poblacion',
  'tema',
  'reporte',
] as const;
export type Facet = (typeof FACETS)[number];

export interface SearchState {
  query: string;
  /** Take every word as typed: no correction. */
  exact: boolean;
  /** Filters said in words are words. */
  literal: boolean;
  order: 'relevancia' | 'clave';
  facets: Partial<Record<Facet, string[]>>;
  /** Parts of the address that name nothing: they are said, not guessed. */
  unread: readonly string[];
}

export const LONGEST = 300;

export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const facets: SearchState['facets'] = {};
  for (const facet of FACETS) {
    const values = [...new Set(params.getAll(facet))];
    if (values.length > 0) facets[facet] = values;
  }
  return {
    query: (params.get('q') ?? '').slice(0, LONGEST).trim(),
    exact: params.get('exacta') === 'si',
    literal: params.get('filtros') === 'no',
    order: params.get('orden') === 'clave' ? 'clave' : 'relevancia',
    facets,
    unread: [],
  };
}

/** The address of a state, as the part of a link that follows the page's name. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  params.set('q', state.query);
  for (const facet of FACETS) for (const value of state.facets[facet] ?? []) params.append(facet, value);
  if (state.order === 'clave') params.set('orden', 'clave');
  if (state.exact) params.set('exacta', 'si');
  if (state.literal) params.set('filtros', 'no');
  return `?${params.toString()}`;
}

/** In an address as this page writes it: escaped signs that may have divided it, escapes of escapes, and what no filter has. */
const MISREAD = /%(?:23|26|3B|3F)[^&]*%3D|%25|&.*[^a-z\d=&-]/;

/** Whether an address is other than this page writes them: what it asks is then for altered-address.ts to say. */
export function isAltered(search: string): boolean {
  const written = writeState(readState(search));
  return written !== search.replace(/%20/g, '+') || MISREAD.test(written);
}

/** The same state with a value of a facet put in or taken out. */
export function toggle(state: SearchState, facet: Facet, valor: string): SearchState {
  const chosen = state.facets[facet] ?? [];
  const next = chosen.includes(valor) ? chosen.filter((other) => other !== valor) : [...chosen, valor];
  const facets = { ...state.facets, [facet]: next };
  return { ...state, facets };
}

/** The same state with the facets that its query says in words. */
export function withSaid(state: SearchState, saidFilters: readonly SaidFilter[]): SearchState {
  const facets = { ...state.facets };
  for (const { facet, valores } of saidFilters)
    facets[facet] = [...new Set([...(facets[facet] ?? []), ...valores])];
  return { ...state, facets };
}

/** Whether a value is chosen by the words of the query alone. */
export const isSaid = (
  state: SearchState,
  saidFilters: readonly SaidFilter[],
  facet: Facet,
  valor: string,
): boolean =>
  state.facets[facet]?.includes(valor) !== true &&
  saidFilters.some((saidFilter) => saidFilter.facet === facet && saidFilter.valores.includes(valor));

/** Without one filter that was said in words: its words are words again, and the others stay as facets. */
export function withoutSaid(
  state: SearchState,
  saidFilters: readonly SaidFilter[],
  facet: Facet,
  valor: string,
): SearchState {
  const whole = withSaid(state, saidFilters);
  const left = (whole.facets[facet] ?? []).filter((other) => other !== valor);
  const others =
    saidFilters.some((saidFilter) => saidFilter.facet !== facet) || left.length === 0 ? left : [];
  return { ...whole, literal: true, facets: { ...whole.facets, [facet]: others } };
}
