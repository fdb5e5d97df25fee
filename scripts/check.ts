/** Entry of `npm run check`: format, lint, types, unused code, and content against the seeds. All run; any failure fails. */
import { spawnSync } from 'node:child_process';
import { siteUrl } from '../src/model/addresses.ts';
import { makeDatasets } from './site/datasets.ts';
import { readCatalog } from './site/read-catalog.ts';

const STEPS: { name: string; command: string[] }[] = [
  // Lint and types need the types that Astro makes of the collections; a fresh clone has none.
  { name: 'collection types', command: ['astro', 'sync'] },
  // Much faster than prettier, which alone knows .astro.
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  {
    name: 'format of pages',
    command: ['prettier', '--check', '--log-level', 'warn', '**/*.{astro,md,html}'],
  },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  // Of .ts with the rules that need types, in one reading; the compiler that knows .astro reads only those.
  { name: 'types', command: ['oxlint'] },
  {
    name: 'types of pages',
    command: ['astro', 'check', '--minimumFailingSeverity', 'warning', '--tsconfig', 'tsconfig.pages.json'],
  },
  { name: 'unused code', command: ['knip'] },
  { name: 'content', command: ['node', 'scripts/content.ts', '--check'] },
];

/** Runs every step and says which failed. */
export function check(): string[] {
  return STEPS.flatMap(({ name, command }) => {
    const [program = '', ...args] = command;
    const from = performance.now();
    const { status, error } = spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (error !== undefined) console.error(`check ${name}: ${error.message}; npm ci installs it`);
    console.log(
      `check ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - from) / 1000).toFixed(1)} s)`,
    );
    return status === 0 ? [] : [name];
  });
}

if (import.meta.main) {
  // The downloads page reads the index of the datasets; its types need the file.
  const root = process.cwd();
  await makeDatasets(root, readCatalog(root), siteUrl(process.env['SITE_URL']));
  const failed = check();
  if (failed.length > 0) {
    console.error(`check: failed: ${failed.join(', ')}`);
    process.exit(1);
  }
}
