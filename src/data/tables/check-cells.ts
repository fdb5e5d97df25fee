/** What some format could not hold, or would hold as something else: found before any file is made, and told with table, column and record. */
import { FORMULA } from '../../model/formula.ts';
import type { Cell, Row } from './cells.ts';
import type { TableData } from './table-data.ts';
import type { Column } from './read-columns.ts';

interface Problem {
  /** Goes on from «the cell texto of L1.1.1 in table lineas». */
  what: string;
  hint: string;
}

export interface BadCell extends Problem {
  table: string;
  row: Row;
  column: string;
  cell: Cell;
  /** The record, by its key. */
  record: string;
}

/** Excel repairs a workbook with a longer text, and cuts it. */
const LONGEST_TEXT = 32_767;
/** Whole numbers are INT32 in Parquet: a larger one would be written as another number. */
const MOST = 2 ** 31 - 1;
// A cell is one line: tabs, line breaks and the other control characters have no place in it.
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

const OF_THE_MODEL =
  'the row has no such value: look at the function that makes it in src/data/tables/, or at the step that made the record';

function textProblem(text: string, { values }: Column): Problem | undefined {
  if (FORMULA.test(text)) {
    const hint = 'spreadsheets run such a cell as a formula: publish the text with other first characters';
    return { what: 'begins like a spreadsheet formula', hint };
  }
  if (CONTROL.test(text)) {
    const hint = 'a cell is one line of text: take out the line break, tab or control character';
    return { what: 'holds a control character', hint };
  }
  if (text.length > LONGEST_TEXT) {
    const hint = 'a cell of a workbook holds no more: the text has to be published in parts';
    return { what: `has more than ${LONGEST_TEXT} characters`, hint };
  }
  if (!text.isWellFormed()) {
    const hint = 'UTF-8 has no way to write one surrogate alone: repair the character at its source';
    return { what: 'holds half a character', hint };
  }
  if (values.length > 0 && !values.includes(text))
    return { what: 'is not one of its values', hint: `known: ${values.join(', ')}` };
  return undefined;
}

function numberProblem(value: number, { tipo }: Column): Problem | undefined {
  if (tipo === 'numero')
    return Number.isFinite(value) ? undefined : { what: 'is no number', hint: OF_THE_MODEL };
  if (Number.isInteger(value) && Math.abs(value) <= MOST) return undefined;
  return { what: 'is no whole number of 32 bits', hint: 'Parquet has no room for it in this column' };
}

const KIND_OF: Readonly<Record<Column['tipo'], string>> = {
  texto: 'string',
  direccion: 'string',
  entero: 'number',
  numero: 'number',
  booleano: 'boolean',
};

function cellProblem(cell: Cell, column: Column): Problem | undefined {
  if (cell === null) return column.required ? { what: 'is empty', hint: OF_THE_MODEL } : undefined;
  if (typeof cell !== KIND_OF[column.tipo]) return { what: `is not ${column.tipo}`, hint: OF_THE_MODEL };
  if (typeof cell === 'string') return textProblem(cell, column);
  return typeof cell === 'number' ? numberProblem(cell, column) : undefined;
}

const cellsOf = (row: Row, columns: readonly string[]): Cell[] =>
  columns.map((column) => row[column] ?? null);
const keyOf = (row: Row, columns: readonly string[]): string => cellsOf(row, columns).join(' ');

/** Records that carry the key of one before them. */
function repeatedKeys({ table, rows }: TableData): [row: Row, column: string, problem: Problem][] {
  const known = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(row, table.primaryKey);
    if (!known.has(key)) {
      known.add(key);
      return [];
    }
    const [column = ''] = table.primaryKey.slice(-1);
    return [[row, column, { what: 'is the key of another record', hint: OF_THE_MODEL }]];
  });
}

/** Cells that name a record of another table by its key, and there is none. */
function lostReferences(
  { table, rows }: TableData,
  data: readonly TableData[],
): [row: Row, column: string, problem: Problem][] {
  return table.foreignKeys.flatMap(({ columns, table: name, references }) => {
    const other = data.find((own) => own.table.name === name);
    const keys = new Set(other?.rows.map((row) => keyOf(row, references)));
    return rows
      .filter((row) => !cellsOf(row, columns).includes(null) && !keys.has(keyOf(row, columns)))
      .map((row): [Row, string, Problem] => {
        const problem = { what: `names no record of ${name}`, hint: OF_THE_MODEL };
        return [row, columns[0] ?? '', problem];
      });
  });
}

export function badCells(data: readonly TableData[]): BadCell[] {
  return data.flatMap((own) => {
    const inCells = own.rows.flatMap((row) =>
      own.columns.flatMap((column): [Row, string, Problem][] => {
        const problem = cellProblem(row[column.name] ?? null, column);
        return problem === undefined ? [] : [[row, column.name, problem]];
      }),
    );
    return [...inCells, ...repeatedKeys(own), ...lostReferences(own, data)].map(([row, column, problem]) => ({
      table: own.table.name,
      record: keyOf(row, own.table.primaryKey),
      row,
      column,
      cell: row[column] ?? null,
      ...problem,
    }));
  });
}
