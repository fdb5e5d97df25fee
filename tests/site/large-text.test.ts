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
  withNormalLetters,
} from './lib/large-text.ts';
import { EVERY_KIND, PAGES } from './lib/dist-pages.ts';
import { squeezedOn } from './lib/squeezed.ts';

const TABLET = { width: 768, height: 1024 };

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

/** What is wrong with the open page at its usual size on a tablet. */
async function faultsOnTablet(page: Page): Promise<string[]> {
  await page.setViewportSize(TABLET);
  const found = await squeezedOn(page);
  const width = await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    const { scrollWidth } = document.documentElement;
    // Before the window changes again: nobody looks at it any more.
    document.body.remove();
    return scrollWidth;
  });
  return width > TABLET.width ? [...found, `unfolded, the page is ${width} pixels wide`] : found;
}

describe('every kind of page', () => {
  let small: string[];
  const tablet: string[] = [];
  beforeAll(async () => {
    small = await largeTextFaults(
      dist,
      BROWSER_SETTING,
      EVERY_KIND,
      sampled(WIDTHS, 2),
      async (page, path) => {
        await withNormalLetters(page, async () => {
          tablet.push(...(await faultsOnTablet(page)).map((fault) => `${path}: ${fault}`));
        });
      },
    );
  });

  it('is whole on a phone by the setting of the browser', () => {
    expect(small).toEqual([]);
  });

  it('leaves on a tablet no column with only a few letters a line, and nothing unfolded widens it', () => {
    expect(tablet).toEqual([]);
  });

  it('is whole on a phone by our own setting', async () => {
    // Its letters are smaller than those of the browser's.
    const pages = sampled(EVERY_KIND, 4);
    expect(await largeTextFaults(dist, OWN_SETTING, pages, sampled(WIDTHS, 2))).toEqual([]);
  });
});

it('each setting makes letters larger than they are by default, and only while it is on', async () => {
  const page = await dist.browser.newPage({ viewport: { width: 320, height: 640 } });
  const size = (): Promise<number> =>
    page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const open = async (): Promise<number> => {
    await page.goto(`${dist.url}acerca.html`);
    return size();
  };
  const normal = await open();
  await BROWSER_SETTING.make(page);
  expect((await open()) / normal).toBeCloseTo(BROWSER_SETTING.times, 1);
  await withNormalLetters(page, async () => {
    expect(await size()).toBe(normal);
    await OWN_SETTING.make(page);
    expect((await open()) / normal).toBeCloseTo(OWN_SETTING.times, 1);
  });
  await page.close();
});

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

it('finds on a tablet a column of a few letters, and what widens the page once it is unfolded', async () => {
  const page = await dist.browser.newPage();
  await page.setContent(`<main><p style="width:3em">Un texto que tiene muchas letras y poco lugar</p>
    <details><summary>Más</summary><p style="width:900px">Ancho</p></details></main>`);
  const found = await faultsOnTablet(page);
  await page.close();
  expect(found).toHaveLength(2);
});
