/** `datos/csv/pem-TABLA.csv`: a table's columns and rows as CSV; and the same without a byte order mark, for the Data Package. */
import { csvRecords, csvText } from '../../model/csv.ts';
import type { TableData } from '../tables/table-data.ts';
import type { Row } from '../tables/cells.ts';
import { cellText } from '../tables/cells.ts';

function recordsOf(columns: readonly string[], rows: readonly Row[]): (readonly string[])[] {
  return [columns, ...rows.map((row) => columns.map((column) => cellText(row[column] ?? null)))];
}

export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  return csvText(recordsOf(columns, rows));
}

export function tableCsv({ columns, rows }: TableData): string {
  return csvOf(
    columns.map((column) => column.name),
    rows,
  );
}

/** Libraries that read Data Packages take the mark for a part of the first column's name. */
export function tableCsvWithoutMark({ columns, rows }: TableData): string {
  return csvRecords(
    recordsOf(
      columns.map((column) => column.name),
      rows,
    ),
  );
}
