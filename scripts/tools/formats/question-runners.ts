/** The five questions of the downloads page in the tools of their readers, run as the page shows them: each counts what the page says. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Herramienta } from '../../../src/data/questions/code.ts';
import { type Codigo, dataQuestions } from '../../../src/data/questions/questions.ts';
import { escapeXml } from '../../../src/model/escape.ts';
import type { Catalog } from '../../../src/model/views.ts';
import { type DataCheck, expectEqual, run } from './data-check.ts';
import { PYTHON } from './programs.ts';

/** The last whole number of each line that has one. */
export function countsIn(said: string): number[] {
  return said.split(/\r?\n/).flatMap((line) => {
    const last = line.match(/\d+/g)?.at(-1);
    return last === undefined ? [] : [Number(last)];
  });
}

type Runner = (code: string, cwd: string) => string;

/** What a person does: writes the formulas in a sheet of the workbook. The file names functions in English. */
const formulas: Runner = (code, cwd) => {
  const rows = code.split('\n').map((line, index) => {
    const formula = escapeXml(line.slice(1).replace('CONTAR.SI.CONJUNTO', 'COUNTIFS'));
    return `<row r="${index + 1}"><c r="A${index + 1}"><f>${formula}</f></c></row>`;
  });
  const entries = unzipSync(readFileSync(join(cwd, 'pem.xlsx')));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(entries[path] ?? new Uint8Array());
  entries[path] = strToU8(
    xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows.join('')}</sheetData>`),
  );
  writeFileSync(join(cwd, 'formulas.xlsx'), zipSync(entries));
  const profile = `-env:UserInstallation=file://${join(cwd, 'perfil')}`;
  run('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', cwd, 'formulas.xlsx'], { cwd });
  return readFileSync(join(cwd, 'formulas.csv'), 'utf8');
};

/** Each with the locale of a bare machine, which knows no accents. */
const BARE = { ...process.env, LC_ALL: 'C' };

const RUNNERS: Partial<Record<Herramienta, Runner>> = {
  hoja: formulas,
  sql: (code, cwd) => run('sqlite3', ['-readonly', 'pem.sqlite', code], { cwd }),
  python: (code, cwd) => run(PYTHON, ['-c', code], { cwd }),
  r: (code, cwd) => {
    writeFileSync(join(cwd, 'pregunta.R'), code);
    return run('Rscript', ['--vanilla', '--encoding=UTF-8', 'pregunta.R'], { cwd, env: BARE });
  },
};

/** Runs a code beside copies of the files that it names. */
export function runBeside({ archivos, codigo }: Codigo, runner: Runner, folder: string): string {
  const work = mkdtempSync(join(tmpdir(), 'pem-pregunta-'));
  try {
    for (const file of archivos) copyFileSync(join(folder, 'datos', file), join(work, basename(file)));
    return runner(codigo, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export function questionChecks(catalog: Catalog, runners = RUNNERS): DataCheck[] {
  return Object.entries(runners).map(([herramienta, runner]) => ({
    name: `the five questions are answered alike (${herramienta})`,
    run: (folder: string) => {
      for (const { id, cuentas, codigos } of dataQuestions(catalog)) {
        const code = codigos.find((own) => own.herramienta === herramienta);
        if (code === undefined) throw new Error(`no code for ${herramienta}`);
        expectEqual(countsIn(runBeside(code, runner, folder)), cuentas, id);
      }
    },
  }));
}
