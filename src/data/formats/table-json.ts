/** `datos/json/pem-TABLA.json`: an array of objects, a record a line so that two editions compare well. */
import type { TableData } from '../tables/table-data.ts';
import type { Row } from '../tables/cells.ts';

export function jsonRows(rows: readonly Row[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`;
}

export function tableJson({ rows }: TableData): string {
  return jsonRows(rows);
}
