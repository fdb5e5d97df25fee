/** Entry of `npm run measure -- formats`: the published data read by programs that know nothing of this project. */
import { resolve } from 'node:path';
import { readCatalog } from '../../site/read-catalog.ts';
import { installPackages } from '../formats/programs.ts';
import { wholeRoundTrips } from '../formats/round-trip.ts';
import { apiChecks } from './api-client.ts';
import { csvwChecks } from './csvw.ts';
import { duckdbChecks } from './duckdb-checks.ts';
import { install } from './installed.ts';
import { shaclChecks } from './shacl.ts';

interface ReaderCheck {
  name: string;
  run: (folder: string) => void | Promise<void>;
}

async function main(root: string): Promise<boolean> {
  const problem = installPackages();
  if (problem !== undefined) throw new Error(problem);
  install();
  const checks: readonly ReaderCheck[] = [
    ...duckdbChecks(readCatalog(root)),
    ...shaclChecks,
    ...csvwChecks,
    ...apiChecks,
    ...wholeRoundTrips,
  ];
  let passed = true;
  for (const { name, run } of checks) {
    try {
      await run(resolve(root, 'dist'));
      console.log(`passed   ${name}`);
    } catch (error) {
      passed = false;
      console.error(`FAILED   ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return passed;
}

if (!(await main(process.cwd()))) process.exit(1);
