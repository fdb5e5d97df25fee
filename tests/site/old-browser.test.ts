/** Chromium 109 of January 2023, the last for Windows 7 and 8: reading, opening, choosing, searching and printing work in it. */
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { oldChromium, OLD_CHROMIUM_RUNS } from '../../scripts/lib/old-chromium.ts';
import { WHOLE } from '../lib/depth.ts';
import { PATIENCE } from '../lib/patience.ts';
import { ROOT } from '../lib/project.ts';
import { openWays, wayNamed, type Ways } from './lib/ways.ts';

const VERSION = 109;
const PAGES = [
  'index.html',
  'lineas/1.2.6.html',
  'lineas/index.html',
  'programa.html',
  'buscar.html?q=remesas',
  'seleccion.html#lineas=1.1.1,3.5.10',
  'reportes/gobernacion-2018.html',
  'dependencias/index.html',
  'datos/index.html',
  'graficas.html',
  'metas.html',
  'calidad.html',
  'sin-conexion.html',
];

// On other machines the package can't run.
const old = OLD_CHROMIUM_RUNS ? describe : describe.skip;
old(`Chromium ${VERSION}`, () => {
  let browser: Browser;
  let ways: Ways;
  const faults: string[] = [];

  beforeAll(async () => {
    const bin = join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'bin');
    const options = oldChromium(VERSION, bin, join(ROOT, '.build', `chromium-${VERSION}`));
    browser = await chromium.launch({ ...options, timeout: PATIENCE });
    ways = await openWays(join(ROOT, 'dist'));
  });
  afterAll(async () => {
    await browser.close();
    await ways.close();
  });

  async function open(way: 'http' | 'file', path: string): Promise<Page> {
    faults.length = 0;
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(wayNamed(ways, way).url(path));
    return page;
  }
  /** By the page's own hand: Playwright's looks for things that this browser lacks. */
  const click = (page: Page, label: string): Promise<void> =>
    page.$eval(`[aria-label="${label}"]`, (button) => (button as HTMLElement).click());

  it('is that version', () => {
    expect(browser.version()).toMatch(new RegExp(`^${VERSION}\\.`));
  });

  // Every page in one of the ways; `npm run measure -- tests` opens each in both.
  it.each(['http', 'file'] as const)('no page has an error (%s)', async (way) => {
    const mine = PAGES.filter((_, index) => WHOLE || (index % 2 === 0) === (way === 'http'));
    const page = await open(way, 'acerca.html');
    const all: string[] = [];
    for (const path of mine) {
      await page.goto(wayNamed(ways, way).url(path), { waitUntil: 'load' });
      all.push(...faults.splice(0).map((fault) => `${path}: ${fault}`));
    }
    expect(all).toEqual([]);
    await page.close();
  });

  it('a click opens an objetivo of the wall on a desk', async () => {
    const page = await open('http', 'index.html');
    const box = await page.$eval('#muro-1 summary', (summary) => {
      summary.scrollIntoView();
      const { x, y } = summary.getBoundingClientRect();
      return { x, y };
    });
    await page.mouse.click(box.x + 20, box.y + 20);
    expect(await page.$eval('#muro-1 a.t', (tile) => tile.checkVisibility())).toBe(true);
    await page.close();
  });

  it('the selection is moved and shortened', async () => {
    const page = await open('http', 'seleccion.html#lineas=1.1.1,3.5.10,2.2.2');
    await page.waitForFunction(() => document.querySelector('[data-elegida]') !== null);
    await click(page, 'Bajar: línea 1.1.1');
    await page.waitForFunction(() => location.hash === '#lineas=3.5.10,1.1.1,2.2.2');
    await click(page, 'Quitar: línea 3.5.10');
    await page.waitForFunction(() => location.hash === '#lineas=1.1.1,2.2.2');
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each(['http', 'file'] as const)('the search finds, filters and shows the same (%s)', async (way) => {
    const page = await open(way, 'buscar.html?q=remesas&respuesta=se-realizaran');
    await page.waitForFunction(
      () => document.querySelector('[data-filtros]')?.getAttribute('aria-busy') === 'false',
    );
    expect(await page.textContent('[data-estado]')).toMatch(/^\d+ resultados? para «remesas»/);
    expect(await page.$$eval('[data-facetas] a', (all) => all.length)).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('paper shows what is closed, and the page closes it again', async () => {
    const page = await open('http', 'lineas/1.2.6.html');
    const closed = (): number => document.querySelectorAll('main details:not([open])').length;
    const before = await page.evaluate(closed);
    expect(before).toBeGreaterThan(0);
    await page.evaluate(() =>
      addEventListener('beforeprint', () => {
        document.title = String(document.querySelectorAll('main details:not([open])').length);
      }),
    );
    await page.pdf();
    expect(await page.title()).toBe('0');
    await page.waitForFunction(
      (count) => document.querySelectorAll('main details:not([open])').length === count,
      before,
    );
    await page.close();
  });
});
