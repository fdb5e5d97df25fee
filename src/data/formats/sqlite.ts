/** `datos/pem.sqlite`: keys, foreign keys, indexes, views that answer the obvious questions, full-text search. Rollback journal. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Column, Tipo } from '../tables/read-columns.ts';
import type { ForeignKey } from '../tables/table.ts';
import type { TableData } from '../tables/table-data.ts';
import { type Cell, cellText } from '../tables/cells.ts';
import { fillSearch, JOINED, VIEWS } from './sqlite-views.ts';

const TYPES: Readonly<Record<Tipo, string>> = {
  texto: 'TEXT',
  direccion: 'TEXT',
  entero: 'INTEGER',
  // Not REAL, which would give 15 back as 15.0.
  numero: 'NUMERIC',
  booleano: 'INTEGER',
};

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[]): string => names.map(quoted).join(', ');

function columnSql(column: Column): string {
  const parts = [quoted(column.name), TYPES[column.tipo]];
  if (column.required) parts.push('NOT NULL');
  if (column.tipo === 'booleano') parts.push(`CHECK (${quoted(column.name)} IN (0, 1))`);
  if (column.values.length > 0) {
    parts.push(
      `CHECK (${quoted(column.name)} IN (${column.values.map((value) => `'${value}'`).join(', ')}))`,
    );
  }
  return parts.join(' ');
}

const foreignKeySql = ({ columns, table, references }: ForeignKey): string =>
  `FOREIGN KEY (${list(columns)}) REFERENCES ${quoted(table)} (${list(references)})`;

function tableSql({ table, columns }: TableData): string {
  const parts = [
    ...columns.map(columnSql),
    `PRIMARY KEY (${list(table.primaryKey)})`,
    ...table.foreignKeys.map(foreignKeySql),
  ];
  return `CREATE TABLE ${quoted(table.name)} (\n  ${parts.join(',\n  ')}\n)`;
}

/** An index for every foreign key and for the order of the rows. */
function indexSql({ table }: TableData): string[] {
  const keys = [...table.foreignKeys.map((key) => key.columns), ['orden']];
  return keys.map(
    (columns) =>
      `CREATE INDEX ${quoted(`${table.name}_${columns.join('_')}`)} ON ${quoted(table.name)} (${list(columns)})`,
  );
}

const sqlValue = (cell: Cell): string | number | null => (typeof cell === 'boolean' ? Number(cell) : cell);

function insert(db: DatabaseSync, { table, columns, rows }: TableData): void {
  const marks = columns.map(() => '?').join(', ');
  const statement = db.prepare(`INSERT INTO ${quoted(table.name)} VALUES (${marks})`);
  for (const row of rows) {
    try {
      statement.run(...columns.map((column) => sqlValue(row[column.name] ?? null)));
    } catch (error) {
      // SQLite names table and column, not the record. Cells are checked before: this is about a rule that only it has.
      const record = table.primaryKey.map((column) => cellText(row[column] ?? null)).join(' ');
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`pem.sqlite refuses ${record} of table ${table.name}: ${why}`, { cause: error });
    }
  }
}

function fill(db: DatabaseSync, tables: readonly TableData[]): void {
  // Rows go in before the rows that they name; the keys are checked at the end, as one.
  db.exec('PRAGMA page_size = 1024; PRAGMA journal_mode = DELETE; PRAGMA foreign_keys = OFF; BEGIN');
  for (const data of tables.filter(({ table }) => JOINED[table.name] === undefined)) {
    db.exec(tableSql(data));
    insert(db, data);
    for (const sql of indexSql(data)) db.exec(sql);
  }
  for (const [name, select] of Object.entries(JOINED)) {
    if (tables.some(({ table }) => table.name === name)) db.exec(`CREATE VIEW "${name}" AS ${select}`);
  }
  for (const view of VIEWS) db.exec(view);
  fillSearch(db);
  db.exec('COMMIT; PRAGMA user_version = 1');
  const broken = db.prepare('PRAGMA foreign_key_check').all();
  if (broken.length > 0)
    throw new Error(`pem.sqlite: ${broken.length} foreign keys name records that don't exist`);
}

/** The database as bytes. SQLite needs a file: it is made in the system's folder for temporary files and removed. */
export function database(tables: readonly TableData[]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pem-sqlite-'));
  try {
    const path = join(folder, 'pem.sqlite');
    const db = new DatabaseSync(path);
    fill(db, tables);
    db.close();
    return new Uint8Array(readFileSync(path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
