/** What a published table is: its name, its row, its keys, and how its rows are made. Each table is one file beside this one. */
import type { z } from 'zod';
import type { Catalog } from '../../model/views.ts';
import type { Row } from './cells.ts';

/** What the tables are made from: the joined records and the site's public address. */
export interface Datos extends Catalog {
  /** Public origin and folder, with a final slash. */
  site: string;
}

export interface ForeignKey {
  columns: readonly string[];
  table: string;
  references: readonly string[];
}

export interface Table {
  name: string;
  title: string;
  description: string;
  row: z.ZodObject;
  /** Of the dictionary alone none: it is made from all the others. */
  rows?: (datos: Datos) => readonly Row[];
  primaryKey: readonly string[];
  foreignKeys: readonly ForeignKey[];
  /** What a column names that no foreign key can say: a record of one of several tables, each as `tabla.columna`. */
  refersTo?: Readonly<Record<string, readonly string[]>>;
  /** Columns whose cell holds several values, separated. */
  lists?: readonly string[];
  /** Made from other tables: it repeats their records, and a change in it is told there. */
  derived?: true;
}

/** Holds the rows of a table to its columns. */
export function defineTable<S extends z.ZodObject>(
  table: Omit<Table, 'row' | 'rows'> & { row: S; rows: (datos: Datos) => (z.infer<S> & Row)[] },
): Table {
  return table;
}

/** The cells of a row, of which those that may be empty may also be left out. */
type Cells<R> = { [K in keyof R as null extends R[K] ? never : K]: R[K] } & {
  [K in keyof R as null extends R[K] ? K : never]?: R[K] | undefined;
};

/** Makes rows whose cells stand in the order of the columns, which JSON keeps; a record may have more than the row. */
export function rowMaker<S extends z.ZodObject>(row: S): (cells: Cells<z.infer<S>>) => z.infer<S> & Row {
  const columns = Object.keys(row.shape);
  return (cells) => {
    const given = cells as Row;
    return Object.fromEntries(columns.map((column) => [column, given[column] ?? null])) as z.infer<S> & Row;
  };
}

/** A column that names a record of another table, by that table's key. */
export const ref = (table: string, reference: string, column = reference): ForeignKey => ({
  columns: [column],
  table,
  references: [reference],
});

/** What `elemento_id` names where texts of both kinds are annotated. */
export const LINEA_OR_ACTIVIDAD = ['lineas.linea_id', 'actividades.actividad_id'];
