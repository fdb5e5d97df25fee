/** Accessibility by axe: WCAG 2.2 AA and the AAA rules it knows, in light and dark, on a sample; no sideways scroll at 320 px, on every page. `npm run test:axe` asks all of every page. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COLOURS, EVERY_RULE, violationsOn, widthOf } from './lib/axe.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';
import { PAGES, RECORDS, SAMPLE } from './lib/sample.ts';

const PATIENT = 420_000;
const NARROW = 320;

let dist: OpenDist;

beforeAll(async () => {
  dist = await openDist();
});

afterAll(async () => {
  await dist.close();
});

it('the sample holds each template of records more than once', () => {
  expect(RECORDS.filter(({ asked }) => asked.length < 2)).toEqual([]);
});

it('axe finds nothing on every template and a sample of the records', { timeout: PATIENT }, async () => {
  const context = await dist.browser.newContext({ viewport: { width: 360, height: 780 }, bypassCSP: true });
  const page = await context.newPage();
  const found: string[] = [];
  for (const file of SAMPLE) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(dist.url + file);
    found.push(...(await violationsOn(page, EVERY_RULE)).map((violation) => `${file} ${violation}`));
    // What changes in the dark is colours; the other rules are asked once.
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violationsOn(page, COLOURS)).map((violation) => `${file}, dark: ${violation}`));
  }
  await context.close();
  expect(found).toEqual([]);
});

it('no page scrolls sideways at 320 px', { timeout: PATIENT }, async () => {
  const page = await dist.browser.newPage({ viewport: { width: NARROW, height: 640 } });
  const wide: string[] = [];
  for (const file of PAGES) {
    await page.goto(dist.url + file);
    const width = await widthOf(page);
    if (width > NARROW) wide.push(`${file}: ${width} px`);
  }
  await page.close();
  expect(wide).toEqual([]);
});
