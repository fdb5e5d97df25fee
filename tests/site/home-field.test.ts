/** Home's first screen: its field of ink reaches both edges of the window, and moves nothing sideways. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDist, type OpenDist } from './lib/open-dist.ts';

let dist: OpenDist;

beforeAll(async () => {
  dist = await openDist();
});

afterAll(async () => {
  await dist.close();
});

it.each([320, 360, 768, 1024, 1280, 1440])('at %d px', async (width) => {
  const page = await dist.browser.newPage({ viewport: { width, height: 800 } });
  await page.goto(dist.url);
  const top = await page.locator('.portada').evaluate((field) => field.getBoundingClientRect().top);
  const pixel = (x: number, y: number): Promise<Buffer> =>
    page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const y = Math.ceil(top) + 4;
  const middle = await pixel(width / 2, y);
  const edges = [await pixel(0, y), await pixel(width - 1, y)];
  const above = await pixel(width / 2, Math.floor(top) - 4);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.close();
  expect(edges.filter((edge) => !edge.equals(middle))).toEqual([]);
  expect(above.equals(middle)).toBe(false);
  expect(wide).toBe(width);
});
