/** Rows of the data dictionary, from the columns of every table: each is described once, in its schema. */
import type { FilaDeDiccionario } from './diccionario-columns.ts';
import type { Column, ForeignKey, Table } from './table.ts';
import { shorten } from '../../model/words.ts';
import { type Cell, joinCell, type Row } from './cells.ts';

const EXAMPLE_LENGTH = 120;

export interface Described {
  name: string;
  columns: readonly Column[];
  foreignKeys: readonly ForeignKey[];
  refersTo: Table['refersTo'];
  rows: readonly Row[];
}

/** A cell as the CSV and the workbook write it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'si' : 'no';
  return String(cell);
}

function example(rows: readonly Row[], column: string): string | null {
  const cell = rows.map((row) => row[column] ?? null).find((value) => value !== null) ?? null;
  return cell === null ? null : shorten(cellText(cell), EXAMPLE_LENGTH);
}

/** Where the records are that a column names: `tabla.columna`. */
function references({ foreignKeys, refersTo }: Described, column: string): string | null {
  const keys = foreignKeys.flatMap((key) => {
    const at = key.columns.indexOf(column);
    return at < 0 ? [] : [`${key.table}.${key.references[at] ?? ''}`];
  });
  return joinCell([...keys, ...(refersTo?.[column] ?? [])]);
}

/** What the column says and, where the workbook says it in other words, in which: readers of both need the pairs. */
function description({ description, words }: Column): string {
  const pairs = [...words].map(([value, said]) => `${value} = «${said}»`);
  return pairs.length === 0 ? description : `${description} En el libro: ${pairs.join(', ')}.`;
}

function dictionaryRow(table: Described, column: Column): Omit<FilaDeDiccionario, 'orden'> {
  return {
    tabla: table.name,
    columna: column.name,
    tipo: column.tipo,
    obligatoria: column.required,
    descripcion: description(column),
    valores: joinCell(column.values),
    ejemplo: example(table.rows, column.name),
    titulo: column.title,
    vacio: column.empty ?? null,
    referencia: references(table, column.name),
  };
}

/** `own` is the dictionary's own table: it describes itself too, with its first row as the example. */
export function diccionario(
  described: readonly Described[],
  own: Omit<Described, 'rows'>,
): FilaDeDiccionario[] {
  const numbered = (row: Omit<FilaDeDiccionario, 'orden'>, index: number): FilaDeDiccionario => {
    const { tabla, columna, ...rest } = row;
    return { tabla, columna, orden: index + 1, ...rest };
  };
  const rows = described
    .flatMap((table) => table.columns.map((column) => dictionaryRow(table, column)))
    .map(numbered);
  const self = own.columns.map((column) => dictionaryRow({ ...own, rows }, column));
  return [...rows, ...self.map((row, index) => numbered(row, rows.length + index))];
}
