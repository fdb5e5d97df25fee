/** What the search page says of a search: how many results, what it corrected, what it did not find. */
import { elementPath } from '../../model/addresses.ts';
import { idOf, parentOf } from '../../model/claves.ts';
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

/** Words that no document holds: what is shown answers only the rest. */
function unknownOf({ desconocidas }: Plan, found: number): Child[] {
  if (desconocidas.length === 0 || found === 0) return [];
  const verb = desconocidas.length === 1 ? 'no aparece' : 'no aparecen';
  return [`${quoted(desconocidas, ', ')} ${verb} en los documentos: se buscó lo demás.`];
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
): Child[] => [...absentOf(plan, claves, root), ...correctionOf(plan, estado), ...unknownOf(plan, found)];

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
