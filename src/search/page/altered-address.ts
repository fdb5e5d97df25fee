/** The address of a search as others hand it on: escaped once more, with other signs between its parts or round it, in capitals; and what in it names nothing. */
import { cleanQuery } from '../../model/text/clean.ts';
import { foldAll } from '../../model/text/normalize.ts';
import { type Facet, FACETS, LONGEST, type SearchState } from './state.ts';

const LOST = '\ufffd';
const ESCAPED = /%[0-9a-f]{2}/i;

/** Each name of the address with what stands before it and its sign: as written, escaped once or more, with HTML's name for `&`, or with another of the signs that divide addresses. */
const NAMES = ['q', ...FACETS, 'orden', 'exacta', 'filtros'].join('|');
const NAMED = new RegExp(
  `(?:^|[?#&;]|%(?:25)*(?:26|3B|3F|23))(?:amp(?:;|%(?:25)*3B))?(${NAMES})(?:=|%(?:25)*3D)`,
  'gi',
);
/** Signs that a sentence puts round an address. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** What was typed. Forms of other days write ñ as %F1, which no reader of addresses takes for a letter; what was escaped twice still has escapes. */
function typedIn(address: string, params: URLSearchParams): string {
  const read = params.get('q') ?? '';
  if (read.includes(LOST)) return cleanQuery((/&q=([^&]*)/.exec(address)?.[1] ?? '').replaceAll('+', ' '));
  return ESCAPED.test(read) ? cleanQuery(read) : read;
}

/** Values as the site writes them: small letters without accents, joined by hyphens. */
const valuesIn = (params: URLSearchParams, name: string): string[] => [
  ...new Set(
    params
      .getAll(name)
      .flatMap((value) => cleanQuery(value).split(/[,|]/))
      .map((value) =>
        foldAll(value)
          .replace(AROUND, '')
          .replace(/[\s_]+/g, '-'),
      )
      .filter((value) => value !== ''),
  ),
];

/** Reads what follows the page's name in an address, however it was altered on the way. */
export function readAltered(written: string): SearchState {
  const address = written.replace(NAMED, (_, name: string) => `&${name.toLowerCase()}=`);
  const params = new URLSearchParams(address);
  const facets: SearchState['facets'] = {};
  for (const facet of FACETS) {
    const values = valuesIn(params, facet);
    if (values.length > 0) facets[facet] = values;
  }
  const unread: string[] = [];
  const says = (name: string, value: string, usual: string): boolean => {
    const values = valuesIn(params, name);
    unread.push(...values.filter((one) => one !== value && one !== usual).map((one) => `${name}=${one}`));
    return values.includes(value);
  };
  return {
    query: typedIn(address, params).slice(0, LONGEST).trim(),
    exact: says('exacta', 'si', 'no'),
    literal: says('filtros', 'no', 'si'),
    order: says('orden', 'clave', 'relevancia') ? 'clave' : 'relevancia',
    facets,
    unread,
  };
}

type IsValue = (facet: Facet, value: string) => boolean;

/** The choice without the values that no facet has. */
export function known(facets: SearchState['facets'], isValue: IsValue): SearchState['facets'] {
  const kept = FACETS.map((facet) => [facet, (facets[facet] ?? []).filter((value) => isValue(facet, value))]);
  return Object.fromEntries(kept.filter(([, values]) => values?.length !== 0)) as SearchState['facets'];
}

/** Parts of the address that name nothing. */
export const unknown = ({ facets, unread }: SearchState, isValue: IsValue): string[] => [
  ...unread,
  ...FACETS.flatMap((facet) =>
    (facets[facet] ?? []).filter((value) => !isValue(facet, value)).map((value) => `${facet}=${value}`),
  ),
];

/** The same in a sentence. */
export const unknownWords = (parts: readonly string[]): string =>
  parts.length === 0
    ? ''
    : ` No pudimos leer esta parte del enlace: ${parts.slice(0, 5).join(', ')}. Se buscó sin ella.`;
