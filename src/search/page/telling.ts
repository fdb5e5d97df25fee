/** What the search page says of a search: how many results, what it corrected, what it did not find. */
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

/** What was searched where that is not what was typed; nothing where it is. */
export const differenceOf = (plan: Plan, estado: Estado, found: number): Child[] => [
  ...correctionOf(plan, estado),
  ...unknownOf(plan, found),
];

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
