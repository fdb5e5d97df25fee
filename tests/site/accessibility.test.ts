/** Accessibility by axe: WCAG 2.2 AA and the AAA rules it knows, in light and dark; no sideways scroll at 320 px. On a sample; `npm run test:axe` asks every page. */
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const PHONE = { width: 360, height: 780 };
/** Hundreds of elements like those of other pages: `npm run test:axe` asks them in the dark too. */
const LONG = /^(?:programa|calidad|glosario|lineas\/index|fuentes\/.+|reportes\/.+-\d+)\.html$/;
const NARROW = { width: 320, height: 640 };

it(
  'finds nothing on every template and a sample of the records, in the dark neither, and no page scrolls sideways',
  { timeout: PATIENT },
  async () => {
    const context = await browser.newContext({ viewport: PHONE, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    for (const file of SAMPLE) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(PHONE);
      await page.goto(server.url + file);
      const light = await violationsOn(page, EVERY_RULE);
      // What changes in the dark is colours; the other rules are asked once.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = LONG.test(file) ? [] : await violationsOn(page, COLOURS);
      await page.setViewportSize(NARROW);
      const width = await widthOf(page);
      found.push(...light.map((violation) => `${file} ${violation}`));
      found.push(...dark.map((violation) => `${file}, dark: ${violation}`));
      if (width > NARROW.width) found.push(`${file} takes ${width} px of ${NARROW.width}`);
    }
    await context.close();
    expect(SAMPLE.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  },
);
