/** The harness tests itself in each engine and way of opening, so that the site's tests can trust what it says. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE } from '../lib/depth.ts';
import { cells, closePages, engineRows, withOwnPage, withPage } from './lib/engines.ts';
import { fetchBeside } from './lib/negative-control.ts';
import { openWays, wayNamed } from './lib/ways.ts';
import type { WayName, Ways } from './lib/ways.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/harness');
const rows = engineRows();
const table = cells(rows);
/** What a page can do hangs on the engine and on whether there is a server; that addresses hold in a sub-folder is asked once. */
const placed = table.filter(({ way }) => WHOLE || way !== 'http /pem/');
let ways: Ways;

beforeAll(async () => {
  ways = await openWays(FOLDER);
});

afterAll(async () => {
  await closePages();
  await ways.close();
});

const home = (way: WayName): string => wayNamed(ways, way).url('index.html');

describe.each(placed)('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)(
    'runs scripts, clicks, types, presses keys, and reads no file beside a local one',
    async () => {
      await withPage(engine, home(way), async (page) => {
        expect(await page.text('#estado')).toBe('con JavaScript');
        await page.click('#boton');
        await page.click('#lejos');
        await page.waitFor(`document.querySelector('#cuenta').textContent === '2'`);
        await page.type('#nombre', 'Íñigo 3');
        await page.press('Enter');
        await page.waitFor(`document.querySelector('#eco').textContent === 'Hola, Íñigo 3'`);
        await page.press('Tab');
        expect(await page.evaluate('document.activeElement.id')).toBe('boton');
        await page.press('Shift+Tab');
        expect(await page.evaluate('document.activeElement.id')).toBe('nombre');
        expect(page.consoleErrors() ?? []).toEqual([]);
        expect(await fetchBeside(page, 'datos.json')).toBe(way === 'file' ? 'failed TypeError' : 'ok 200');
      });
    },
  );
});

describe.each(table)('$title, $way, its links', ({ engine, way }) => {
  it.skipIf(engine === undefined)('follows a link and comes back', async () => {
    await withPage(engine, home(way), async (page) => {
      await page.click('#enlace');
      await page.waitForSelector('#abajo:target');
      expect(await page.url()).toBe(wayNamed(ways, way).url('hojas/otra.html?q=ni%C3%B1ez#abajo'));
      await page.back();
      await page.waitForSelector('#boton');
      expect(await page.url()).toBe(home(way));
    });
  });
});

// A WebKit without scripts is a browser of its own: opening.test.ts starts it, and asks whether it runs none.
const scriptless = placed.filter(({ name, way }) => WHOLE || (name !== 'webkit' && way === 'file'));

describe.each(scriptless)('$title, $way, as it was asked for', ({ engine, way }) => {
  it.skipIf(engine === undefined)('shows the page as it is without JavaScript', async () => {
    await withPage(
      engine,
      home(way),
      async (page) => {
        expect(await page.text('#estado')).toBe('sin JavaScript');
        await page.click('#enlace');
        await page.waitForSelector('#abajo:target');
      },
      { javaScript: false },
    );
  });
});

// The dark has to do with no way of opening. A dark WebKit is a browser of its own, which no other test opens.
const inTheDark = table.filter(
  ({ name, way }) => WHOLE || (name !== 'webkit' && (name !== 'chromium' || way === 'http')),
);

describe.each(inTheDark)('$title, $way, in the dark', ({ engine, way }) => {
  it.skipIf(engine === undefined)('shows the dark colours, the width and a picture', async () => {
    await withPage(
      engine,
      home(way),
      async (page) => {
        expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(255, 255, 255)');
        expect(await page.evaluate('window.innerWidth')).toBe(480);
        expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
      },
      { colorScheme: 'dark', viewport: { width: 480, height: 640 } },
    );
  });
});

describe.each(placed.filter(({ name }) => name !== 'webkit'))(
  '$title, $way, its console',
  ({ engine, way }) => {
    it.skipIf(engine === undefined)('hears an error of the page', async () => {
      await withPage(engine, home(way), async (page) => {
        await page.click('#fallo');
        await expect.poll(() => page.consoleErrors()?.join('\n')).toContain('un fallo buscado');
      });
    });

    it.skipIf(engine === undefined)('opens for the next test as if it were new', async () => {
      await withPage(engine, home(way), async (page) => {
        await page.evaluate(
          `(setInterval(() => { console.error('de antes'); fetch('datos.json').catch(() => 0); }, 1), true)`,
        );
        await expect.poll(() => page.consoleErrors()?.join()).toContain('de antes');
      });
      await withPage(engine, `${home(way)}#lejos`, async (page) => {
        await page.waitForSelector('#lejos:target');
        expect(page.consoleErrors() ?? []).toEqual([]);
        expect((page.requests() ?? []).filter((url) => url.endsWith('datos.json'))).toEqual([]);
      });
      await withPage(engine, wayNamed(ways, way).url('hojas/otra.html'), async (page) => {
        await page.evaluate(`(setInterval(() => console.error('de antes'), 1), true)`);
      });
      await withPage(engine, home(way), async (page) => {
        await page.waitForSelector('#boton');
        expect(page.consoleErrors() ?? []).toEqual([]);
      });
    });
  },
);

describe.each(table.filter(({ way }) => way !== 'file'))('$title, $way, its requests', ({ engine, way }) => {
  it.skipIf(engine === undefined)('shows what the server was asked for', async () => {
    const before = wayNamed(ways, way).asked()?.length ?? 0;
    await withOwnPage(engine, home(way), async (page) => {
      await page.waitForSelector('#boton');
      const asked = wayNamed(ways, way).asked()?.slice(before);
      expect(asked).toEqual(expect.arrayContaining(['index.html', 'estilo.css', 'guion.js']));
      const seen = page.requests();
      if (seen !== undefined) expect(seen).toContain(wayNamed(ways, way).url('guion.js'));
    });
  });
});
