/** Entry of `npm run test:formats`: the data files and the portable copies against the programs that people open them with. Needs Debian; installs what it needs as root. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { siteUrl } from '../../../src/model/addresses.ts';
import { dataFiles } from '../../site/data-files.ts';
import { readCatalog } from '../../site/read-catalog.ts';
import type { DataCheck } from './data-check.ts';
import { libreoffice } from './libreoffice.ts';
import { type FormatCheck, missingZimTools, packageChecks } from './package-checks.ts';
import { installPackages } from './programs.ts';
import { questionChecks } from './question-runners.ts';
import { roundTrips } from './round-trip.ts';
import { snippets } from './run-snippets.ts';
import { validators } from './validators.ts';
import { hasErrors } from '../../../src/model/issue.ts';
import { formatIssues } from '../../lib/report.ts';

/** The files of the committed content, made anew in a folder. */
async function makeFiles(root: string, folder: string): Promise<void> {
  const catalog = readCatalog(root);
  const paths = ['index.html', ...catalog.content.lineas.map((linea) => `lineas/${linea.clave}.html`)];
  const made = await dataFiles(catalog, { siteUrl: siteUrl(process.env['SITE_URL']), root, paths });
  if (hasErrors(made.issues)) throw new Error(formatIssues(made.issues));
  for (const [path, data] of made.files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}

/** A check of the data, which throws, as one that returns what is wrong. */
function asFormatCheck({ name, run }: DataCheck, folder: string): FormatCheck {
  const attempt = (): string | undefined => {
    try {
      run(folder);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return { name, run: () => Promise.resolve(attempt()) };
}

type Result = 'passed' | 'failed' | 'not run';

async function runCheck({ name, run }: FormatCheck): Promise<Result> {
  const from = performance.now();
  const problem = await run();
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  if (problem === undefined) console.log(`passed   ${name} (${seconds} s)`);
  else if (problem.startsWith('not run:'))
    console.log(`not run  ${name}: ${problem.slice('not run:'.length).trim()}`);
  else console.error(`FAILED   ${name}: ${problem}`);
  if (problem === undefined) return 'passed';
  return problem.startsWith('not run:') ? 'not run' : 'failed';
}

/** The portable copies are made again for their checks: an older one may be of another dist/. */
function makeCopies(root: string): boolean {
  missingZimTools();
  const made = spawnSync(process.execPath, [join(root, 'scripts', 'package.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  return made.status === 0;
}

async function main(root: string): Promise<boolean> {
  const problem = installPackages();
  if (problem !== undefined) {
    console.error(`test:formats: ${problem}`);
    return false;
  }
  if (!makeCopies(root)) return false;
  const folder = mkdtempSync(join(tmpdir(), 'pem-formats-'));
  try {
    await makeFiles(root, folder);
    const questions = questionChecks(readCatalog(root));
    const data = [...validators, ...libreoffice, ...roundTrips, ...snippets, ...questions].map((check) =>
      asFormatCheck(check, folder),
    );
    const results: Result[] = [];
    for (const check of [...data, ...packageChecks(root)]) results.push(await runCheck(check));
    const count = (wanted: Result): number => results.filter((result) => result === wanted).length;
    if (count('not run') > 0) console.log(`${count('not run')} not run`);
    console.log(`${count('passed')} passed, ${count('failed')} failed`);
    return count('failed') === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main && !(await main(process.cwd()))) process.exit(1);
