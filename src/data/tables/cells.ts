/** What a cell of a table holds, and how it is written as text. */

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** Several values in one cell. */
export const SEPARATOR = ' | ';

export function joinCell(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(SEPARATOR);
}

/** A cell as the CSV and the workbook write it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'si' : 'no';
  return String(cell);
}

/** What a person wrote by hand in the manifest may have line breaks; a cell may not. */
export function oneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}
