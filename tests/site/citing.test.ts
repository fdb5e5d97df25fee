/** Copying, citing and selecting in real browsers, on http and by double click, with JavaScript and without. */
import { describe, expect, it } from 'vitest';
import { WHOLE } from '../lib/depth.ts';
import { addressesOfDist } from './lib/dist-ways.ts';
import { type Cell, cells, engineRows, withPage } from './lib/engines.ts';

const rows = engineRows().filter(({ name }) => name !== 'webkit');
const at = addressesOfDist();
const LIST = `[...document.querySelectorAll('[data-elegida]')].map((e) => e.dataset.elegida).join()`;
const REFUSE = `Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } })`;
/** What is asked alike in each of them: a sample has every engine and way. */
const TABLE = cells(rows).filter(({ way }) => way !== 'http /pem/');
const CHROMIUM = ['chromium http'];
const BOTH_WAYS = ['chromium http', 'chromium file'];
const BOTH_ENGINES = ['chromium http', 'firefox file'];
const among = (sample: readonly string[]): Cell[] =>
  TABLE.filter(({ name, way }) => WHOLE || sample.includes(`${name} ${way}`));

describe.each(among(BOTH_ENGINES))('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)('copies by one tap, or leaves the text selected, and says so', async () => {
    await withPage(engine, at(way, 'lineas/1.1.6.html'), async (page) => {
      await page.waitForSelector('[data-acciones] button');
      await page.click('[data-acciones] button');
      await page.waitFor(
        `/^(Copiado|Seleccionado)/.test(document.querySelector('p[role=status]').textContent)`,
      );
      expect(page.consoleErrors() ?? []).toEqual([]);
    });
  });
});

// By double click another page opens than on http.
describe.each(among(BOTH_WAYS))('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)('adds a línea to the selection, and reads it there', async () => {
    await withPage(engine, at(way, 'lineas/1.1.6.html#lineas=3.5.10'), async (page) => {
      await page.waitForSelector('[data-acciones] button:nth-of-type(2)');
      await page.click('[data-acciones] button:nth-of-type(2)');
      // On http the page stays, and shows the link; by double click the selection opens.
      if (way !== 'file') {
        await page.waitForSelector('[data-acciones] a[href*="#lineas="]');
        await page.click('[data-acciones] a[href*="#lineas="]');
      }
      await page.waitFor(`${LIST} === '3.5.10,1.1.6'`);
      expect(page.consoleErrors() ?? []).toEqual([]);
    });
  });
});

describe.each(among(BOTH_ENGINES))('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)(
    'adds líneas one after the other, however one goes between them',
    async () => {
      await withPage(engine, at(way, 'seleccion.html'), async (page) => {
        // Another test of this browser may have left a selection.
        await page.evaluate('(localStorage.clear(), true)');
        // Read too early, what is kept looks empty: the page that finds nothing must store nothing.
        await page.gotoAnew(at(way, 'seleccion.html'));
        await page.waitFor(`document.querySelector('[data-seleccion] .estado') !== null`);
        expect(await page.evaluate('Object.keys(localStorage).join()')).toBe('');
        for (const clave of ['1.1.6', '3.5.10']) {
          await page.goto(at(way, `lineas/${clave}.html`));
          await page.waitForSelector('[data-acciones] button:nth-of-type(2)');
          await page.click('[data-acciones] button:nth-of-type(2)');
          await page.waitFor(
            way === 'file'
              ? `${LIST}.endsWith('${clave}')`
              : `document.querySelector('[data-acciones] a[href*="#lineas="]') !== null`,
          );
        }
        // A browser may hand on what a page has stored a moment after the next one is open.
        const shown = async (): Promise<unknown> => {
          await page.gotoAnew(at(way, 'seleccion.html'));
          await page.waitFor(`document.querySelector('[data-seleccion] .estado') !== null`);
          return page.evaluate(LIST);
        };
        await expect.poll(shown).toBe('1.1.6,3.5.10');
        expect(await page.text('[data-seleccion]')).not.toContain('no guarda la lista');
      });
    },
  );

  it.skipIf(engine === undefined)('puts a selection in order, and keeps it in the address', async () => {
    await withPage(engine, at(way, 'seleccion.html#lineas=1.1.1,%3Cimg%3E,9.9.9,3.5.10'), async (page) => {
      await page.waitFor(`${LIST} === '1.1.1,3.5.10'`);
      await page.click('[data-elegida="3.5.10"] [data-accion=Subir]');
      await page.waitFor(`${LIST} === '3.5.10,1.1.1' && location.hash === '#lineas=3.5.10,1.1.1'`);
      await page.click('[data-elegida="1.1.1"] [data-accion=Quitar]');
      await page.waitFor(`${LIST} === '3.5.10'`);
      expect(await page.text('.impreso p')).toContain('seleccion.html#lineas=3.5.10');
      expect(await page.evaluate(`document.querySelector('[data-seleccion] img')`)).toBe(null);
      // As messengers and people alter it on the way; what is no clave is said.
      await page.goto(at(way, 'seleccion.html?lineas=L1.1.1;hola,(3.5.10).'));
      await page.waitFor(`${LIST} === '1.1.1,3.5.10' && location.search === ''`);
      expect(await page.text('[data-seleccion]')).toContain('esta parte del enlace: hola.');
      await page.goto(at(way, 'seleccion.html#lineas%3D2.2.2%2C9.9.9'));
      await page.waitFor(`${LIST} === '2.2.2'`);
      expect(await page.text('[data-seleccion]')).toContain('esta parte del enlace: 9.9.9.');
    });
  });
});

describe.each(among(CHROMIUM))('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined || engine.name !== 'chromium')(
    'where the browser stores nothing, says that only the address carries the selection',
    async () => {
      await withPage(engine, 'about:blank', async ({ playwright }) => {
        // A page of its own, so that the refusal goes with it.
        const page = await playwright?.context().newPage();
        if (page === undefined) throw new Error('Chromium is driven by Playwright');
        await page.addInitScript(REFUSE);
        await page.goto(at(way, 'lineas/1.1.6.html#lineas=3.5.10'));
        await page.click('[data-acciones] button:nth-of-type(2)');
        await page.waitForSelector('[data-elegida="1.1.6"]');
        expect(await page.evaluate(LIST)).toBe('3.5.10,1.1.6');
        expect(await page.evaluate('location.hash')).toBe('#lineas=3.5.10,1.1.6');
        expect(await page.textContent('[data-seleccion]')).toContain('no guarda la lista entre páginas');
        await page.goto(at(way, 'acerca.html'));
        await page.goto(at(way, 'seleccion.html'));
        await page.waitForSelector('[data-seleccion] .estado');
        const said = await page.textContent('[data-seleccion]');
        expect(said).toContain('no guarda la lista entre páginas');
        expect(said).not.toContain('Todavía no hay líneas');
        await page.close();
      });
    },
  );

  it.skipIf(engine === undefined || way === 'file')(
    'a list that came by a link leaves one’s own alone until one says so, and emptying can be undone',
    async () => {
      await withPage(engine, at(way, 'seleccion.html#lineas=1.1.1'), async (page) => {
        const own = `localStorage.getItem('pem-lineas')`;
        const press = async (words: string): Promise<void> => {
          const at = `[...document.querySelectorAll('[data-seleccion] button')].find((b) => b.textContent === '${words}')`;
          await page.waitFor(`${at} !== undefined`);
          await page.evaluate(`(${at}.click(), true)`);
        };
        // Another test of this browser may have left a selection.
        await page.evaluate(`(localStorage.clear(), location.reload(), true)`);
        await press('Guardar como mía');
        await page.waitFor(`${own} === '#lineas=1.1.1'`);
        await page.evaluate(`(location.hash = '#lineas=3.5.10', true)`);
        await page.waitFor(`${LIST} === '3.5.10'`);
        expect(await page.evaluate(own)).toBe('#lineas=1.1.1');
        await press('Agregar a la mía');
        await page.waitFor(`${own} === '#lineas=1.1.1,3.5.10'`);
        await press('Vaciar');
        await page.waitFor(`${LIST} === ''`);
        await press('Deshacer');
        await page.waitFor(`${LIST} === '1.1.1,3.5.10'`);
      });
    },
  );
});

// What is asked here is which markup the page has then, whichever engine reads it.
describe.each(among(CHROMIUM))('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)('shows every form of the citation without JavaScript', async () => {
    await withPage(
      engine,
      at(way, 'lineas/1.1.6.html'),
      async (page) => {
        const names = `[...document.querySelectorAll('.usar .citar dt')].map((e) => e.textContent).join()`;
        expect(await page.evaluate(names)).toBe('Texto,APA,BibTeX,RIS,CSL-JSON');
        expect(await page.evaluate(`document.querySelectorAll('[data-acciones] button').length`)).toBe(0);
        await page.goto(at(way, 'seleccion.html#lineas=1.1.1'));
        await page.click('[data-sin-guion] a[href$="programa.html"]');
        await page.waitFor(`location.pathname.endsWith('/programa.html')`);
      },
      { javaScript: false },
    );
  });
});
