/** The five questions of the downloads page: their code, run as it stands, counts what the page says. R, pandas, LibreOffice: `npm run test:formats`; DuckDB: `npm run measure -- formats`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Herramienta } from '../../src/data/questions/code.ts';
import { dataQuestions } from '../../src/data/questions/questions.ts';
import { countsIn } from '../../scripts/tools/formats/question-runners.ts';
import { bytesOf, CATALOG, MADE } from './made.ts';
import { sheetCells, workbookSheets } from './readers.ts';

const QUESTIONS = dataQuestions(CATALOG);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pem-preguntas-'));
  const wanted = QUESTIONS.flatMap(({ codigos }) => codigos.flatMap(({ archivos }) => archivos));
  for (const file of new Set(wanted)) writeFileSync(join(folder, basename(file)), bytesOf(`datos/${file}`));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function codeFor(id: string, herramienta: Herramienta): string {
  const codes = QUESTIONS.find((question) => question.id === id)?.codigos;
  return codes?.find((own) => own.herramienta === herramienta)?.codigo ?? '';
}

const { sheets, strings } = workbookSheets();

/** `completo!I:I` → the cells of that column, without the heading. */
function columnCells(range: string): string[] {
  const [, sheet = '', letters = ''] = /^(\w+)!([A-Z]+):\2$/.exec(range) ?? [];
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined || letters.length !== 1) throw new Error(`no column is called ${range}`);
  const at = letters.charCodeAt(0) - 65;
  return sheetCells(found, strings, 26)
    .slice(1)
    .map((row) => String(row[at]));
}

/** A plain reading of the workbook: what COUNTIFS does, whole cells or with `*`, and nothing else. */
function countIfs(formula: string): number {
  const [, inner = ''] = /^=CONTAR\.SI\.CONJUNTO\((.*)\)$/.exec(formula) ?? [];
  const parts = [...inner.matchAll(/([^,"]+),"((?:[^"]|"")*)"/g)].map(([, range = '', text = '']) => {
    const pattern = text
      .replaceAll('""', '"')
      .split('*')
      .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join('.*');
    return { cells: columnCells(range), is: new RegExp(`^${pattern}$`, 'is') };
  });
  const [first] = parts;
  if (first === undefined) throw new Error(`no formula: ${formula}`);
  return first.cells.filter((_, row) => parts.every(({ cells, is }) => is.test(cells[row] ?? ''))).length;
}

const RUNNERS: Partial<Record<Herramienta, (code: string) => number[]>> = {
  hoja: (code) => code.split('\n').map(countIfs),
  sql: (code) => {
    const db = new DatabaseSync(join(folder, 'pem.sqlite'), { readOnly: true });
    const statements = code.split(';').filter((sql) => sql.trim() !== '');
    const rows = statements.flatMap((sql) => db.prepare(sql).all());
    db.close();
    return rows.map((row) => Number(Object.values(row).at(-1)));
  },
  javascript: (code) => {
    const file = join(folder, 'pregunta.mjs');
    writeFileSync(file, code);
    const done = spawnSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    return countsIn(done.stdout);
  },
};

test('there are five, each with what may be concluded and what may not', () => {
  expect(QUESTIONS).toHaveLength(5);
  const wrong = QUESTIONS.filter(
    ({ pregunta, respuesta, limite }) =>
      !/^¿.*\?$/.test(pregunta) ||
      !/Se puede concluir/.test(respuesta) ||
      !/^No se puede concluir/.test(limite),
  );
  expect(wrong).toEqual([]);
});

describe.each(QUESTIONS)('$pregunta', ({ id, cuentas, respuesta }) => {
  test.each(Object.keys(RUNNERS) as Herramienta[])('%s counts what the page says', (herramienta) => {
    expect(RUNNERS[herramienta]?.(codeFor(id, herramienta))).toEqual(cuentas);
  });

  test('the answer says its count', () => {
    const said = new Set(respuesta.match(/\d+/g)?.map(Number));
    expect(cuentas.some((count) => said.has(count))).toBe(true);
  });
});

test('the code names files that are published', () => {
  const named = QUESTIONS.flatMap(({ codigos }) => codigos.flatMap(({ archivos }) => archivos));
  expect(named.filter((file) => !MADE.files.has(`datos/${file}`))).toEqual([]);
});
