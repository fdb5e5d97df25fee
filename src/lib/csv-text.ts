/** CSV as RFC 4180 has it, with BOM for spreadsheets: the downloads and the browser write it alike. */

const BOM = '\ufeff';
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

function field(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(records: readonly (readonly string[])[]): string {
  return BOM + records.map((record) => `${record.map(field).join(',')}\r\n`).join('');
}
