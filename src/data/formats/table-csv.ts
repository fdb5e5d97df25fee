/** `datos/csv/pem-TABLA.csv`: a table's columns and rows as CSV. */
import { csvText } from '../../model/csv.ts';
import type { TableData } from '../tables/make-tables.ts';
import type { Row } from '../tables/cells.ts';
import { cellText } from '../tables/diccionario-rows.ts';

export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => cellText(row[column] ?? null)))]);
}

export function tableCsv({ columns, rows }: TableData): string {
  return csvOf(
    columns.map((column) => column.name),
    rows,
  );
}
