/** `datos/parquet/pem-TABLA.parquet`: the same cells with types, for R, Python and DuckDB. */
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { Column, Tipo } from '../tables/read-columns.ts';
import type { TableData } from '../tables/table-data.ts';
import type { Row } from '../tables/cells.ts';

const TYPES: Readonly<Record<Tipo, BasicType>> = {
  texto: 'STRING',
  direccion: 'STRING',
  entero: 'INT32',
  numero: 'DOUBLE',
  booleano: 'BOOLEAN',
};

function source(column: Column, rows: readonly Row[]) {
  return {
    name: column.name,
    data: rows.map((row) => row[column.name] ?? null),
    // From the schema, never from the values: a file of the next edition must go into the same table.
    type: TYPES[column.tipo],
    nullable: !column.required,
  } as const;
}

export function tableParquet({ columns, rows }: TableData): Uint8Array {
  const columnData = columns.map((column) => source(column, rows));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'PEM Abierto' }));
}
