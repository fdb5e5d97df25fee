/** Twins of the pages of objetivos, estrategias and líneas de acción: JSON, CSV with their slice, Markdown. */
import { elementPath } from '../../model/addresses.ts';
import type { Row } from '../tables/cells.ts';
import { grouped } from '../../model/grouped.ts';
import { csvOf } from '../formats/table-csv.ts';
import type { DataModel } from '../data-model.ts';
import { nestEstrategia, nestLinea, nestObjetivo } from '../formats/nested.ts';
import { envelope, json, tableRows } from './envelope.ts';
import { elementMarkdown } from './markdown.ts';

/** Path in dist and text. */
export type TwinFile = [path: string, text: string];

const LEVELS = [
  { tipo: 'objetivo', table: 'objetivos', id: 'objetivo_id', nest: nestObjetivo },
  { tipo: 'estrategia', table: 'estrategias', id: 'estrategia_id', nest: nestEstrategia },
  { tipo: 'linea', table: 'lineas', id: 'linea_id', nest: nestLinea },
] as const;

/** The parents that a record names, with their claves, names and addresses. */
function parents(model: DataModel, tipo: string, row: Row): object {
  const above = LEVELS.filter((level) => level.tipo !== tipo && typeof row[level.id] === 'string');
  return Object.fromEntries(
    above.flatMap((level) => {
      const found = grouped(tableRows(model, level.table), level.id).get(row[level.id] ?? null)?.[0];
      return found === undefined
        ? []
        : [[level.tipo, { clave: found['clave'], nombre: found['nombre'], url: found['url'] }]];
    }),
  );
}

/** One after the other: of a large programme all of them at once don't fit in memory. */
export function* elementTwins(model: DataModel): Generator<TwinFile> {
  const completo = model.tables.find((data) => data.table.name === 'completo');
  const columns = completo?.columns.map((column) => column.name) ?? [];
  for (const level of LEVELS) {
    const nest = level.nest(model);
    const slices = Map.groupBy(completo?.rows ?? [], (row) => row[level.id]);
    for (const row of tableRows(model, level.table)) {
      const id = String(row[level.id]);
      const base = elementPath(id).replace(/\.html$/, '');
      const nested = nest(row);
      const twin = {
        tipo: level.tipo,
        ...envelope(model, nested),
        ...parents(model, level.tipo, row),
        ...nested,
      };
      yield [`${base}.json`, json(twin)];
      yield [`${base}.csv`, csvOf(columns, slices.get(id) ?? [])];
      yield [`${base}.md`, elementMarkdown(model, id)];
    }
  }
}
