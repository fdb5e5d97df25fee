/** What the downloads page asks of DuckDB, run by DuckDB over the published Parquet. */
import { FRAGMENTOS, localName } from '../../../src/data/snippets.ts';
import { type Catalog, countFormas, seenBy } from '../../../src/model/views.ts';
import { type DataCheck, expectEqual, run } from '../formats/data-check.ts';
import { countsIn, questionChecks, runBeside } from '../formats/question-runners.ts';
import { installed } from './installed.ts';

/** Prints the cells of each row, a row a line. */
const PROGRAM = `import { DuckDBInstance } from ${JSON.stringify(installed('@duckdb/node-api/lib/index.js'))};
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const sql of process.argv[1].split(';').filter((text) => text.trim() !== '')) {
  const reader = await connection.runAndReadAll(sql);
  for (const row of reader.getRowsJson()) console.log(row.join(' '));
}`;

const duckdb = (sql: string, cwd: string): string =>
  run(process.execPath, ['--input-type=module', '--eval', PROGRAM, '--', sql], { cwd });

const inOrder = (counts: readonly number[]): number[] => counts.toSorted((a, b) => a - b);

function snippetRuns(catalog: Catalog, folder: string): void {
  const found = FRAGMENTOS.find(({ id }) => id === 'duckdb');
  const codigo = found?.codigo?.(localName(found.archivo)) ?? '';
  const archivos = [found?.archivo ?? ''];
  const said = countsIn(runBeside({ herramienta: 'duckdb', archivos, codigo }, duckdb, folder));
  const counts = catalog.reportes.map((reporte) =>
    countFormas(catalog.lineas.map((vista) => seenBy(vista, reporte))),
  );
  const sum = (count: (formas: ReturnType<typeof countFormas>) => number): number =>
    counts.reduce((total, formas) => total + count(formas), 0);
  const wanted = [sum(({ si }) => si), sum(({ no, mixta }) => no + mixta)];
  expectEqual(inOrder(said), inOrder(wanted), 'duckdb');
}

export function duckdbChecks(catalog: Catalog): DataCheck[] {
  return [
    ...questionChecks(catalog, { duckdb }),
    {
      name: 'the snippet for DuckDB runs and says what the data say',
      run: (folder) => {
        snippetRuns(catalog, folder);
      },
    },
  ];
}
