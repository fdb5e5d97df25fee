/** Entry of `npm run measure -- formats`: what the downloads page asks of DuckDB, run by DuckDB over the published Parquet. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { FRAGMENTOS, localName } from '../../../src/data/snippets.ts';
import { countFormas, seenBy } from '../../../src/model/join.ts';
import { readCatalog } from '../../site/read-catalog.ts';
import { type DataCheck, expectEqual, run } from '../formats/data-check.ts';
import { countsIn, questionChecks, runBeside } from '../formats/question-runners.ts';

const HERE = import.meta.dirname;

/** Prints the cells of each row, a row a line. */
const PROGRAM = `import { DuckDBInstance } from ${JSON.stringify(join(HERE, 'node_modules/@duckdb/node-api/lib/index.js'))};
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const sql of process.argv[1].split(';').filter((text) => text.trim() !== '')) {
  const reader = await connection.runAndReadAll(sql);
  for (const row of reader.getRowsJson()) console.log(row.join(' '));
}`;

const duckdb = (sql: string, cwd: string): string =>
  run(process.execPath, ['--input-type=module', '--eval', PROGRAM, '--', sql], { cwd });

/** DuckDB's packages are installed when it is first asked for, from a lock of their own. */
function install(): void {
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: HERE, stdio: 'inherit', shell });
  if (status !== 0) throw new Error('DuckDB could not be installed: npm ci in scripts/tools/duckdb failed');
}

function main(root: string): boolean {
  install();
  const catalog = readCatalog(root);
  const questions = questionChecks(catalog, { duckdb });
  const snippet: DataCheck = {
    name: 'the snippet for DuckDB runs and says what the data say',
    run: (folder) => {
      const found = FRAGMENTOS.find(({ id }) => id === 'duckdb');
      const codigo = found?.codigo?.(localName(found.archivo)) ?? '';
      const archivos = [found?.archivo ?? ''];
      const said = countsIn(runBeside({ herramienta: 'duckdb', archivos, codigo }, duckdb, folder));
      const { si, no, mixta } = catalog.reportes
        .map((reporte) => countFormas(catalog.lineas.map((vista) => seenBy(vista, reporte))))
        .reduce((a, b) => ({
          si: a.si + b.si,
          no: a.no + b.no,
          mixta: a.mixta + b.mixta,
          sin: a.sin + b.sin,
        }));
      expectEqual(
        said.toSorted((a, b) => a - b),
        [si, no + mixta].toSorted((a, b) => a - b),
        'duckdb',
      );
    },
  };
  let passed = true;
  for (const { name, run: check } of [...questions, snippet]) {
    try {
      check(resolve(root, 'dist'));
      console.log(`passed   ${name}`);
    } catch (error) {
      passed = false;
      console.error(`FAILED   ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return passed;
}

if (!main(process.cwd())) process.exit(1);
