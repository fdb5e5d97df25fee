/** Cards and figures in other sites: their frame is as high as they are in the narrowest column, and they need nothing of ours but their sheet. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { figuraEmbedCode } from '../../src/charts/embed-figure.ts';
import { figurasOf } from '../../src/charts/figures/all.ts';
import { cardWords, embedCode } from '../../src/model/page/embed.ts';
import { cardHeight } from '../../src/model/page/embed-height.ts';
import { sampled } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

const SITE = 'https://ejemplo.mx/';
const NARROWEST = 320;
/** What may stay empty below a card: the letters of systems differ in width. */
const MOST_EMPTY = 0.3;

const catalog = readCatalog(ROOT);
const codes = [
  ...sampled(catalog.lineas, 4).map((vista) =>
    embedCode(vista.linea.clave, SITE, cardHeight(cardWords(vista))),
  ),
  ...figurasOf(catalog)
    .flatMap(({ figuras }) => figuras)
    .map((figura) => figuraEmbedCode(figura, SITE)),
].map((code) => ({
  path: /src="https:\/\/ejemplo\.mx\/([^"]+)"/.exec(code)?.[1] ?? '',
  height: Number(/height="(\d+)"/.exec(code)?.[1]),
}));

let dist: OpenDist;
let page: Page;

beforeAll(async () => {
  dist = await openDist();
  page = await dist.browser.newPage({ viewport: { width: NARROWEST, height: 200 } });
});

afterAll(async () => {
  await page.close();
  await dist.close();
});

it('every frame is as high as its content at 320 px, and not much higher', { timeout: 240_000 }, async () => {
  const wrong: string[] = [];
  for (const { path, height } of codes) {
    await page.goto(dist.url + path);
    const { tall, wide } = await page.evaluate(() => ({
      tall: document.body.getBoundingClientRect().height,
      wide: document.documentElement.scrollWidth,
    }));
    if (tall > height || height > tall * (1 + MOST_EMPTY) + 24 || wide > NARROWEST)
      wrong.push(
        `${path}: ${String(Math.round(tall))} px of content in ${String(height)}, ${String(wide)} px wide`,
      );
  }
  expect(codes.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

it('a figure for other sites holds its words, no link but the one back, and no script', async () => {
  const wrong: string[] = [];
  for (const { path } of codes.filter((code) => code.path.includes('grafica-'))) {
    await page.goto(dist.url + path);
    const [links, scripts, rows] = await page.evaluate(() =>
      ['a', 'script', '.barras > li, .calor tbody tr'].map(
        (selector) => document.querySelectorAll(selector).length,
      ),
    );
    if (links !== 1 || scripts !== 0 || rows === 0) wrong.push(`${path}: ${String([links, scripts, rows])}`);
  }
  expect(wrong).toEqual([]);
});
