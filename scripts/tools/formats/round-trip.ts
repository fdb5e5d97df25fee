/** The workbook opened and saved again by other programs: claves and numbers come back as they were, and add up. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cellText, type Row } from '../../../src/data/tables/cells.ts';
import { tables } from '../../../src/data/tables/list.ts';
import { columnsOf } from '../../../src/data/tables/read-columns.ts';
import { missingPrograms } from './debian.ts';
import { type DataCheck, expectEqual, run } from './data-check.ts';
import { inFolder, makeProfile } from './libreoffice.ts';
import { PYTHON } from './programs.ts';

type Sheets = Record<string, (string | number)[][]>;

/** Opens a workbook, saves it where a second name is given, and prints its cells: text as text, numbers as numbers. */
const OPENPYXL = `import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
if len(sys.argv) > 2:
    book.save(sys.argv[2])
cells = {sheet.title: [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book}
print(json.dumps(cells, default=lambda cell: "not text and not a number: " + repr(cell)))`;

const read = (file: string, copy: string[] = []): Sheets =>
  JSON.parse(run(PYTHON, ['-c', OPENPYXL, file, ...copy])) as Sheets;

/** Saves a copy of the workbook in a folder, under a name of its own. */
type Save = (book: string, work: string) => string;

const byOpenpyxl: Save = (book, work) => {
  const copy = join(work, 'copia.xlsx');
  read(book, [copy]);
  return copy;
};

const byGnumeric: Save = (book, work) => {
  const missing = missingPrograms(['ssconvert'], ['gnumeric']);
  if (missing !== undefined) throw new Error(missing);
  const copy = join(work, 'copia.xlsx');
  run('ssconvert', ['--export-type=Gnumeric_Excel:xlsx2', book, copy]);
  return copy;
};

const byLibreOffice =
  (locale: string): Save =>
  (book, work) => {
    const profile = `-env:UserInstallation=${makeProfile(work, locale)}`;
    run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', work, book]);
    return join(work, basename(book));
  };

const rowsOf = (folder: string, table: string): Row[] =>
  JSON.parse(readFileSync(join(folder, `datos/json/pem-${table}.json`), 'utf8')) as Row[];

/** Every table as the workbook has it: its titles, then its rows, with the words of the dictionary. */
function published(folder: string): Sheets {
  return Object.fromEntries(
    tables.map((table) => {
      const columns = columnsOf(table);
      const rows = rowsOf(folder, table.name).map((row) =>
        columns.map(({ name, words }) => {
          const cell = row[name] ?? null;
          return typeof cell === 'number' ? cell : (words.get(cellText(cell)) ?? cellText(cell));
        }),
      );
      return [table.name, [columns.map(({ title }) => title), ...rows]];
    }),
  );
}

function sum(sheets: Sheets, table: string, title: string): number {
  const [titles = [], ...rows] = sheets[table] ?? [];
  return rows.reduce((total, row) => total + Number(row[titles.indexOf(title)]), 0);
}

function comesBack(folder: string, save: Save): void {
  inFolder((work) => {
    const back = read(save(join(folder, 'datos/pem.xlsx'), work));
    for (const [name, rows] of Object.entries(published(folder))) {
      for (const [index, row] of rows.entries())
        expectEqual(back[name]?.[index], row, `sheet ${name}, row ${index + 1}`);
    }
    const numbers = (table: string, column: string): number =>
      rowsOf(folder, table).reduce((total, row) => total + Number(row[column]), 0);
    expectEqual(sum(back, 'metas', 'Valor'), numbers('metas', 'valor'), 'the sum of Valor');
    expectEqual(
      sum(back, 'respuestas', 'Actividades'),
      numbers('respuestas', 'actividades'),
      'that of Actividades',
    );
  });
}

const check = (program: string, save: Save): DataCheck => ({
  name: `claves, numbers and sums of the workbook come back from ${program}`,
  run: (folder) => {
    comesBack(folder, save);
  },
});

/** The quick one, for every run. */
export const roundTrips: readonly DataCheck[] = [check('openpyxl', byOpenpyxl)];

/** Those that take their time: behind `npm run measure -- formats`. */
export const wholeRoundTrips: readonly DataCheck[] = [
  ...roundTrips,
  check('Gnumeric', byGnumeric),
  check('LibreOffice in es-MX', byLibreOffice('es-MX')),
  check('LibreOffice in de-DE', byLibreOffice('de-DE')),
];
