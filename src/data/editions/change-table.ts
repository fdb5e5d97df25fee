/** `datos/cambios.csv` and `.json`: what changed from edition to edition, a row per change of a record. */
import { z } from 'zod';
import type { Row } from '../tables/cells.ts';
import { column, optionalColumn } from '../tables/column.ts';
import { csvOf } from '../formats/table-csv.ts';
import { jsonRows } from '../formats/table-json.ts';
import { cambioDeRegistro, type CambiosDeEdicion } from './changes-schema.ts';

const WHOLE = 'El registro es nuevo o se quitó: no es una columna lo que cambió.';
const texto = (description: string) => z.string().min(1).describe(description);

export const filaDeCambio = z.strictObject({
  edicion: column(texto('Versión de la edición en que cambió.'), 'Edición'),
  fecha: column(z.iso.date().describe('Día de esa edición.'), 'Fecha'),
  anterior: optionalColumn(
    texto('Versión con que se compara.'),
    'Edición anterior',
    'La edición es la primera: no se compara con otra.',
  ),
  tabla: column(texto('Nombre de la tabla.'), 'Tabla'),
  registro: column(texto('Identificador del registro.'), 'Registro'),
  clase: column(cambioDeRegistro.shape.clase, 'Clase'),
  columna: optionalColumn(texto('La columna que cambió.'), 'Columna', WHOLE),
  antes: optionalColumn(
    texto('Lo que decía; en JSON, con su tipo.'),
    'Antes',
    `La celda estaba vacía. ${WHOLE.replace('El', 'O el')}`,
  ),
  ahora: optionalColumn(
    texto('Lo que dice; en JSON, con su tipo.'),
    'Ahora',
    `La celda quedó vacía. ${WHOLE.replace('El', 'O el')}`,
  ),
  url: optionalColumn(
    z.url().describe('Dirección de la página del registro.'),
    'Dirección',
    'El registro no tiene página, o ya no está.',
  ),
});
const COLUMNS = Object.keys(filaDeCambio.shape);

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
