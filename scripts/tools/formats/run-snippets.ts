/** The snippets of the downloads page, run as they stand beside the file that they name, against what the data say. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fragmento, FRAGMENTOS, localName } from '../../../src/data/snippets.ts';
import { PYTHON } from './programs.ts';
import { type DataCheck, run } from './data-check.ts';

/** How a snippet is run; DuckDB is not in Debian. */
const RUNNERS: Readonly<Record<string, (code: string, cwd: string) => string>> = {
  python: (code, cwd) => run(PYTHON, ['-c', code], { cwd }),
  // A bare machine has the locale C, in which R knows no accents.
  r: (code, cwd) => run('Rscript', ['--vanilla', '-e', code], { cwd, env: { ...process.env, LC_ALL: 'C' } }),
  sql: (code, cwd) => run('sqlite3', ['-readonly', 'pem.sqlite', code], { cwd }),
  buscar: (code, cwd) => run('sqlite3', ['-readonly', 'pem.sqlite', code], { cwd }),
  javascript: (code, cwd) => {
    writeFileSync(join(cwd, 'fragmento.mjs'), code);
    return run(process.execPath, ['fragmento.mjs'], { cwd });
  },
};

/** How many líneas de acción have each answer, read from the JSON. */
function answers(folder: string): string[] {
  const rows = JSON.parse(readFileSync(join(folder, 'datos/json/pem-completo.json'), 'utf8')) as {
    respuesta: string | null;
  }[];
  const count = (respuesta: string): string =>
    String(rows.filter((row) => row.respuesta === respuesta).length);
  return [count('se-realizaran'), count('no-se-realizaran')];
}

function runSnippet(
  { id, archivo, codigo }: Fragmento,
  runner: (code: string, cwd: string) => string,
  folder: string,
): void {
  const work = mkdtempSync(join(tmpdir(), 'pem-fragmento-'));
  try {
    copyFileSync(join(folder, 'datos', archivo), join(work, localName(archivo)));
    const said = runner(codigo?.(localName(archivo)) ?? '', work);
    const numbers = new Set(said.match(/\d+/g));
    const missing = id === 'buscar' ? [] : answers(folder).filter((number) => !numbers.has(number));
    if (missing.length > 0) throw new Error(`it does not say ${missing.join(', ')}: ${said.slice(0, 300)}`);
    if (id === 'buscar' && !/repatriación/i.test(said))
      throw new Error(`it finds nothing: ${said.slice(0, 300)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export const snippets: readonly DataCheck[] = FRAGMENTOS.flatMap((fragmento) => {
  const runner = RUNNERS[fragmento.id];
  if (runner === undefined) return [];
  return [
    {
      name: `the snippet for ${fragmento.herramienta} runs and says what the data say`,
      run: (folder: string) => runSnippet(fragmento, runner, folder),
    },
  ];
});
