/** Content → the published tables with their rows, and what is wrong with any cell. */
import { FORMULA } from '../../model/formula.ts';
import type { Cell, Row } from './cells.ts';
import { diccionarioRows } from './diccionario.ts';
import type { Column } from './read-columns.ts';
import type { Datos, Table } from './table.ts';

export interface TableData {
  table: Table;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** A table and its columns, as the schemas give them. */
export interface TableWithColumns {
  table: Table;
  columns: readonly Column[];
}

/** What the dictionary says of a table. */
function describedBy({ table, columns }: TableWithColumns) {
  const { name, foreignKeys, refersTo } = table;
  return { name, columns, foreignKeys, refersTo };
}

/** Every defined table; `diccionario` last, from all the others. */
export function buildTables(datos: Datos, definitions: readonly TableWithColumns[]): TableData[] {
  const made = definitions.flatMap(({ table, columns }) => {
    const rows = table.rows?.(datos);
    return rows === undefined ? [] : [{ table, columns, rows }];
  });
  const own = definitions.find(({ table }) => table.rows === undefined);
  if (own !== undefined) {
    const described = made.map((data) => ({ ...describedBy(data), rows: data.rows }));
    const rows = diccionarioRows(described, describedBy(own));
    made.push({ ...own, rows });
  }
  return made;
}

export interface BadCell {
  table: string;
  row: Row;
  column: string;
  cell: Cell;
  problem: 'formula' | 'control';
}

// A cell is one line: tabs, line breaks and the other control characters have no place in it.
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

/** Cells that a spreadsheet would run as a formula, or that would break a record in two. */
export function badCells(data: readonly TableData[]): BadCell[] {
  return data.flatMap(({ table, rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) => {
        if (typeof cell !== 'string') return [];
        const problem = FORMULA.test(cell) ? 'formula' : CONTROL.test(cell) ? 'control' : undefined;
        return problem === undefined ? [] : [{ table: table.name, row, column, cell, problem } as const];
      }),
    ),
  );
}
