/** Accessibility by axe: WCAG 2.2 AA and the AAA rules it knows, in light and dark; no sideways scroll at 320 px. On a sample; `npm run test:axe` asks every page. */
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { startStaticServer, type StaticServer } from '../../scripts/lib/static-server.ts';
import { ROOT } from '../lib/project.ts';
import { COLOURS, EVERY_RULE, violationsOn, widthOf } from './lib/axe.ts';
import { SAMPLE } from './lib/sample.ts';

const DIST = join(ROOT, 'dist');
const PATIENT = 420_000;

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const state = findBrowser('chromium');
  if (state.control !== 'playwright') throw new Error('Chromium was not found');
  server = await startStaticServer({ folder: DIST, port: 0 });
  browser = await chromium.launch({ executablePath: state.program, args: ['--no-sandbox', '--disable-gpu'] });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

// What changes in the dark is colours; the other rules are asked once.
describe.each([
  { colorScheme: 'light', ask: EVERY_RULE },
  { colorScheme: 'dark', ask: COLOURS },
] as const)('axe, $colorScheme', ({ colorScheme, ask }) => {
  it('finds nothing on every template and a sample of the records', { timeout: PATIENT }, async () => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 360, height: 780 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const file of SAMPLE) {
      await page.goto(server.url + file);
      const violations = await violationsOn(page, ask);
      found.push(...violations.map((violation) => `${file} ${violation}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

describe('at 320 px', () => {
  it('no page of the sample scrolls sideways', { timeout: PATIENT }, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const file of SAMPLE) {
      await page.goto(server.url + file);
      const width = await widthOf(page);
      if (width > 320) wide.push(`${file}: ${width} px`);
    }
    await page.close();
    expect(wide).toEqual([]);
  });
});
