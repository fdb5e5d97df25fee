/** Accessibility by axe: WCAG 2.2 AA and the AAA rules it knows, in light and dark, on a sample; no sideways scroll at 320 px. `npm run measure -- axe` asks all of every page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampled, WHOLE } from '../lib/depth.ts';
import { COLOURS, EVERY_RULE, PHONES, smallTargets, thinOut, violationsOn } from './lib/axe.ts';
import { askInFrames } from './lib/frames.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';
import { PAGES, partsOf, RECORDS, SAMPLE, unseenParts } from './lib/sample.ts';

const NARROW = 320;

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

it('axe finds nothing on the pages that together hold all that any page holds', async () => {
  const context = await dist.browser.newContext({ viewport: { width: 360, height: 780 }, bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  const lost: string[] = [];
  const inTheDark = new Set<string>();
  for (const file of SAMPLE) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(dist.url + file);
    const whole = partsOf(await page.content());
    if (!WHOLE) await thinOut(page);
    const left = partsOf(await page.content());
    lost.push(...[...whole].filter((part) => !left.has(part)).map((part) => `${file}: ${part}`));
    found.push(...(await violationsOn(page, EVERY_RULE)).map((violation) => `${file} ${violation}`));
    // What changes in the dark is colours, by the same rules for the same parts: asked of pages that hold another part.
    const another = [...left].filter((part) => !inTheDark.has(part));
    if (another.length === 0 && !WHOLE) continue;
    for (const part of another) inTheDark.add(part);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violationsOn(page, COLOURS)).map((violation) => `${file}, dark: ${violation}`));
  }
  await context.close();
  expect(lost).toEqual([]);
  expect(found).toEqual([]);
});

it('nothing lies over the targets of the longest page, in windows of any height', async () => {
  const context = await dist.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  await page.goto(`${dist.url}programa.html`);
  found.push(...(await smallTargets(page, sampled(PHONES, 3))));
  await context.close();
  expect(found).toEqual([]);
});

describe('at 320 px', () => {
  const inFrames = async (files: readonly string[], spoil?: string): Promise<string[]> => {
    const context = await dist.browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    if (spoil !== undefined)
      await page.route(`**/${spoil}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('<h1', '<p style="width:321px">x</p><h1');
        await route.fulfill({ response, body });
      });
    await page.goto(`${dist.url}404.html`);
    const widths = await askInFrames(
      page,
      { width: NARROW, height: 640 },
      files.map((file) => dist.url + file),
      'document.documentElement.scrollWidth',
    );
    await context.close();
    return [...widths].flatMap(([url, width]) =>
      width === NARROW ? [] : [`${url.slice(dist.url.length)}: ${String(width)} px`],
    );
  };

  it('no page scrolls sideways', async () => {
    expect(await inFrames([...new Set([...SAMPLE, ...sampled(PAGES, 8)])])).toEqual([]);
  });

  it('is a question that finds a page that does', async () => {
    const files = ['lineas/1.1.1.html', 'lineas/1.1.2.html', 'acerca.html'];
    const wide = await inFrames(files, 'lineas/1.1.2.html');
    expect(wide).toHaveLength(1);
    expect(wide[0]).toMatch(/^lineas\/1\.1\.2\.html: 3\d\d px$/);
  });
});
