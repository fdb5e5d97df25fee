/** The address of a search as others hand it on: escaped once more, with other signs between its parts or round it, in capitals; and what in it names nothing. */
import { readAlteredParams, unreadWords } from '../../model/altered-params.ts';
import { type Facet, FACETS, LONGEST, type SearchState } from './state.ts';

const NAMES = ['q', ...FACETS, 'orden', 'exacta', 'filtros'];

/** Reads what follows the page's name in an address, however it was altered on the way. */
export function readAltered(written: string): SearchState {
  const { typed, values } = readAlteredParams(written, NAMES);
  const facets: SearchState['facets'] = {};
  for (const facet of FACETS) {
    const chosen = values(facet);
    if (chosen.length > 0) facets[facet] = chosen;
  }
  const unread: string[] = [];
  const says = (name: string, value: string, usual: string): boolean => {
    const others = values(name).filter((one) => one !== value && one !== usual);
    unread.push(...others.map((one) => `${name}=${one}`));
    return values(name).includes(value);
  };
  return {
    query: typed('q').slice(0, LONGEST).trim(),
    exact: says('exacta', 'si', 'no'),
    literal: says('filtros', 'no', 'si'),
    order: says('orden', 'clave', 'relevancia') ? 'clave' : 'relevancia',
    facets,
    unread,
  };
}

type IsValue = (facet: Facet, value: string) => boolean;

/** The choice without the values that no facet has. */
export function knownFacets(facets: SearchState['facets'], isValue: IsValue): SearchState['facets'] {
  const kept = FACETS.map((facet) => [facet, (facets[facet] ?? []).filter((value) => isValue(facet, value))]);
  return Object.fromEntries(kept.filter(([, values]) => values?.length !== 0)) as SearchState['facets'];
}

/** Parts of the address that name nothing. */
export const unreadParts = ({ facets, unread }: SearchState, isValue: IsValue): string[] => [
  ...unread,
  ...FACETS.flatMap((facet) =>
    (facets[facet] ?? []).filter((value) => !isValue(facet, value)).map((value) => `${facet}=${value}`),
  ),
];

/** The same in a sentence, to go on after others. */
export const unreadSentence = (parts: readonly string[]): string =>
  unreadWords(parts) && ` ${unreadWords(parts)} Se buscó sin ella.`;
