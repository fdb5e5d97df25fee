/** `datos/csv/pem-TABLA.csv`: UTF-8 with BOM, comma, CRLF after every record, RFC 4180. */
import { csvText } from '../../../src/lib/csv-text.ts';
import type { TableData } from '../../../src/lib/tables/build.ts';
import type { Row } from '../../../src/lib/tables/datos.ts';
import { cellText } from '../../../src/lib/tables/diccionario.ts';

export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => cellText(row[column] ?? null)))]);
}

export function tableCsv({ columns, rows }: TableData): string {
  return csvOf(
    columns.map((column) => column.name),
    rows,
  );
}
