/** What the search page says of a search: how many results, what it corrected, what it did not find. */
import { elementPath } from '../../model/addresses.ts';
import { idOf, parentOf } from '../../model/claves.ts';
import { tokenize } from '../../model/text/normalize.ts';
import { isStop } from '../analysis/stop-words.ts';
import { tipoOf } from '../plan/query-claves.ts';
import type { Plan } from '../types.ts';
import { type Child, element } from '../../browser/dom.ts';
import { type Estado, writeEstado } from './state.ts';

const quoted = (words: readonly string[], last: string): string =>
  words.map((word) => `«${word}»`).join(last);

function correctionOf({ correcciones }: Plan, estado: Estado): Child[] {
  if (correcciones.length === 0) return [];
  const corrected = correcciones.map(({ corregido }) => corregido);
  const typed = correcciones.map(({ escrito }) => escrito);
  const link = element(
    'a',
    { class: 'perma', href: writeEstado({ ...estado, exacta: true }) },
    `¿Buscar ${quoted(typed, ' y ')} tal cual?`,
  );
  return [`Se buscó ${quoted(corrected, ' y ')}. `, link];
}

const missing = (words: readonly string[]): string =>
  `${quoted(words, ', ')} no aparece${words.length === 1 ? '' : 'n'} en los documentos`;

/** What answers for words that no document holds: without this a reader would take it for what was asked. */
function substitutedOf({ sustituidas }: Plan): Child[] {
  const [first, ...others] = sustituidas;
  if (first === undefined) return [];
  const topics = [...new Set(sustituidas.map(({ por }) => por))];
  const words = missing([first, ...others].map(({ escrito }) => escrito));
  return [`${words}. Esto es lo que dicen de ${topics.join(' y de ')}.`.replaceAll(' de el ', ' del ')];
}

/** Words that no document holds and nothing stands for: what is shown answers only the rest, which is offered where nothing is. */
function unknownOf({ desconocidas, consulta }: Plan, estado: Estado, found: number): Child[] {
  if (desconocidas.length === 0) return [];
  if (found > 0) return [`${missing(desconocidas)}: se buscó lo demás.`];
  const rest = withoutWords(consulta, desconocidas);
  if (rest === '') return [`${missing(desconocidas)}.`];
  const href = writeEstado({ ...estado, consulta: rest });
  return [`${missing(desconocidas)}. `, element('a', { class: 'perma', href }, `Buscar «${rest}»`)];
}

/** The query without some of its words, as it was typed; empty where only little words are left. */
function withoutWords(consulta: string, words: readonly string[]): string {
  const left = tokenize(consulta).filter(({ forma }) => !words.includes(forma));
  return left.every(({ forma }) => isStop(forma)) ? '' : left.map(({ forma }) => forma).join(' ');
}

const NOMBRES: Record<string, readonly [el: string, uno: string, varios: string]> = {
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
  const [el = ''] = NOMBRES[tipoOf(clave)] ?? [];
  const [, uno = '', varios = ''] = NOMBRES[tipoOf(first)] ?? [];
  const words = `${el} ${clave}`;
  if (children.length === 1) return [pageLink(root, clave, words), ` tiene una ${uno}: ${first}`];
  return [pageLink(root, clave, words), ` tiene ${children.length} ${varios}: de ${first} a ${last}`];
}

/** A clave that the programme lacks, and what it has nearby. */
function absentOf({ ausente }: Plan, claves: readonly string[], root: string): Child[] {
  if (ausente === null) return [];
  const { clave, tipo, cerca } = ausente;
  const [, uno = ''] = NOMBRES[tipo] ?? [];
  if (cerca === clave) {
    const [el = ''] = NOMBRES[tipoOf(clave)] ?? [];
    return [`No hay ${uno} ${clave}: ese número es de `, pageLink(root, clave, `${el} ${clave}`), '.'];
  }
  const levels = cerca === '' ? [] : cerca.includes('.') ? [parentOf(cerca), cerca] : [cerca];
  if (levels.length === 0)
    return [
      `No hay ${uno} ${clave}; el programa tiene los objetivos ${claves.filter((other) => !other.includes('.')).join(', ')}.`,
    ];
  return [
    `No hay ${uno} ${clave}; `,
    ...levels.flatMap((level, i) => [i > 0 ? ', y ' : '', ...holdings(level, claves, root)]),
    '.',
  ];
}

/** What was searched where that is not what was typed; nothing where it is. */
export const differenceOf = (
  plan: Plan,
  estado: Estado,
  found: number,
  { claves, root }: { claves: readonly string[]; root: string },
): Child[] =>
  [
    absentOf(plan, claves, root),
    correctionOf(plan, estado),
    found > 0 ? substitutedOf(plan) : [],
    unknownOf(plan, estado, found),
  ]
    .filter((told) => told.length > 0)
    .flatMap((told, i) => (i === 0 ? told : [' ', ...told]));

/** Pages of the site that the query names, apart from the results. */
export const directOf = ({ directas }: Plan, root: string): HTMLElement[] =>
  directas.map(({ titulo, url }) => element('a', { class: 'ficha', href: `${root}${url}` }, titulo));

/** The query with its corrections: what was searched, and no other, is told to whoever hears the page. */
const askedFor = ({ correcciones }: Plan, { consulta }: Estado): string =>
  correcciones.reduce((text, { escrito, corregido }) => text.replace(escrito, corregido), consulta);

/** One sentence, also read aloud. */
export function summaryOf(plan: Plan, estado: Estado, found: number): string {
  const count = found === 0 ? 'Sin resultados' : found === 1 ? '1 resultado' : `${found} resultados`;
  return estado.consulta === '' ? count : `${count} para «${askedFor(plan, estado)}»`;
}

export function orderLinks(estado: Estado): HTMLElement[] {
  const kinds = [
    { orden: 'relevancia', texto: 'Por relevancia' },
    { orden: 'clave', texto: 'Por clave' },
  ] as const;
  return kinds.map(({ orden, texto }) =>
    element(
      'a',
      {
        class: 'ficha',
        href: writeEstado({ ...estado, orden }),
        'aria-current': estado.orden === orden ? 'true' : undefined,
      },
      texto,
    ),
  );
}
