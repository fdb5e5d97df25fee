/** The markup by html-validate: nothing invalid on any page, and nothing that goes unseen into what is copied from it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { markupFaults } from '../../scripts/lib/markup.ts';
import { sampled } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { PAGES } from './lib/dist-pages.ts';
import { SAMPLE } from './lib/sample.ts';

const DIST = join(ROOT, 'dist');

/** The pages that together hold all that any page holds, and one in twelve of the others, whose records differ. */
const ASKED = [...new Set([...SAMPLE, ...sampled(PAGES, 12)])];

it('no page has invalid markup', async () => {
  expect(PAGES.length).toBeGreaterThan(500);
  expect(await markupFaults(DIST, ASKED)).toEqual([]);
});

it('no page holds characters that can’t be seen: they would go along with whatever is copied', () => {
  const unseen = /\p{Default_Ignorable_Code_Point}|&(?:shy|zwn?j|#x?(?:ad|173|200b|8203));/iu;
  expect(PAGES.filter((page) => unseen.test(readFileSync(join(DIST, page), 'utf8')))).toEqual([]);
  expect(unseen.test('pala\u00adbra')).toBe(true);
});
