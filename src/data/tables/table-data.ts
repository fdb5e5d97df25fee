/** A published table with what was made of it: its columns, and its rows. */
import type { Row } from './cells.ts';
import type { Column } from './read-columns.ts';
import type { Table } from './table.ts';

/** A table and its columns, as the schemas give them. */
export interface TableWithColumns {
  table: Table;
  columns: readonly Column[];
}

export interface TableData extends TableWithColumns {
  rows: readonly Row[];
}
