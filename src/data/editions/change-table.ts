/** `datos/cambios.csv` and `.json`: what changed from edition to edition, a row per change of a record. */
import type { Row } from '../tables/cells.ts';
import { csvOf } from '../formats/table-csv.ts';
import { jsonRows } from '../formats/table-json.ts';
import type { CambiosDeEdicion } from './changes-schema.ts';

const COLUMNS = [
  'edicion',
  'fecha',
  'anterior',
  'tabla',
  'registro',
  'clase',
  'columna',
  'antes',
  'ahora',
  'url',
];

/** A new or removed record is one row; a changed one, a row per column. */
function rowsOf({ edicion, anterior, tablas }: CambiosDeEdicion): Row[] {
  return tablas.flatMap(({ tabla, registros }) =>
    registros.flatMap(({ id, clase, url, columnas }) => {
      const columns = columnas.length === 0 ? [{ columna: null, antes: null, ahora: null }] : columnas;
      return columns.map(({ columna, antes, ahora }) => ({
        edicion: edicion.version,
        fecha: edicion.fecha,
        anterior: anterior ?? null,
        tabla,
        registro: id,
        clase,
        columna,
        antes,
        ahora,
        url: url ?? null,
      }));
    }),
  );
}

export function changeFiles(changes: readonly CambiosDeEdicion[]): [path: string, text: string][] {
  const rows = changes.flatMap(rowsOf);
  return [
    ['datos/cambios.csv', csvOf(COLUMNS, rows)],
    ['datos/cambios.json', jsonRows(rows)],
  ];
}
