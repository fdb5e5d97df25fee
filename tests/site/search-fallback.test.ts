/** Where a piece of the search can't be had: the pack answers, then plain words, and never a dead end. And what the page is before and while it answers. */
import { describe, expect, it } from 'vitest';
import { isOnlyReport } from '../lib/only-report.ts';
import { addressesOfDist } from './lib/dist-ways.ts';
import { engineRows, withOwnPage, withPage } from './lib/engines.ts';
import type { Page } from './lib/page.ts';
import {
  addressOf,
  ask,
  DONE,
  searchAt,
  SHOWN,
  shownClaves,
  textsOf,
  totalOf,
  withFaults,
  write,
} from './lib/search-page.ts';

const engine = engineRows().find(({ name }) => name === 'chromium')?.engine;
const at = addressesOfDist();
const PIECES = /\.(?:pagefind|pf_\w+)$/;

/** Lets every request for some files fail in one way. */
const fail = async (
  page: Page,
  files: RegExp,
  answer: { status: number; body: string } | null,
): Promise<void> => {
  await page.playwright?.route(files, (route) =>
    answer === null ? route.abort() : route.fulfill({ ...answer, contentType: 'text/html' }),
  );
};

describe('a piece that can’t be had', () => {
  const ways = [
    ['is refused', { status: 403, body: 'no' }],
    ['is answered with a notice', { status: 200, body: '<!doctype html><p>no</p>' }],
    ['is cut off', null],
  ] as const;
  /** What is found where every piece can be had; asked once. */
  let whole: string[] | undefined;
  it.skipIf(engine === undefined).each(ways)('comes from the pack where it %s', (_, answer) =>
    withFaults(engine, async (page) => {
      const search = async (): Promise<string[]> => {
        await searchAt(page, at('http', addressOf('remesas')));
        return shownClaves(page);
      };
      whole ??= await search();
      expect(whole).not.toEqual([]);
      await fail(page, PIECES, answer);
      expect(await search()).toEqual(whole);
    }),
  );

  it.skipIf(engine === undefined)('leaves a plain search, which says that it is one', () =>
    withFaults(engine, async (page) => {
      await fail(page, /\/pagefind\//, { status: 403, body: 'no' });
      await page.goto(at('http', addressOf('remesas')));
      await page.waitFor(SHOWN);
      expect(await page.text('[role=status]')).toMatch(/^Búsqueda sencilla: \d+ resultados para «remesas»$/);
      expect(await shownClaves(page)).toContain('2.5.1');
      expect(await page.text('[data-correccion]')).toContain('búsqueda sencilla');
      await ask(page, '3,5,10', SHOWN);
      expect((await shownClaves(page))[0]).toBe('3.5.10');
      await ask(page, 'queso', SHOWN);
      expect(await totalOf(page)).toBe(0);
    }),
  );

  it.skipIf(engine === undefined)('leaves other ways where even the texts can’t be had', () =>
    withFaults(engine, async (page) => {
      await fail(page, /\/pagefind\/|lineas\.js/, null);
      await page.goto(at('http', addressOf('remesas')));
      await page.waitFor(`document.querySelector('[role=status]').textContent.includes('no se pudo abrir')`);
      expect((await textsOf(page, '[data-ayuda] a')).length).toBeGreaterThan(1);
    }),
  );
});

describe('the page', () => {
  it.skipIf(engine === undefined)('offers topics, populations and examples before a search', () =>
    withPage(engine, at('http', 'buscar.html'), async (page) => {
      await page.waitForSelector('[data-inicio] a');
      expect(await textsOf(page, '[data-inicio] h2')).toEqual(['Temas', 'Poblaciones', 'Ejemplos']);
      expect(await page.evaluate(`document.querySelector('[data-busqueda]').dataset.total`)).toBe(undefined);
      await write(page, 'remesas');
      await page.waitFor(DONE);
      expect(await page.evaluate(`document.querySelector('[data-inicio]').hidden`)).toBe(true);
    }),
  );

  it.skipIf(engine === undefined)('does not say that nothing was found in the middle of a word', () =>
    withOwnPage(engine, at('http', addressOf('remesas')), async (page) => {
      await page.waitFor(DONE);
      await page.playwright?.clock.install();
      await page.playwright?.clock.pauseAt(Date.now() + 1000);
      await write(page, 'xyzzq');
      await page.playwright?.clock.runFor(300);
      await page.waitFor(`${SHOWN} && document.querySelector('[data-busqueda]').dataset.total === '0'`);
      expect(await page.text('[role=status]')).toBe('');
      await page.playwright?.clock.runFor(1200);
      await page.waitFor(
        `document.querySelector('[role=status]').textContent === 'Sin resultados para «xyzzq»'`,
      );
    }),
  );

  it.skipIf(engine === undefined)('shows the first result whole on a small screen', () =>
    withOwnPage(
      engine,
      at('http', addressOf('remesas')),
      async (page) => {
        await page.waitFor(DONE);
        for (const query of ['xenofóvia', 'Tijuana', 'deportados', 'INM', 'salud sin acciones', 'remesas']) {
          await ask(page, query);
          // Of several reports there is more to tell: what the línea says is whole.
          const part = isOnlyReport('gobernacion-2018') ? '[data-resultado]' : '[data-resultado] a';
          const bottom = `document.querySelector('${part}').getBoundingClientRect().bottom`;
          expect(await page.evaluate(`${bottom} <= innerHeight`), query).toBe(true);
        }
      },
      { viewport: { width: 360, height: 740 } },
    ),
  );

  it.skipIf(engine === undefined)('asks for few files before its first results', () =>
    withPage(engine, at('http', addressOf('remesas')), async (page) => {
      await page.waitFor(DONE);
      const asked = (page.requests() ?? []).map((url) => url.replace(/.*\//, ''));
      const first = asked.filter((name) =>
        /^(?:datos-busqueda|pagefind-classic|frases-|rotulos)|\.(?:pagefind|pf_meta|pf_index)$/.test(name),
      );
      expect(first.length).toBeLessThanOrEqual(8);
    }),
  );
});
