/** The index that the downloads page reads: every file with size and hash, every table with its columns. Made before Astro runs. */
import type { IndiceDeDatos, PublishedTable } from './download-schema.ts';
import { cellText } from './tables/cells.ts';
import type { Cell, Row } from './tables/cells.ts';
import { downloadsOf } from './download-list.ts';
import { shorten } from '../model/words.ts';
import { changesOf, type EdicionCongelada } from './editions/frozen.ts';
import type { DataModel, Files } from './data-model.ts';

/** The dictionary already has the first value of each column, shortened. */
function examples(model: DataModel): (table: string, column: string) => string {
  const rows: readonly Row[] = model.tables.find((data) => data.table.name === 'diccionario')?.rows ?? [];
  const cells = new Map<string, Cell>(
    rows.map((row) => [`${String(row['tabla'])} ${String(row['columna'])}`, row['ejemplo'] ?? null]),
  );
  return (table, column) => cellText(cells.get(`${table} ${column}`) ?? null);
}

const PREVIEW_ROWS = 2;
const PREVIEW_LENGTH = 60;

export function dataIndex(
  model: DataModel,
  files: Files,
  editions: readonly EdicionCongelada[],
): IndiceDeDatos {
  const example = examples(model);
  const tablas = model.tables.map(({ table, columns, rows }, index): PublishedTable => {
    const columnas = columns.map(({ name, title, tipo, description, empty }) => ({
      nombre: name,
      titulo: title,
      tipo,
      descripcion: description,
      ejemplo: example(table.name, name),
      ...(empty !== undefined && { vacio: empty }),
    }));
    return {
      id: table.name,
      orden: index + 1,
      titulo: table.title,
      descripcion: table.description,
      filas: rows.length,
      primeras: rows
        .slice(0, PREVIEW_ROWS)
        .map((row) => columns.map(({ name }) => shorten(cellText(row[name] ?? null), PREVIEW_LENGTH))),
      columnas,
    };
  });
  return {
    descargas: downloadsOf(model, files),
    tablas,
    cambios: changesOf(editions, model),
    congeladas: editions.map(({ edicion }) => edicion.version),
  };
}
