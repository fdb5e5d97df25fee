/** The frozen editions in content/ediciones/: read, checked against their hashes, and compared one with the next. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CambiosDeEdicion, CambiosDeTabla } from './changes-schema.ts';
import { edicion as edicionSchema, type Edicion } from '../../model/schemas/edicion.ts';
import { tables } from '../tables/list.ts';
import type { Table } from '../tables/table.ts';
import { compareEditions, countChanges, type Registro, type TablaDeEdicion } from './changes.ts';
import { EDICIONES, notAsFrozen, SUMS, versionsAmong } from '../../model/edition-folders.ts';
import type { Issue, Outcome } from '../../model/issue.ts';
import { sumsOf, underSite } from './frozen-addresses.ts';
import type { DataModel, Files } from '../data-model.ts';

export interface EdicionCongelada {
  edicion: Edicion;
  /** Path inside the edition's folder → bytes, as they were frozen. */
  files: Files;
  /** The same, under the address of the site. */
  published: Files;
  tablas: TablaDeEdicion[];
}

function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      new Uint8Array(readFileSync(path)),
    ]),
  );
}

const textOf = (files: Files, name: string): string =>
  Buffer.from(files.get(name) ?? '')
    .toString()
    .replace(/^\ufeff/, '');

/** What changes in a table made from others is told in those. */
const isCompared = (table: Table): boolean => table.derived !== true;

function tablasOf(files: Files): TablaDeEdicion[] {
  return tables.filter(isCompared).flatMap(({ name, title, primaryKey }) => {
    const path = `json/pem-${name}.json`;
    if (!files.has(path)) return [];
    return [
      {
        nombre: name,
        titulo: title,
        clave: primaryKey,
        filas: JSON.parse(textOf(files, path)) as Registro[],
      },
    ];
  });
}

/** Oldest first. */
export function readEditions(root: string, site: string): Outcome<EdicionCongelada[]> {
  const folder = join(root, EDICIONES);
  if (!existsSync(folder)) return { value: [], issues: [] };
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const versions = versionsAmong(folders.map((entry) => entry.name));
  const read = versions.map((version): Outcome<EdicionCongelada[]> => {
    const files = readFiles(join(folder, version));
    if (!files.has(SUMS) || textOf(files, SUMS) !== sumsOf(files))
      return { value: [], issues: [notAsFrozen(version)] };
    const edicion = edicionSchema.parse(JSON.parse(textOf(files, 'edicion.json')));
    const published = underSite(files, site);
    return { value: [{ edicion, files, published, tablas: tablasOf(published) }], issues: [] };
  });
  return {
    value: read.flatMap((outcome) => outcome.value),
    issues: read.flatMap((outcome) => outcome.issues),
  };
}

export function currentTablas(model: DataModel): TablaDeEdicion[] {
  const own = model.tables.filter(({ table }) => isCompared(table));
  return own.map(({ table, rows }) => ({
    nombre: table.name,
    titulo: table.title,
    clave: table.primaryKey,
    filas: rows,
  }));
}

/** Newest first; while nothing is frozen, the present edition alone. */
export function changesOf(editions: readonly EdicionCongelada[], model: DataModel): CambiosDeEdicion[] {
  if (editions.length === 0) return [{ edicion: model.edicion, tablas: [] }];
  return editions
    .map(({ edicion, tablas }, index): CambiosDeEdicion => {
      const before = editions[index - 1];
      if (before === undefined) return { edicion, tablas: [] };
      return { edicion, anterior: before.edicion.version, tablas: compareEditions(before.tablas, tablas) };
    })
    .reverse();
}

/** What the data have that no edition has yet: reported, never a failure. */
export function pendingChanges(editions: readonly EdicionCongelada[], model: DataModel): CambiosDeTabla[] {
  const last = editions.at(-1);
  return last === undefined ? [] : compareEditions(last.tablas, currentTablas(model));
}

export function pendingIssues(editions: readonly EdicionCongelada[], model: DataModel): Issue[] {
  const last = editions.at(-1);
  const count = countChanges(pendingChanges(editions, model));
  if (last === undefined || count === 0) return [];
  const place = { archivo: 'content/edicion.json', renglon: 1, columna: 1 };
  const message = `${count} records are not as in the last edition, ${last.edicion.version}`;
  return [
    {
      ruleId: 'edition-pending',
      severity: 'warning',
      place,
      message,
      hint: 'to publish them as an edition: a new version in content/edicion.json, then npm run edicion',
    },
  ];
}

/** The day on which the data were first published. */
export function issuedOn(editions: readonly EdicionCongelada[], model: DataModel): string {
  return editions[0]?.edicion.fecha ?? model.edicion.fecha;
}
