/** Around the search page: the browser's own search leads to it, and without JavaScript it leads elsewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressesOfDist, DIST } from './lib/dist-ways.ts';
import { engineRows, withPage } from './lib/engines.ts';

const engine = engineRows().find(({ name }) => name === 'chromium')?.engine;
const at = addressesOfDist();

describe('the browser’s own search', () => {
  const PUBLIC = 'https://pem-abierto.example/';
  const LINK = `document.querySelector('link[rel=search]')?.href ?? null`;

  it.skipIf(engine === undefined)('is offered where the site is published', () =>
    withPage(engine, at('http', 'index.html'), async (page) => {
      expect(await page.evaluate(LINK)).toBe(null);
      await page.playwright?.route(`${PUBLIC}**`, (route) => {
        const path = join(DIST, new URL(route.request().url()).pathname);
        return route.fulfill({ path });
      });
      await page.goto(`${PUBLIC}buscar.html`);
      await page.waitFor(`${LINK} === ${JSON.stringify(`${PUBLIC}opensearch.xml`)}`);
      const description = readFileSync(join(DIST, 'opensearch.xml'), 'utf8');
      expect(description).toContain(`template="${PUBLIC}buscar.html?q={searchTerms}"`);
    }),
  );

  it.skipIf(engine === undefined)('is not offered by a copy that is opened by double click', () =>
    withPage(engine, at('file', 'buscar.html'), async (page) => {
      await page.waitFor(`document.readyState === 'complete'`);
      expect(await page.evaluate(LINK)).toBe(null);
    }),
  );
});

describe('without JavaScript', () => {
  it.skipIf(engine === undefined)('explains itself and leads to the indexes and the whole programme', () =>
    withPage(
      engine,
      at('http', 'buscar.html'),
      async (page) => {
        const shown = await page.evaluate(
          `[...document.querySelectorAll('main a')].filter((e) => e.checkVisibility()).map((e) => e.getAttribute('href'))`,
        );
        expect(shown).toEqual(expect.arrayContaining(['programa.html', 'lineas/index.html']));
      },
      { javaScript: false },
    ),
  );
});
