/** The styles are written in layers and built without them, for browsers that drop layers: pages look the same. The longest take minutes to picture and are left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampled, WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { type OpenDist, openDist } from './lib/open-dist.ts';
import { type View, viewsThatDiffer } from './lib/pictures.ts';

const STYLES = join(ROOT, 'src', 'styles');
const PAGES = [
  'index.html',
  'objetivos/1.html',
  'reportes/gobernacion-2018.html',
  'lineas/1.2.6.html',
  'metas.html',
  'dependencias/sre.html',
  'buscar.html?q=remesas',
];

/** The sheet as it is written: index.css with what it imports in the place of each line. */
const layered = readFileSync(join(STYLES, 'index.css'), 'utf8').replaceAll(
  /@import '\.\/([a-z]+\.css)';/g,
  (_, name: string) => readFileSync(join(STYLES, name), 'utf8'),
);

let site: OpenDist;
beforeAll(async () => {
  site = await openDist();
});
afterAll(() => site.close());

const VIEWS: readonly View[] = [
  ['screen', 360],
  ['screen', 1280],
  ['print', 800],
];

/** The page with all that it holds; the written sheet stands beside the served one. */
async function openWhole(path: string): Promise<Page> {
  const page = await site.browser.newPage();
  await page.route('**/escrita.css', (route) => route.fulfill({ body: layered, contentType: 'text/css' }));
  await page.goto(site.url + path);
  await page.waitForFunction(() => document.querySelector('[data-filtros][aria-busy=true]') === null);
  // What comes later than the page must be there in both pictures.
  if (path.startsWith('buscar'))
    await page.waitForFunction(() => document.querySelector('[data-facetas] a') !== null);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    // A page of the full table is taller than a picture may be.
    for (const row of [...document.querySelectorAll('.rep tbody tr')].slice(40)) row.remove();
  });
  return page;
}

it('no sheet that is served has a layer, and the written one has', () => {
  const served = readdirSync(join(ROOT, 'dist', 'recursos')).filter((name) => name.endsWith('.css'));
  const withLayer = served.filter((name) =>
    readFileSync(join(ROOT, 'dist', 'recursos', name), 'utf8').includes('@layer'),
  );
  expect(served.length).toBeGreaterThan(0);
  expect(withLayer).toEqual([]);
  expect(layered).toContain('@layer medios {');
});

/** One page in three, each in another of the views. */
const ASKED = sampled(PAGES, 3).map((path, at) => ({
  path,
  views: VIEWS.filter((_, index) => WHOLE || index === at % VIEWS.length),
}));

it.each(ASKED)('$path looks as it does with layers', async ({ path, views }) => {
  expect(await viewsThatDiffer(() => openWhole(path), '/recursos/escrita.css', views)).toEqual([]);
});
