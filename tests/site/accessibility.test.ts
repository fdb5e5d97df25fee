/** Accessibility by axe: WCAG 2.2 AA and the AAA rules it knows, in light and dark, on a sample; no sideways scroll at 320 px. `npm run measure -- axe` asks all of every page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampled, WHOLE } from '../lib/depth.ts';
import {
  type Asked,
  COLOURS,
  EVERY_RULE,
  PHONES,
  smallTargets,
  thinOut,
  violationsOn,
  widthOf,
  withAxe,
} from './lib/axe.ts';
import { PAGES } from './lib/dist-pages.ts';
import { askInFrames } from './lib/frames.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';
import { RECORDS, SAMPLE, unseenParts } from './lib/sample.ts';

const NARROW = 320;
/** They are higher than any window of a phone. */
const ARTICLES = 20;
const NOTHING = { gone: new Set<string>(), left: new Set<string>(), asked: [] };

let dist: OpenDist;

beforeAll(async () => {
  dist = await openDist();
});

afterAll(async () => {
  await dist.close();
});

it('the sample leaves out no element, attribute nor class of any page', () => {
  expect(RECORDS.map(({ folder }) => folder)).toContain('lineas');
  expect(RECORDS.filter(({ asked }) => asked.length === 0)).toEqual([]);
  expect(unseenParts()).toEqual([]);
});

it('axe finds nothing on the pages that together hold all that any page holds, and none scrolls sideways', async () => {
  const context = await dist.browser.newContext({
    viewport: { width: NARROW, height: 780 },
    bypassCSP: true,
  });
  await withAxe(context);
  const page = await context.newPage();
  const found: string[] = [];
  const wide: string[] = [];
  const lost: string[] = [];
  let asked: Asked = [];
  const seen = new Set<string>();
  for (const file of SAMPLE) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(dist.url + file);
    const width = await widthOf(page);
    if (width !== NARROW) wide.push(`${file}: ${String(width)} px`);
    const { gone, left, ...thinned } = WHOLE ? NOTHING : await thinOut(page, asked);
    ({ asked } = thinned);
    const another = [...left].filter((part) => !seen.has(part));
    for (const part of another) seen.add(part);
    lost.push(...[...gone].filter((part) => !seen.has(part)).map((part) => `${file}: ${part}`));
    found.push(...(await violationsOn(page, EVERY_RULE)).map((violation) => `${file} ${violation}`));
    // What changes in the dark is colours, by the same rules for the same parts: asked of pages that hold another part.
    if (another.length === 0 && !WHOLE) continue;
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violationsOn(page, COLOURS)).map((violation) => `${file}, dark: ${violation}`));
  }
  await context.close();
  expect(lost).toEqual([]);
  expect(found).toEqual([]);
  expect(wide).toEqual([]);
});

it('nothing lies over the targets of the longest page, in windows of any height', async () => {
  const context = await dist.browser.newContext({ bypassCSP: true });
  await withAxe(context);
  const page = await context.newPage();
  await page.goto(`${dist.url}programa.html`);
  // What stays in place lies over what is in the window, never over what comes far below it.
  const kept = WHOLE ? Infinity : ARTICLES;
  await page.evaluate((most) => {
    for (const article of [...document.querySelectorAll('article')].slice(most)) article.remove();
  }, kept);
  const found = await smallTargets(page, sampled(PHONES, 3));
  await context.close();
  expect(found).toEqual([]);
});

describe('at 320 px', () => {
  const inFrames = async (files: readonly string[], spoil?: string): Promise<string[]> => {
    const size = { width: NARROW, height: 640 };
    const question = 'document.documentElement.scrollWidth';
    const widths = await askInFrames(dist, size, files, question, async (page) => {
      if (spoil === undefined) return;
      await page.route(`**/${spoil}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('<h1', '<p style="width:321px">x</p><h1');
        await route.fulfill({ response, body });
      });
    });
    return [...widths].flatMap(([file, width]) => (width === NARROW ? [] : [`${file}: ${String(width)} px`]));
  };

  it('no record scrolls sideways', async () => {
    expect(await inFrames(sampled(PAGES, 12))).toEqual([]);
  });

  it('is a question that finds a page that does', async () => {
    const files = ['lineas/1.1.1.html', 'lineas/1.1.2.html', 'acerca.html'];
    const wide = await inFrames(files, 'lineas/1.1.2.html');
    expect(wide).toHaveLength(1);
    expect(wide[0]).toMatch(/^lineas\/1\.1\.2\.html: 3\d\d px$/);
  });
});
