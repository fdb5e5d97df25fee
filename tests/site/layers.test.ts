/** The styles are written in layers and built without them, for browsers that drop layers: pages look the same. The longest take minutes to picture and are left out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampled, WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { type OpenDist, openDist } from './lib/open-dist.ts';

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

const MEDIA = [
  ['screen', 360],
  ['screen', 1280],
  ['print', 800],
] as const;
type Media = (typeof MEDIA)[number];

/** The page with everything unfolded that it holds. */
async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(site.url + path);
  await page.waitForFunction(() => document.querySelector('[data-filtros][aria-busy=true]') === null);
  // What comes later than the page must be there in both pictures.
  if (path.startsWith('buscar'))
    await page.waitForFunction(() => document.querySelector('[data-facetas] a') !== null);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    // A page of the full table is taller than a picture may be.
    for (const row of [...document.querySelectorAll('.rep tbody tr')].slice(40)) row.remove();
  });
}

/** What is drawn of the open page: on the screen of a phone and of a desk, and on paper. */
async function drawn(page: Page, asked: readonly Media[]): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const [media, width] of asked) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media });
    pictures.push(await page.screenshot({ fullPage: true }));
  }
  return pictures;
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

/** The media in which the two pictures of a page differ. */
async function differences(path: string, asked: readonly Media[]): Promise<string[]> {
  const page = await site.browser.newPage();
  await openWhole(page, path);
  // Chromium's headless shell sets letters of one width anew after the first picture of a page.
  await drawn(page, asked);
  const flat = await drawn(page, asked);
  await page.route('**/escrita.css', (route) => route.fulfill({ body: layered, contentType: 'text/css' }));
  await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const link = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
        if (link === null) throw new Error('no stylesheet');
        link.addEventListener('load', done);
        link.addEventListener('error', fail);
        link.href = '/recursos/escrita.css';
      }),
  );
  const written = await drawn(page, asked);
  await page.close();
  return asked
    .filter((_, at) => flat[at]?.equals(written[at] ?? Buffer.of()) !== true)
    .map(([media, width]) => `${media} ${String(width)}`);
}

/** One page in three, each in another of the media. */
const ASKED = sampled(PAGES, 3).map((path, at) => ({
  path,
  asked: MEDIA.filter((_, index) => WHOLE || index === at % MEDIA.length),
}));

it.each(ASKED)('$path looks as it does with layers', async ({ path, asked }) => {
  let found = await differences(path, asked);
  // On a busy machine a picture may come before the last line is drawn: rules that differ do so every time.
  for (let again = 0; again < 2 && found.length > 0; again += 1) found = await differences(path, asked);
  expect(found).toEqual([]);
});
