/** What assistive technology is given of the key pages, as small readable trees beside this file. UPDATE_TREES=1 writes them again: read the difference. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOnlyReport } from '../lib/only-report.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';
import { settled } from './lib/settings.ts';

const TREES = join(import.meta.dirname, 'trees');
/** The frame of every page once, and of each template its own part, on records that are short. */
const PAGES: [name: string, path: string, part: string][] = [
  ['marco', '404.html', 'body'],
  ['inicio', 'index.html', 'main'],
  ['objetivo', 'objetivos/2.html', 'main'],
  ['estrategia', 'estrategias/2.5.html', 'main'],
  ['linea', 'lineas/1.1.4.html', 'main'],
  ['dependencia', 'dependencias/imjuve.html', 'main'],
  ['buscar', 'buscar.html?q=1.1.6', 'main'],
  ['seleccion', 'seleccion.html#lineas=1.1.3', 'main'],
];

let dist: OpenDist;
let page: Page;

beforeAll(async () => {
  dist = await openDist();
  page = await dist.browser.newPage({ viewport: { width: 360, height: 780 } });
});

afterAll(async () => {
  await page.close();
  await dist.close();
});

describe('the accessibility tree', () => {
  // With another report each page says more than what was read and kept.
  it.skipIf(!isOnlyReport('gobernacion-2018')).each(PAGES)(
    'of %s is the one that was read and kept (gobernacion-2018 alone)',
    async (name, path, part) => {
      await page.goto(dist.url + path);
      await settled(page, path);
      // Where links lead is held by other tests.
      const tree = `${(await page.locator(part).ariaSnapshot()).replace(/\n *- \/url: .*/g, '')}\n`;
      const file = join(TREES, `${name}.yml`);
      if (process.env['UPDATE_TREES'] === '1') writeFileSync(file, tree);
      if (!existsSync(file))
        throw new Error(
          `${file} is missing: npm test -- tests/site/tree.test.ts with UPDATE_TREES=1 writes it`,
        );
      expect(tree).toBe(readFileSync(file, 'utf8'));
    },
  );
});
