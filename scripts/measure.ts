/** Entry of `npm run measure -- NAME`: what measures the project or tries it at length, each in scripts/tools. Nothing of it is part of a build. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Name → its file in scripts/tools, and what it tells. */
const MEASURES: Readonly<Record<string, readonly [file: string, tells: string]>> = {
  annotation: ['annotation.ts', 'what the rules find in prose that others wrote; with --why, what they miss'],
  axe: ['axe.ts', 'accessibility by axe over every page, in light and dark, as people set their browsers'],
  build: ['bench/build-costs.ts', 'what a build costs, against plain Astro and against template strings'],
  bytes: ['bytes.ts', 'bytes of pages, site and copies, faults of markup and links'],
  facts: ['facts.ts', 'facts of today whose evidence is older than six months, on a day or today'],
  hosts: [
    'hosts/hosts.ts',
    'how the site fares on real servers, on odd hosts and in browsers, written to docs/hosts.md',
  ],
  formats: [
    'readers/readers.ts',
    'the data read by DuckDB, SHACL, CSV on the Web, a client of the API and spreadsheets',
  ],
  lighthouse: ['lighthouse/lighthouse.ts', 'Lighthouse on a phone, in a real Chromium, over eight pages'],
  mutation: ['mutation/mutation.ts', 'breaks the project in ten ways and says what noticed each'],
  reproduce: [
    'reproduce.ts',
    'builds twice in other folders, time zones and languages, and compares every byte',
  ],
  screenshots: ['screenshots.ts', 'pictures of representative pages, to be looked at'],
  search: ['bench/search-relevance.ts', 'the relevance of the search, and what each of its layers is worth'],
  sentences: [
    'sentences.ts',
    'every sentence of ours that readers see; with --write, kept for the next diff',
  ],
  structure: ['structure.ts', 'which folders import which, drawn for docs/arquitectura.md'],
  temas: [
    'temas-agreement.ts',
    "how far readers' topics agree with a second reader; with --texts, where they don't",
  ],
  tests: ['whole-tests.ts', 'every test, with all of what npm test asks a sample'],
  supply: ['supply/supply.ts', 'what the project takes from others: pins, hashes, licences, audit'],
};

const [name = '', ...args] = process.argv.slice(2);
const chosen = MEASURES[name];
if (chosen === undefined) {
  const list = Object.entries(MEASURES).map(([key, [, tells]]) => `  ${key.padEnd(12)} ${tells}`);
  console.error(
    [
      `measure: ${name === '' ? 'name what to measure' : `nothing is named ${name}`}: npm run measure -- NAME`,
      ...list,
    ].join('\n'),
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'tools', chosen[0]), ...args], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exit(status ?? 1);
