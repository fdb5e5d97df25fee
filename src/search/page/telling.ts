/** What the search page says of a search: how many results, what it corrected, what it did not find. */
import { elementPath } from '../../model/addresses.ts';
import { idOf, parentOf } from '../../model/claves.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { isStop } from '../analysis/stop-words.ts';
import { tipoOf } from '../plan/query-claves.ts';
import type { Plan } from '../types.ts';
import { type Child, element } from '../../browser/dom.ts';
import { type SearchState, writeState } from './state.ts';

const quoted = (words: readonly string[], last: string): string =>
  words.map((word) => `«${word}»`).join(last);

function correctionOf({ corrections }: Plan, state: SearchState): Child[] {
  if (corrections.length === 0) return [];
  const after = corrections.map(({ corrected }) => corrected);
  const before = corrections.map(({ typed }) => typed);
  const link = element(
    'a',
    { class: 'perma', href: writeState({ ...state, exact: true }) },
    `¿Buscar ${quoted(before, ' y ')} tal cual?`,
  );
  return [`Se buscó ${quoted(after, ' y ')}. `, link];
}

const missing = (words: readonly string[]): string =>
  `${quoted(words, ', ')} no aparece${words.length === 1 ? '' : 'n'} en los documentos`;

/** What answers for words that no document holds: without this a reader would take it for what was asked. */
function substitutedOf({ substituted }: Plan): Child[] {
  const [first, ...others] = substituted;
  if (first === undefined) return [];
  const topics = [...new Set(substituted.map(({ standIn }) => standIn))];
  const words = missing([first, ...others].map(({ typed }) => typed));
  return [`${words}. Esto es lo que dicen de ${topics.join(' y de ')}.`.replaceAll(' de el ', ' del ')];
}

/** Words of ours are no words of the documents. */
const streetOf = ({ streetWords }: Plan): Child[] =>
  streetWords.length === 0 ? [] : [`${missing(streetWords)}: se buscó en palabras de la calle, nuestras.`];

/** Words that no document holds and nothing stands for: what is shown answers only the rest, which is offered where nothing is. */
function unknownOf({ unknownWords, query }: Plan, state: SearchState, found: number): Child[] {
  if (unknownWords.length === 0) return [];
  if (found > 0) return [`${missing(unknownWords)}: se buscó lo demás.`];
  const rest = withoutWords(query, unknownWords);
  if (rest === '') return [`${missing(unknownWords)}.`];
  const href = writeState({ ...state, query: rest });
  return [`${missing(unknownWords)}. `, element('a', { class: 'perma', href }, `Buscar «${rest}»`)];
}

/** The query without some of its words, as it was typed; empty where only little words are left. */
function withoutWords(query: string, words: readonly string[]): string {
  const left = tokenize(query).filter(({ written }) => !words.includes(written));
  return left.every(({ written }) => isStop(written)) ? '' : left.map(({ written }) => written).join(' ');
}

const LEVEL_NAMES: Record<string, readonly [el: string, one: string, several: string]> = {
  objetivo: ['el objetivo', 'objetivo', 'objetivos'],
  estrategia: ['la estrategia', 'estrategia', 'estrategias'],
  linea: ['la línea de acción', 'línea', 'líneas de acción'],
};

const pageLink = (root: string, clave: string, words: string): HTMLElement =>
  element('a', { href: `${root}${elementPath(idOf(clave))}` }, words);

/** «El objetivo 4 tiene 6 estrategias: de 4.1 a 4.6», from the claves of the programme. */
function holdings(clave: string, claves: readonly string[], root: string): Child[] {
  const children = claves.filter((other) => parentOf(other) === clave);
  const [first = '', last = ''] = [children[0], children.at(-1)];
  const [el = ''] = LEVEL_NAMES[tipoOf(clave)] ?? [];
  const [, one = '', several = ''] = LEVEL_NAMES[tipoOf(first)] ?? [];
  const words = `${el} ${clave}`;
  if (children.length === 1) return [pageLink(root, clave, words), ` tiene una ${one}: ${first}`];
  return [pageLink(root, clave, words), ` tiene ${children.length} ${several}: de ${first} a ${last}`];
}

/** A clave that the programme lacks, and what it has nearby. */
function absentOf({ absent }: Plan, claves: readonly string[], root: string): Child[] {
  if (absent === null) return [];
  const { clave, tipo, near } = absent;
  const [, one = ''] = LEVEL_NAMES[tipo] ?? [];
  if (near === clave) {
    const [el = ''] = LEVEL_NAMES[tipoOf(clave)] ?? [];
    return [`No hay ${one} ${clave}: ese número es de `, pageLink(root, clave, `${el} ${clave}`), '.'];
  }
  const levels = near === '' ? [] : near.includes('.') ? [parentOf(near), near] : [near];
  if (levels.length === 0)
    return [
      `No hay ${one} ${clave}; el programa tiene los objetivos ${claves.filter((other) => !other.includes('.')).join(', ')}.`,
    ];
  return [
    `No hay ${one} ${clave}; `,
    ...levels.flatMap((level, i) => [i > 0 ? ', y ' : '', ...holdings(level, claves, root)]),
    '.',
  ];
}

/** What was searched where that is not what was typed; nothing where it is. */
export const differenceOf = (
  plan: Plan,
  state: SearchState,
  found: number,
  { claves, root }: { claves: readonly string[]; root: string },
): Child[] =>
  [
    absentOf(plan, claves, root),
    correctionOf(plan, state),
    found > 0 ? substitutedOf(plan) : [],
    found > 0 ? streetOf(plan) : [],
    unknownOf(plan, state, found),
  ]
    .filter((told) => told.length > 0)
    .flatMap((told, i) => (i === 0 ? told : [' ', ...told]));

/** Pages of the site that the query names, apart from the results. */
export const directOf = ({ offered: directas }: Plan, root: string): HTMLElement[] =>
  directas.map(({ titulo, url }) => element('a', { class: 'ficha', href: `${root}${url}` }, titulo));

/** The query with its corrections: what was searched, and no other, is told to whoever hears the page. */
const askedFor = ({ corrections }: Plan, { query }: SearchState): string =>
  corrections.reduce((text, { typed, corrected }) => text.replace(typed, corrected), query);

/** One sentence, also read aloud. */
export function summaryOf(plan: Plan, state: SearchState, found: number): string {
  const count = found === 0 ? 'Sin resultados' : found === 1 ? '1 resultado' : `${found} resultados`;
  return state.query === '' ? count : `${count} para «${askedFor(plan, state)}»`;
}

export function orderLinks(state: SearchState): HTMLElement[] {
  const kinds = [
    { order: 'relevancia', texto: 'Por relevancia' },
    { order: 'clave', texto: 'Por clave' },
  ] as const;
  return kinds.map(({ order, texto }) =>
    element(
      'a',
      {
        class: 'ficha',
        href: writeState({ ...state, order }),
        'aria-current': state.order === order ? 'true' : undefined,
      },
      texto,
    ),
  );
}
