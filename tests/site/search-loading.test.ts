/** What a search asks for and when: little at first, the rest after it, and again after what could not be had. */
import { describe, expect, it } from 'vitest';
import { addressesOfDist } from './lib/dist-ways.ts';
import { engineRows, withOwnPage, withPage } from './lib/engines.ts';
import type { Page } from './lib/page.ts';
import {
  addressOf,
  DONE,
  SHOWN,
  shownClaves,
  textsOf,
  totalOf,
  withFaults,
  write,
} from './lib/search-page.ts';

const engine = engineRows().find(({ name }) => name === 'chromium')?.engine;
const at = addressesOfDist();

const asked = (page: Page, name: RegExp): string[] =>
  (page.requests() ?? []).map((url) => url.replace(/.*\//, '')).filter((file) => name.test(file));

/** Lets the requests of some file wait until `go` is called. */
async function hold(page: Page, pattern: string): Promise<() => void> {
  let go = (): void => undefined;
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.playwright?.route(pattern, (route) => held.then(() => route.continue()));
  return go;
}

describe('typing', () => {
  it.skipIf(engine === undefined)('looks for the answer before it is time to show it', () =>
    withOwnPage(engine, at('http', 'buscar.html?q=remesas'), async (page) => {
      await page.waitFor(DONE);
      const read = (): number => (page.requests() ?? []).filter((url) => url.endsWith('.pf_index')).length;
      const before = read();
      // Time stands still from here on, but for what the test lets pass.
      await page.playwright?.clock.install();
      await page.playwright?.clock.pauseAt(Date.now() + 1000);
      await write(page, 'albergues');
      await page.playwright?.clock.runFor(60);
      await expect.poll(read).toBeGreaterThan(before);
      expect(await page.evaluate('location.search')).toBe('?q=remesas');
      await page.playwright?.clock.runFor(100);
      await page.waitFor(`location.search === '?q=albergues' && ${DONE}`);
      expect(await shownClaves(page)).toContain('5.2.6');
    }),
  );
});

describe('what a search asks for', () => {
  it.skipIf(engine === undefined)(
    'is no phrase of people where every word is in the documents, and one part of them where one word is not',
    () =>
      withPage(engine, at('http', addressOf('niños migrantes')), async (page) => {
        await page.waitFor(DONE);
        expect(asked(page, /^frases-/)).toEqual([]);
        await write(page, 'chamacos migrantes');
        await page.waitFor(`${DONE} && location.search.includes('chamacos')`);
        expect(asked(page, /^frases-/)).toHaveLength(1);
        expect(await totalOf(page)).toBeGreaterThan(10);
        await write(page, 'chamacas');
        await page.waitFor(`${DONE} && location.search.includes('chamacas')`);
        expect(asked(page, /^frases-/)).toHaveLength(1);
      }),
  );

  it.skipIf(engine === undefined)('shows the first results before facets and the rest are there', () =>
    withFaults(engine, async (page) => {
      const go = await hold(page, '**/buscar-mas.js');
      await page.goto(at('http', addressOf('derechos humanos')));
      await page.waitFor(SHOWN);
      expect(await shownClaves(page)).toHaveLength(10);
      expect(await textsOf(page, '[data-facetas] a, [data-mas] button')).toEqual([]);
      go();
      await page.waitFor(DONE);
      expect((await textsOf(page, '[data-facetas] a')).length).toBeGreaterThan(5);
      expect(await textsOf(page, '[data-mas] button')).toHaveLength(1);
    }),
  );

  it.skipIf(engine === undefined)('leaves the first results where the rest can’t be had, and says so', () =>
    withFaults(engine, async (page) => {
      await page.playwright?.route('**/filtros.js', (route) => route.abort());
      await page.goto(at('http', addressOf('derechos humanos')));
      await page.waitFor(DONE);
      expect(await shownClaves(page)).toHaveLength(10);
      expect(await page.text('[data-mas]')).toMatch(
        /^Los filtros y los demás resultados no se pudieron abrir/,
      );
      expect(await page.evaluate(`document.querySelector('[data-filtros]').hidden`)).toBe(true);
    }),
  );

  it.skipIf(engine === undefined)(
    'does not say «sin resultados» where a part can’t be had, and tries again',
    () =>
      withFaults(engine, async (page) => {
        await page.playwright?.route('**/frases-*.js', (route) => route.abort());
        await page.goto(at('http', addressOf('chamacos')));
        await page.waitFor(
          `document.querySelector('[role=status]').textContent.includes('no se pudo abrir')`,
        );
        await page.playwright?.unroute('**/frases-*.js');
        await write(page, 'chamaco');
        await page.waitFor(`${DONE} && location.search.includes('q=chamaco')`);
        expect(await totalOf(page)).toBeGreaterThan(3);
      }),
  );

  it.skipIf(engine === undefined)(
    'comes at once: the engine beside its script, and the phrases for a missing word beside both',
    () =>
      withFaults(engine, async (page) => {
        await page.gotoAnew('about:blank');
        const go = await hold(page, '**/pagefind-classic.js');
        // Its load waits for the script, too.
        await page.playwright?.goto(at('http', addressOf('chamacos')), { waitUntil: 'commit' });
        await expect.poll(() => asked(page, /^(?:frases-\d+\.js|wasm\.)/)).toHaveLength(2);
        go();
        await page.waitFor(DONE);
        expect(await totalOf(page)).toBeGreaterThan(3);
        expect(asked(page, /^(?:frases-\d+\.js|wasm\.)/)).toHaveLength(2);
      }),
  );
});
