/** The cells of the workbook: text as text, so that no program turns a clave into a date; numbers as numbers, so that they add up. */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { CellObject, Sheet } from 'write-excel-file/node';

export type WorkbookSheet = Sheet<Stream | Buffer | Blob>;
export type WorkbookCell = CellObject | null;

const TOP = { alignVertical: 'top' } as const;

export function textCell(value: string, style: Partial<CellObject> = {}): WorkbookCell {
  return value === '' ? null : { value, type: String, format: '@', wrap: true, ...TOP, ...style };
}

export function numberCell(value: number): WorkbookCell {
  return { value, type: Number, ...TOP };
}

export function linkCell(value: string): WorkbookCell {
  return textCell(value, { textColor: '#0563C1', textDecoration: { underline: true } });
}

export function headingCell(value: string): WorkbookCell {
  return textCell(value, { fontWeight: 'bold', backgroundColor: '#EDEDED', bottomBorderStyle: 'thin' });
}
