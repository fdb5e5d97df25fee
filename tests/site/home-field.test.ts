/** Home's first screen: its field of ink reaches both edges of the window, and moves nothing sideways. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampled } from '../lib/depth.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

/** A phone, a tablet and a desk, and by `npm run measure -- tests` one more of each. */
const WIDTHS = [320, 360, 768, 1024, 1280, 1440];

let dist: OpenDist;
let page: Page;

beforeAll(async () => {
  dist = await openDist();
  page = await dist.browser.newPage();
  await page.goto(dist.url);
});

afterAll(async () => {
  await page.close();
  await dist.close();
});

it.each(sampled(WIDTHS, 2))('at %d px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  const { top, wide } = await page.locator('.portada').evaluate((field) => ({
    top: field.getBoundingClientRect().top,
    wide: document.documentElement.scrollWidth,
  }));
  const pixel = (x: number, y: number): Promise<Buffer> =>
    page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const y = Math.ceil(top) + 4;
  const middle = await pixel(width / 2, y);
  const edges = [await pixel(0, y), await pixel(width - 1, y)];
  const above = await pixel(width / 2, Math.floor(top) - 4);
  expect(edges.filter((edge) => !edge.equals(middle))).toEqual([]);
  expect(above.equals(middle)).toBe(false);
  expect(wide).toBe(width);
});
