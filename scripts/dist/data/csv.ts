/** `datos/csv/pem-TABLA.csv`: UTF-8 with BOM, comma, CRLF after every record, RFC 4180. */
import type { TableData } from '../../../src/lib/tables/build.ts';
import type { Row } from '../../../src/lib/tables/datos.ts';
import { cellText } from '../../../src/lib/tables/diccionario.ts';

const BOM = '\ufeff';
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function field(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvOf(columns: readonly string[], rows: readonly Row[]): string {
  const records = [columns, ...rows.map((row) => columns.map((column) => cellText(row[column] ?? null)))];
  return BOM + records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

export function tableCsv({ columns, rows }: TableData): string {
  return csvOf(
    columns.map((column) => column.name),
    rows,
  );
}
