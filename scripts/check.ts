/** Entry of `npm run check`: format, lint, types, unused code, and content against the seeds. All run; any failure fails. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteUrl } from '../src/model/addresses.ts';
import { makeDatasets } from './site/datasets.ts';
import { writePageTypes } from './site/page-types.ts';
import { readCatalog } from './site/read-catalog.ts';

interface CheckStep {
  name: string;
  command: string[];
  /** Where it runs, if not in the project. */
  folder?: string;
}

/** What a build that has just ended has done. */
const BUILT: CheckStep[] = [
  // Lint and types need the types that Astro makes of the collections; a fresh clone has none.
  { name: 'collection types', command: ['astro', 'sync'] },
  { name: 'content', command: ['node', 'scripts/content.ts', '--check'] },
];

const STEPS: CheckStep[] = [
  // Much faster than prettier, which alone knows .astro.
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  // What was found in order and is the same still is not read again; npm ci forgets it.
  {
    name: 'format of pages',
    command: [
      'prettier',
      '--check',
      '--cache',
      '--cache-strategy',
      'content',
      '--log-level',
      'warn',
      '**/*.{astro,md,html}',
    ],
  },
  { name: 'lint', command: ['eslint', '--max-warnings', '0', '.'] },
  // Of .ts with the rules that need types, in one reading.
  { name: 'types', command: ['oxlint'] },
  { name: 'unused code', command: ['knip'] },
];

/** Astro's own check finds the same in five times the time: once a week it is asked, too. */
const ASTRO: CheckStep = {
  name: 'types of pages by Astro',
  command: [
    'astro',
    'check',
    '--noSync',
    '--minimumFailingSeverity',
    'warning',
    '--tsconfig',
    'tsconfig.pages.json',
  ],
};

/** The checker of types collects no garbage before it holds two gigabytes, and so none: it ends with some 1.5. */
const ENV = { GOGC: 'off', GOMEMLIMIT: '2GiB', ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

/** Runs every step and says which failed. */
function check(steps: readonly CheckStep[]): string[] {
  return steps.flatMap(({ name, command, folder }) => {
    const [program = '', ...args] = command;
    const from = performance.now();
    const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: ENV, cwd: folder });
    if (error !== undefined) console.error(`check ${name}: ${error.message}; npm ci installs it`);
    console.log(
      `check ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${((performance.now() - from) / 1000).toFixed(1)} s)`,
    );
    return status === 0 ? [] : [name];
  });
}

/** The pages in the words of the compiler, in a folder of their own for as long as they are checked. */
function checkPages(root: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'pem-tipos-'));
  try {
    writePageTypes(root, folder);
    return check([{ name: 'types of pages', command: ['oxlint', 'src'], folder }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const root = process.cwd();
  // `npm test` has built, and says so.
  const isBuilt = process.argv.includes('--built') && existsSync(join(root, '.astro', 'types.d.ts'));
  // The downloads page reads the index of the datasets; its types need the file.
  if (!isBuilt) await makeDatasets(root, readCatalog(root), siteUrl(process.env['SITE_URL']));
  const failed = [
    ...check([...(isBuilt ? [] : BUILT), ...STEPS]),
    ...checkPages(root),
    ...(process.env['PEM_TESTS'] === 'whole' ? check([ASTRO]) : []),
  ];
  if (failed.length > 0) {
    console.error(`check: failed: ${failed.join(', ')}`);
    process.exit(1);
  }
}
