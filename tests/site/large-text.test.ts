/** Letters of twice the size on small phones, by the browser's setting and by our own: nothing is wider than the screen, nothing is cut, one can search. */
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampled } from '../lib/depth.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';
import {
  BROWSER_SETTING,
  largeTextFaultsOn,
  largeTextFaults,
  OWN_SETTING,
  WIDTHS,
} from './lib/large-text.ts';
import { EVERY_KIND, PAGES } from './lib/sample.ts';
import { squeezedOn } from './lib/squeezed.ts';

let dist: OpenDist;

beforeAll(async () => {
  dist = await openDist();
});

afterAll(async () => {
  await dist.close();
});

it('every kind of page is asked', () => {
  const folders = (pages: readonly string[]): string[] => [...new Set(pages.map((page) => dirname(page)))];
  expect(folders(EVERY_KIND).toSorted()).toEqual(folders(PAGES).toSorted());
  expect(PAGES.filter((page) => dirname(page) === '.' && !EVERY_KIND.includes(page))).toEqual([]);
});

describe.each([
  { ...BROWSER_SETTING, pages: EVERY_KIND },
  // Its letters are smaller than those of the browser's.
  { ...OWN_SETTING, pages: sampled(EVERY_KIND, 4) },
])('$name', ({ pages, ...setting }) => {
  it('every kind of page is whole', async () => {
    expect(await largeTextFaults(dist, setting, pages, sampled(WIDTHS, 2))).toEqual([]);
  });

  it('makes letters larger than they are by default', async () => {
    const sizes: number[] = [];
    for (const make of [undefined, setting.make]) {
      const context = await dist.browser.newContext({ viewport: { width: 320, height: 640 } });
      const page: Page = await context.newPage();
      await make?.(page);
      await page.goto(`${dist.url}acerca.html`);
      sizes.push(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)));
      await context.close();
    }
    expect((sizes[1] ?? 0) / (sizes[0] ?? 1)).toBeCloseTo(setting.times, 1);
  });
});

it(
  'on a tablet no column leaves its words only a few letters a line, and nothing unfolded widens the page',
  { timeout: 240_000 },
  async () => {
    const page = await dist.browser.newPage({ viewport: { width: 768, height: 1024 } });
    const found: string[] = [];
    for (const path of EVERY_KIND) {
      await page.goto(dist.url + path);
      found.push(...(await squeezedOn(page)).map((what) => `${path}: ${what}`));
      const width = await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
        return document.documentElement.scrollWidth;
      });
      if (width > 768) found.push(`${path}: unfolded, the page is ${width} pixels wide`);
    }
    await page.close();
    expect(found).toEqual([]);
  },
);

it.each([
  [
    'a word that is wider than the screen',
    '<meta name="viewport" content="width=device-width"><p style="white-space:nowrap">Otorrinolaringología, otorrinolaringólogas y otorrinolaringólogos</p>',
  ],
  [
    'a text that its box cuts',
    '<p style="width:8em;height:1.2em;overflow:hidden">Un texto que no cabe en su caja</p>',
  ],
  ['a field without room for a word', '<form><input type="search" style="width:3em"></form>'],
])('finds %s', async (_, html) => {
  const page = await dist.browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.setContent(html);
  const found = await largeTextFaultsOn(page);
  await page.close();
  expect(found).toHaveLength(1);
});
