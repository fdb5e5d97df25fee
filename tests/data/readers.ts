/** Readers of each format, none of them shared with the writers: cells come back as the text that a CSV has. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { bytesOf, jsonOf } from './made.ts';

export type Cells = string[][];

/** RFC 4180 to the letter: anything that the grammar doesn't allow throws. */
export function parseCsv(text: string): Cells {
  const records: Cells = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
      field.lastIndex = at;
      const match = field.exec(text);
      if (match === null) throw new Error(`no field at ${at}`);
      record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
      at = field.lastIndex;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`a record does not end with CRLF at ${at}`);
    at += 2;
    records.push(record);
  }
  return records;
}

/** What a cell is called in the CSV, from a typed value; of booleans as numbers, the column must be known. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'si' : 'no';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new Error(`a cell holds ${typeof value}`);
}

const rowsToCells = (columns: readonly string[], rows: readonly Record<string, unknown>[]): Cells =>
  rows.map((row) => columns.map((column) => asText(row[column])));

export function readJson(table: string, columns: readonly string[]): Cells {
  return rowsToCells(columns, jsonOf(`datos/json/pem-${table}.json`) as Record<string, unknown>[]);
}

export async function readParquet(table: string, columns: readonly string[]): Promise<Cells> {
  const bytes = bytesOf(`datos/parquet/pem-${table}.parquet`);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return rowsToCells(columns, await parquetReadObjects({ file }));
}

/** The published database, from a file that `close` removes. */
export function openPublished(): { db: DatabaseSync; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pem-sqlite-test-'));
  const path = join(folder, 'pem.sqlite');
  writeFileSync(path, bytesOf('datos/pem.sqlite'));
  const db = new DatabaseSync(path, { readOnly: true });
  const close = (): void => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, close };
}

export function readSqlite(
  db: DatabaseSync,
  table: string,
  columns: readonly string[],
  booleans: ReadonlySet<string>,
): Cells {
  const rows = db.prepare(`SELECT * FROM "${table}" ORDER BY orden`).all();
  return rows.map((row) =>
    columns.map((column) =>
      booleans.has(column) && row[column] !== null ? asText(row[column] === 1) : asText(row[column]),
    ),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string): string =>
  text.replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/**
 * How the workbook says the values of a column, back to how the CSV says them: read from the dictionary as a person does,
 * «… En el libro: si = «Sí», no = «No».»
 */
export function wordsOf(descripcion: string): ReadonlyMap<string, string> {
  const [, told = ''] = descripcion.split(' En el libro: ');
  return new Map(
    [...told.matchAll(/([a-z-]+) = «([^»]*)»/g)].map(([, value = '', said = '']) => [said, value]),
  );
}

export interface SheetXml {
  name: string;
  xml: string;
}

/** Sheet names and their XML, in the workbook's order. */
export function workbookSheets(): { sheets: SheetXml[]; strings: string[] } {
  const entries = unzipSync(bytesOf('datos/pem.xlsx'));
  const xml = (path: string): string => new TextDecoder().decode(entries[path]);
  const tags = (path: string, name: string): string[] =>
    [...xml(path).matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => tag);
  const relations = tags('xl/_rels/workbook.xml.rels', 'Relationship');
  const targets = new Map(relations.map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]));
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) =>
    unescapeXml([...inner.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((match) => match[1] ?? '').join('')),
  );
  const sheets = tags('xl/workbook.xml', 'sheet').map((tag) => ({
    name: unescapeXml(attribute(tag, 'name')),
    xml: xml(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`),
  }));
  return { sheets, strings };
}

/** Cells of a sheet by row: text as text, a number as a number, '' where there is none; any other kind throws. */
export function sheetCells(
  { xml }: SheetXml,
  strings: readonly string[],
  width: number,
): (string | number)[][] {
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = '']) => {
    const cells = Array.from({ length: width }, (): string | number => '');
    for (const [tag, index] of row.matchAll(/<c [^>]*>(?:<v>([^<]*)<\/v>)?/g)) {
      if (index === undefined) continue;
      const kind = attribute(tag, 't');
      if (kind !== 's' && kind !== '') throw new Error(`neither text nor a number: ${tag}`);
      const letters = attribute(tag, 'r').replace(/\d+$/, '');
      const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      cells[column] = kind === 's' ? (strings[Number(index)] ?? '') : Number(index);
    }
    return cells;
  });
}
