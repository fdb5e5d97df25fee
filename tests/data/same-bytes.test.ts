/** The data files are the same bytes on whatever day and machine they are made. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { sumsOf } from '../../src/data/editions/frozen-addresses.ts';
import { sampled } from '../lib/depth.ts';
import { MADE, ROOT } from './made.ts';

/** In another process, so that its day, its time zone and its locale can be others. */
const PRINT_SUMS = `const day = process.env['PEM_DAY'] && Date.parse(process.env['PEM_DAY']);
if (day) globalThis.Date = class extends Date {
  constructor(...words) { super(...(words.length === 0 ? [day] : words)); }
  static now() { return day; }
};
const { sumsOf } = await import('./src/data/editions/frozen-addresses.ts');
const { makeData } = await import('./tests/data/make.ts');
process.stdout.write(sumsOf((await makeData()).files));`;

// The first is the farthest from us: another year, a zone of another day, and letters that change their case otherwise.
const OTHERS = [
  ['2031-03-04T05:06:07Z', 'Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ['', 'America/Mexico_City', 'de_DE.UTF-8'],
  ['2031-03-04T05:06:07Z', '', ''],
] as const;

test.each(sampled(OTHERS, OTHERS.length))(
  'the files are the same on another day, in other time zones and locales: %s %s %s',
  (day, zone, locale) => {
    const env = {
      ...process.env,
      PEM_DAY: day,
      ...(zone === '' ? {} : { TZ: zone, LC_ALL: locale, LANG: locale }),
    };
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', PRINT_SUMS], {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    });
    const here = sumsOf(MADE.files).split('\n');
    const there = (run.status === 0 ? run.stdout : run.stderr).split('\n');
    expect(there.filter((line) => !here.includes(line))).toEqual([]);
    expect(there.length).toBe(here.length);
  },
);
