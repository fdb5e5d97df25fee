/** The sheet of a table: its titles, then its rows, with the words that the dictionary gives. */
import type { Cell } from '../tables/cells.ts';
import { cellText } from '../tables/cells.ts';
import type { TableData } from '../tables/table-data.ts';
import type { Column } from '../tables/read-columns.ts';
import {
  type WorkbookCell,
  headingCell,
  type WorkbookSheet,
  linkCell,
  numberCell,
  textCell,
} from './xlsx-cells.ts';

const NARROW = 9;
const WIDE = 60;

function shown({ words }: Column, cell: Cell): string {
  const text = cellText(cell);
  return words.get(text) ?? text;
}

function cellOf(column: Column, cell: Cell): WorkbookCell {
  if (typeof cell === 'number') return numberCell(cell);
  return column.tipo === 'direccion' && cell !== null
    ? linkCell(cellText(cell))
    : textCell(shown(column, cell));
}

/** As wide as the longest cell, between bounds; longer texts wrap. */
function width(title: string, cells: readonly string[]): number {
  const longest = cells.reduce((length, cell) => Math.max(length, cell.length), title.length + 4);
  return Math.min(WIDE, Math.max(NARROW, longest + 2));
}

export function tableSheet({ table, columns, rows }: TableData): WorkbookSheet {
  return {
    sheet: table.name,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({
      width: width(
        column.title,
        rows.map((row) => shown(column, row[column.name] ?? null)),
      ),
    })),
    data: [
      columns.map(({ title }) => headingCell(title)),
      ...rows.map((row) => columns.map((column) => cellOf(column, row[column.name] ?? null))),
    ],
  };
}
