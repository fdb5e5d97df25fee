/** The settings of reading are there before the first paint, and nothing moves once a page is shown. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FIRST_PAINT, FIRST_PAINT_HASH, SETTINGS_KEY } from '../../src/model/page/first-paint.ts';
import { sampled } from '../lib/depth.ts';
import { addressesOfDist } from './lib/dist-ways.ts';
import { cells, engineRows, withPage } from './lib/engines.ts';

const rows = engineRows();
const at = addressesOfDist();
it('allows the one script in the pages by its hash', () => {
  expect(FIRST_PAINT_HASH).toBe(`sha256-${createHash('sha256').update(FIRST_PAINT).digest('base64')}`);
});

/** Pages that scripts add to, each in the state that moves most. */
const MOVING = [
  'index.html',
  'metas.html',
  'lineas/1.2.6.html',
  'lineas/1.4.7.html',
  'reportes/gobernacion-2018.html',
  'calidad.html',
  // A title of two lines on a phone, and a topic above the results.
  'buscar.html?q=trabajo%20temporal',
  'seleccion.html#lineas=1.1.1,3.5.10',
];
/** Of a page that searches, all is there. */
const FOUND = `document.querySelector('[data-busqueda][aria-busy=true], [data-filtros][aria-busy=true]') === null`;
/** Google calls 0.1 good; a button that finds its place beside another is far less. */
const LEAST = 0.005;
const OBSERVE = `globalThis.moved = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.moved += entry.value;
}).observe({ type: 'layout-shift', buffered: true });`;
const NEXT_FRAMES = `new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))`;

describe.each([
  { width: 360, pages: MOVING },
  // On a desk fewer things stand one above the other.
  { width: 1280, pages: sampled(MOVING, 2) },
])('at $width px', ({ width, pages }) => {
  it('nothing moves when scripts come after the first paint', async () => {
    const engine = rows.find(({ name }) => name === 'chromium')?.engine;
    if (engine === undefined) throw new Error('Chromium was not found');
    const moved: string[] = [];
    const page = await engine.open({ viewport: { width, height: 800 } });
    await page.playwright?.addInitScript(OBSERVE);
    await page.playwright?.route(/\/(?:guiones|pagefind)\/.*\.js$/, async (route) => {
      await new Promise((done) => setTimeout(done, 300));
      await route.continue();
    });
    for (const path of pages) {
      await page.goto(at('http', path));
      await page.waitFor(FOUND);
      await page.evaluate(NEXT_FRAMES);
      const value = Number(await page.evaluate('globalThis.moved'));
      if (!(value < LEAST)) moved.push(`${path}: ${value}`);
    }
    await page.close();
    expect(moved).toEqual([]);
  });
});

const TABLE = cells(rows).filter(({ way }) => way !== 'http /pem/');

describe.each(TABLE)('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)('shows the chosen theme at once', async () => {
    const url = at(way, 'lineas/1.2.6.html');
    await withPage(engine, url, async (page) => {
      await page.evaluate(`localStorage.setItem('${SETTINGS_KEY}', 'tema=oscuro&letra=grande&teclas=no')`);
      // No other script reads the settings: that they are there says that this one ran, before the body came. A busy Chromium
      // may open the next local file before it has stored what the last one said.
      const shown = async (): Promise<unknown> => {
        await page.goto(`${url}?otra`);
        return page.evaluate(`JSON.stringify({ ...document.documentElement.dataset })`);
      };
      await expect.poll(shown).toBe('{"tema":"oscuro","letra":"grande","teclas":"no"}');
      const paper = `getComputedStyle(document.documentElement).backgroundColor`;
      expect(await page.evaluate(paper)).toBe('rgb(15, 19, 32)');
      await page.evaluate(`localStorage.removeItem('${SETTINGS_KEY}')`);
    });
  });
});
