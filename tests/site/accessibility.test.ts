/** Accessibility by axe: WCAG 2.2 AA and the AAA rules it knows, in light and dark; no sideways scroll at 320 px. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { startStaticServer, type StaticServer } from '../../scripts/lib/static-server.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = listFiles(DIST).filter((file) => file.endsWith('.html'));
/** Pages made by one template differ in their records: of the many, every so manyth is asked; `npm run test:axe` asks all. */
const EVERY: [RegExp, number][] = [
  [/^incrustar\//, 60],
  [/^lineas\/\d/, 9],
  [/^dependencias\/(?!index)/, 9],
  [/^estrategias\/\d/, 4],
  [/^poblaciones\/(?!index)/, 4],
];
const ASKED = PAGES.filter((file, index) => {
  const step = EVERY.find(([pattern]) => pattern.test(file))?.[1] ?? 1;
  return process.env['PEM_PAGINAS'] === 'todas' || index % step === 0;
});
/** Rules of levels A, AA and AAA, and best practices; contrast 7:1 is an AAA rule and off by default. */
const CONTRAST = `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] } })
  .then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 2).map((n) => n.target.join(' ')).join(' | ')))`;
const RUN = `axe.run(document, {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true }, 'identical-links-same-purpose': { enabled: false } },
}).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 2).map((n) => n.target.join(' ')).join(' | ')))`;
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
  { colorScheme: 'light', ask: RUN },
  { colorScheme: 'dark', ask: CONTRAST },
] as const)('axe, $colorScheme', ({ colorScheme, ask }) => {
  it('finds nothing on the pages asked', { timeout: PATIENT }, async () => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 360, height: 780 },
      bypassCSP: true,
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const file of ASKED) {
      await page.goto(server.url + file);
      await page.evaluate(AXE);
      const violations = z.array(z.string()).parse(await page.evaluate(ask));
      found.push(...violations.map((violation) => `${file} ${violation}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

describe('at 320 px', () => {
  it('no page scrolls sideways', { timeout: PATIENT }, async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const wide: string[] = [];
    for (const file of PAGES) {
      await page.goto(server.url + file);
      const width = z.number().parse(await page.evaluate('document.documentElement.scrollWidth'));
      if (width > 320) wide.push(`${file}: ${width} px`);
    }
    await page.close();
    expect(wide).toEqual([]);
  });
});
