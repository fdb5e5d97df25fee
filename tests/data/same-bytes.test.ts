import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { dataFiles } from '../../scripts/site/data-files.ts';
import { sumsOf } from '../../src/data/editions/frozen-addresses.ts';
import { sampled } from '../lib/depth.ts';
import { CATALOG, MADE, PATHS, ROOT, SITE } from './made.ts';

/** In another process, so that its time zone and locale can be others. */
const PRINT_SUMS = `import { sumsOf } from './src/data/editions/frozen-addresses.ts';
import { MADE } from './tests/data/made.ts';
process.stdout.write(sumsOf(MADE.files));`;

afterEach(() => {
  vi.useRealTimers();
});

test('the files are the same on another day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') });
  const again = await dataFiles(CATALOG, {
    siteUrl: SITE,
    root: ROOT,
    paths: PATHS,
  });
  const changed = [...again.files.keys()].filter(
    (path) => !Buffer.from(again.files.get(path) ?? '').equals(Buffer.from(MADE.files.get(path) ?? '')),
  );
  expect(changed).toEqual([]);
  expect(again.files.size).toBe(MADE.files.size);
});

test('the files are the same in other time zones and locales', () => {
  const sums = (zone: string, locale: string): string => {
    const env = { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale };
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', PRINT_SUMS], {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    });
    return run.status === 0 ? run.stdout : run.stderr;
  };
  // The first is the farthest from us: another day, and letters that change their case otherwise.
  const others = sampled(
    [
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['America/Mexico_City', 'de_DE.UTF-8'],
    ] as const,
    2,
  );
  const here = sumsOf(MADE.files);
  expect(others.filter(([zone, locale]) => sums(zone, locale) !== here)).toEqual([]);
});
