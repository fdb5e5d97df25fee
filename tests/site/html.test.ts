/** The markup by html-validate: nothing invalid on any page. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { markupFaults } from '../../scripts/lib/markup.ts';
import { ROOT } from '../lib/project.ts';
import { PAGES } from './lib/sample.ts';

const DIST = join(ROOT, 'dist');

it('no page has invalid markup', async () => {
  expect(PAGES.length).toBeGreaterThan(500);
  expect(await markupFaults(DIST, PAGES)).toEqual([]);
});
