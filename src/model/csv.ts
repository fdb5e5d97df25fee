/** CSV as every spreadsheet and data library reads it: UTF-8 with BOM, comma, CRLF after every record, RFC 4180. */
import { withMark } from './encoding.ts';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A cell as a record holds it. */
export function field(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The records alone, for readers that take a mark at the beginning for a part of the first heading. */
export function csvRecords(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}

export function csvText(records: readonly (readonly string[])[]): string {
  return withMark(csvRecords(records));
}
