/** The list of results: the first ten as the engine ranks them, the rest by estrategia, none lost, and its other order. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearcher, type Searcher } from '../../src/search/search.ts';
import { readRegistros } from '../search/registros.ts';
import { wholeIndex } from '../search/whole-index.ts';
import { addressesOfDist } from './lib/dist-ways.ts';
import type { Page } from './lib/page.ts';
import {
  addressOf,
  ask,
  DONE,
  searchAt,
  searchCells,
  shownClaves,
  textsOf,
  totalOf,
  withAnswer,
  withSearch,
} from './lib/search-page.ts';

let buscador: Searcher;
const registros = readRegistros();

beforeAll(async () => {
  const { indice, pagefind } = await wholeIndex();
  buscador = createSearcher(indice.datos, pagefind);
});

const at = addressesOfDist();

describe.each(searchCells())('$title, $way', ({ engine, way }) => {
  const onAnswer = (address: string, work: (page: Page) => Promise<void>): Promise<void> =>
    withAnswer(engine, at(way, address), work);

  it.skipIf(engine === undefined)(
    'shows the first ten as the engine ranks them, and gathers the rest by estrategia',
    () =>
      onAnswer(addressOf('derechos humanos'), async (page) => {
        const { results } = await buscador.search('derechos humanos');
        const ranked = results.map(({ clave }) => clave);
        expect(await totalOf(page)).toBe(ranked.length);
        expect(await shownClaves(page)).toEqual(ranked.slice(0, 10));
        await page.click('[data-mas] button');
        await page.waitForSelector('[data-grupo] summary');
        expect((await shownClaves(page)).slice(0, 10)).toEqual(ranked.slice(0, 10));
        const [heading = ''] = await textsOf(page, '[data-grupo] summary b');
        const [, count, estrategia] =
          /^(\d+) líneas de acción más de la estrategia (.+)$/.exec(heading) ?? [];
        const members = ranked.slice(10).filter((clave) => clave.startsWith(`${estrategia ?? ''}.`));
        expect(members).toHaveLength(Number(count));
        expect(members.length).toBeGreaterThan(2);
        await page.click('[data-grupo] summary');
        await page.waitForSelector('[data-grupo] [data-resultado]');
        const within = `[...document.querySelector('[data-grupo]').querySelectorAll('[data-resultado]')].map((e) => e.dataset.clave)`;
        expect(await page.evaluate(within)).toEqual(members);
      }),
  );

  it.skipIf(engine === undefined)('loses no result to its groups', () =>
    onAnswer(addressOf('derechos humanos'), async (page) => {
      const total = await totalOf(page);
      for (let taps = 0; taps < 20; taps += 1) {
        if ((await page.evaluate(`document.querySelector('[data-mas] button') === null`)) === true) break;
        const before = await page.text('[data-mas] button');
        await page.click('[data-mas] button');
        await page.waitFor(
          `document.querySelector('[data-mas] button')?.textContent !== ${JSON.stringify(before)}`,
        );
      }
      await page.evaluate(
        `(document.querySelectorAll('[data-grupo] details').forEach((e) => { e.open = true; }), true)`,
      );
      await page.waitFor(`document.querySelectorAll('[data-resultado]').length === ${String(total)}`);
      expect(new Set(await shownClaves(page)).size).toBe(total);
    }),
  );

  it.skipIf(engine === undefined)('orders by clave by a link that stays in the address', () =>
    withSearch(engine, at(way, 'buscar.html'), async (page) => {
      await ask(page, 'remesas');
      const ranked = await shownClaves(page);
      await page.evaluate(`(document.querySelector('[data-orden] a:not([aria-current])').focus(), true)`);
      await page.press('Enter');
      await page.waitFor(`location.search.includes('orden=clave') && ${DONE}`);
      const shown = await shownClaves(page);
      expect(shown).not.toEqual(ranked);
      const order = registros.map(({ clave }) => clave);
      expect(shown).toEqual(shown.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      await searchAt(page, at(way, addressOf('remesas', '&orden=clave')));
      expect(await shownClaves(page)).toEqual(shown);
    }),
  );
});
