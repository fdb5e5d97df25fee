/** The same dist/ in each engine and way of opening: read, follow, search, filter, go back, without JavaScript, and nothing from elsewhere. */
import { describe, expect, it } from 'vitest';
import { WHOLE } from '../lib/depth.ts';
import { addressesOfDist } from './lib/dist-ways.ts';
import { cells, engineRows, withPage } from './lib/engines.ts';
import { fetchBeside } from './lib/negative-control.ts';
import type { Page } from './lib/page.ts';
import { addressOf, DONE, shownClaves, totalOf, write } from './lib/search-page.ts';
import type { WayName } from './lib/ways.ts';

/** A word, a question, a phrase, and what is found by another way than its letters; then a clave and what isn't there. */
const KINDS = [
  'remesas',
  'qué hace el gobierno por niños que viajan solos',
  '"protección complementaria"',
  'xenofóvia',
  'linea 3.5.10',
  'queso',
];
const MORE = [
  'ninas migrantes',
  'envíos de dinero',
  'INM',
  'Secretaría de Relaciones Exteriores',
  'CAPACITAR POLICÍAS',
  'objetivo 2',
];
/** What only the first cell is asked for need not be asked of the others: the engines differ in how a page is asked for its search, not in what they find. A sub-folder matters to addresses alone. */
const sampleOf = (way: WayName): string[] => KINDS.slice(0, way === 'http /pem/' ? 2 : 4);

const rows = engineRows();
/** What the first cell answered: every other cell must answer the same. */
let expected: Record<string, string[]> | undefined;

const at = addressesOfDist();
async function answersOf(page: Page, way: WayName): Promise<Record<string, string[]>> {
  const answers: Record<string, string[]> = {};
  const sample = expected === undefined ? KINDS : sampleOf(way);
  for (const [i, query] of (WHOLE ? [...KINDS, ...MORE] : sample).entries()) {
    // By a link, and then as one types.
    if (i % 4 === 0) await page.goto(at(way, addressOf(query)));
    else await write(page, query);
    await page.waitFor(
      `new URLSearchParams(location.search).get('q') === ${JSON.stringify(query)} && ${DONE}`,
    );
    answers[query] = await shownClaves(page);
  }
  return answers;
}

function expectClean(page: Page, way: WayName): void {
  expect(page.consoleErrors() ?? []).toEqual([]);
  // Firefox draws the magnifying glass of its own search fields from a data: address, and asks for the host's icon by itself.
  const asked = (page.requests() ?? []).filter(
    (url) => !url.startsWith('data:') && !url.endsWith('/favicon.ico'),
  );
  expect(asked.filter((url) => !url.startsWith(at(way, '')))).toEqual([]);
}

describe.each(cells(rows))('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)(
    'goes from home to línea 3.5.10 by its clave, on to the next one, and back',
    async () => {
      await withPage(engine, at(way, 'index.html'), async (page) => {
        // The field leads to the search until its script has run.
        await page.waitFor(`document.readyState === 'complete'`);
        await page.type('#clave', '3.5.10');
        await page.press('Enter');
        await page.waitFor(`location.pathname.endsWith('/lineas/3.5.10.html')`);
        expect(await page.evaluate(`document.querySelector('main').dataset.clave`)).toBe('3.5.10');
        // The buttons that scripts add move what is below them.
        await page.waitFor(`document.readyState === 'complete'`);
        await page.click('a[rel="next"]');
        await page.waitFor(`location.pathname.endsWith('/lineas/3.6.1.html')`);
        await page.back();
        await page.waitFor(`location.pathname.endsWith('/lineas/3.5.10.html')`);
        expectClean(page, way);
      });
    },
  );

  it.skipIf(engine === undefined)(
    'is drawn with its styles, jumps to an actividad by its permalink, and by double click reads no file by fetch',
    async () => {
      await withPage(engine, at(way, 'lineas/1.1.6.html#gobernacion-2018-actividad-2'), async (page) => {
        const style = await page.evaluate(
          `getComputedStyle(document.querySelector('[data-texto-programa]')).fontFamily`,
        );
        expect(style).toMatch(/Charter/);
        expect(
          await page.evaluate(
            `document.querySelector(':target').querySelector('[data-actividad]').dataset.actividad`,
          ),
        ).toBe('2');
        expectClean(page, way);
        // The control that file:// is really restricted.
        if (way === 'file') expect(await fetchBeside(page, '1.1.1.json')).toMatch(/^failed/);
      });
    },
  );

  it.skipIf(engine === undefined)('answers queries in the same order as everywhere else', async () => {
    await withPage(engine, at(way, 'buscar.html'), async (page) => {
      expect(await page.evaluate(`document.querySelector('[data-busqueda]').dataset.total ?? null`)).toBe(
        null,
      );
      const answers = await answersOf(page, way);
      expected ??= answers;
      expect(expected).toMatchObject(answers);
      expect(answers['remesas']?.slice(0, 2)).toContain('2.5');
      expect(expected['linea 3.5.10']?.[0]).toBe('3.5.10');
      expect(expected['queso']).toEqual([]);
      expectClean(page, way);
    });
  });
});

// How the search is used hangs on the engine and on whether there is a server, not on its folder; by double click search-*.test.ts ask Chromium all of it.
const USED = cells(rows).filter(({ name, way }) => WHOLE || way === (name === 'chromium' ? 'http' : 'file'));

describe.each(USED)('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)(
    'filters by links that change the address, goes back to the whole, and opens the first result as one types',
    async () => {
      await withPage(engine, at(way, 'buscar.html?q=remesas'), async (page) => {
        await page.waitFor(DONE);
        const before = await totalOf(page);
        await page.evaluate(`(document.querySelector('.facetas').open = true, true)`);
        await page.evaluate(
          `(document.querySelector('[data-facetas] a[href*="respuesta=se-realizaran"]').focus(), true)`,
        );
        await page.press('Enter');
        await page.waitFor(`location.search.includes('respuesta=se-realizaran') && ${DONE}`);
        const within = await totalOf(page);
        expect(within).toBeGreaterThan(0);
        expect(within).toBeLessThan(before);
        expect(await page.text('[data-elegidas] a')).toContain('Quitar filtro');
        await page.back();
        await page.waitFor(`!location.search.includes('respuesta') && ${DONE}`);
        expect(await totalOf(page)).toBe(before);
        await page.type('#q', 'albergues');
        await page.waitFor(`${DONE} && location.search.includes('albergues')`);
        const [first = ''] = await shownClaves(page);
        await page.evaluate(`(document.querySelector('[data-resultado] a').focus(), true)`);
        await page.press('Enter');
        await page.waitFor(`document.querySelector('main').dataset.clave === ${JSON.stringify(first)}`);
      });
    },
  );

  it.skipIf(engine === undefined)(
    'without JavaScript reads, follows links, and explains the search',
    async () => {
      await withPage(
        engine,
        at(way, 'buscar.html'),
        async (page) => {
          // What stands for scripts is read as elements only where none run.
          expect(
            await page.evaluate(`document.querySelector('main noscript').children.length`),
          ).toBeGreaterThan(0);
          await page.click('main a[href$="programa.html"]');
          await page.waitFor(`location.pathname.endsWith('/programa.html')`);
          await page.waitFor(`document.querySelectorAll('article[id^="linea-"]').length === 195`);
        },
        { javaScript: false },
      );
    },
  );
});
