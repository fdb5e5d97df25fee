/** `datos/parquet/pem-TABLA.parquet`: the same cells with types, for R, Python and DuckDB. */
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { Column, Tipo } from '../tables/table.ts';
import type { TableData } from '../tables/make-tables.ts';
import type { Row } from '../tables/cells.ts';

const TYPES: Readonly<Record<Tipo, BasicType>> = {
  texto: 'STRING',
  direccion: 'STRING',
  entero: 'INT32',
  numero: 'DOUBLE',
  booleano: 'BOOLEAN',
};

function source(column: Column, rows: readonly Row[]) {
  const data = rows.map((row) => row[column.name] ?? null);
  // A column of quantities that are all whole is written so: a reader would show 15 as 15.0.
  const isWhole = column.tipo === 'numero' && data.every((cell) => cell === null || Number.isInteger(cell));
  return {
    name: column.name,
    data,
    type: isWhole ? 'INT32' : TYPES[column.tipo],
    nullable: !column.required,
  } as const;
}

export function tableParquet({ columns, rows }: TableData): Uint8Array {
  const columnData = columns.map((column) => source(column, rows));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'PEM Abierto' }));
}
