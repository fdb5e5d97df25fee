/** The workbook and the CSVs through LibreOffice in two locales: what a reader opens and saves again is what was published. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tables } from '../../../src/data/tables/list.ts';
import { columnsOf } from '../../../src/data/tables/read-columns.ts';
import { expectEqual, type DataCheck, run } from './data-check.ts';

/** Comma, double quotes, UTF-8, all text cells quoted, one file per sheet. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
const TABLES = [
  'completo',
  'objetivos',
  'estrategias',
  'lineas',
  'respuestas',
  'actividades',
  'metas',
  'diccionario',
];

/** A profile of its own, with the locale that decides how cells are read. */
export function makeProfile(folder: string, locale: string): string {
  const profile = join(folder, `perfil-${locale}`);
  mkdirSync(join(profile, 'user'), { recursive: true });
  const item = (path: string, name: string, value: string): string =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', locale)}
</oor:items>`;
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), xml);
  return pathToFileURL(profile).href;
}

function convert(files: readonly string[], to: string, profile: string, infilter: readonly string[]): void {
  const before = [`-env:UserInstallation=${profile}`, '--headless', ...infilter];
  run('soffice', [...before, '--convert-to', TO_CSV, '--outdir', to, ...files]);
}

/** Records of a CSV that LibreOffice or we wrote; neither has a line break inside a cell. */
function records(path: string): string[][] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
      ),
    );
}

const withoutHeader = (rows: string[][]): string[][] => rows.slice(1);

export function inFolder(action: (work: string) => void): void {
  const work = mkdtempSync(join(tmpdir(), 'pem-libreoffice-'));
  try {
    action(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The rows of a table as the workbook says them: some values in words. */
function inWords(table: string, rows: string[][]): string[][] {
  const found = tables.find(({ name }) => name === table);
  if (found === undefined) throw new Error(`there is no table ${table}`);
  const columns = columnsOf(found);
  return rows.map((row) => row.map((cell, at) => columns[at]?.words.get(cell) ?? cell));
}

function workbookSurvives(folder: string, locale: string): void {
  inFolder((work) => {
    convert([join(folder, 'datos/pem.xlsx')], work, makeProfile(work, locale), []);
    for (const table of TABLES) {
      const read = withoutHeader(records(join(work, `pem-${table}.csv`)));
      const published = withoutHeader(records(join(folder, `datos/csv/pem-${table}.csv`)));
      expectEqual(read, inWords(table, published), `sheet ${table}`);
    }
  });
}

const fileOf = (folder: string, table: string): string => join(folder, `datos/csv/pem-${table}.csv`);

/** Every table opened without care and saved again: the chosen columns, as they were and as they came back. */
function reopened(
  folder: string,
  locale: string,
  choose: (column: string) => boolean,
): { before: string[][]; after: string[][] } {
  const both = { before: [] as string[][], after: [] as string[][] };
  inFolder((work) => {
    const files = TABLES.map((table) => fileOf(folder, table));
    convert(files, work, makeProfile(work, locale), ['--infilter=CSV:44,34,76,1']);
    for (const table of TABLES) {
      const original = records(fileOf(folder, table));
      const columns = (original[0] ?? []).flatMap((name, index) => (choose(name) ? [index] : []));
      const pick = (rows: string[][]): string[][] =>
        rows.map((row) => columns.map((index) => row[index] ?? ''));
      both.before.push(...pick(original));
      both.after.push(...pick(records(join(work, `pem-${table}-pem-${table}.csv`))));
    }
  });
  return both;
}

/** Only the identifiers are promised to survive a CSV opened without care: they carry a letter for that. */
function identifiersSurvive(folder: string, locale: string): void {
  const { before, after } = reopened(folder, locale, (column) => column.endsWith('_id'));
  expectEqual(after, before, 'identifiers');
}

/** The control: without the letter they would not survive, so the locale is in force and the check above can fail. */
function bareClavesDoNot(folder: string): void {
  const { before, after } = reopened(folder, 'de-DE', (column) => column === 'clave');
  if (JSON.stringify(after) === JSON.stringify(before))
    throw new Error('the claves came back as they were: nothing was tested');
}

export const libreoffice: readonly DataCheck[] = ['es-MX', 'de-DE']
  .flatMap((locale) => [
    {
      name: `every cell of the workbook survives LibreOffice in ${locale}`,
      run: (folder: string) => workbookSurvives(folder, locale),
    },
    {
      name: `every identifier of the CSVs survives LibreOffice in ${locale}`,
      run: (folder: string) => identifiersSurvive(folder, locale),
    },
  ])
  .concat({
    name: 'a bare clave does not survive it in de-DE, which is why they carry a letter',
    run: bareClavesDoNot,
  });
