/** What the tests of the search page ask of it. */
import { WHOLE } from '../../lib/depth.ts';
import { z } from 'zod';
import type { Engine } from './engine.ts';
import { type Cell, cells, engineRows, withPage, withPageAt } from './engines.ts';
import type { Page } from './page.ts';

const BUSQUEDA = `document.querySelector('[data-busqueda]')`;
/** The first results are shown. */
export const SHOWN = `${BUSQUEDA}.dataset.total !== undefined && ${BUSQUEDA}.getAttribute('aria-busy') === 'false'`;
/** The search has ended: facets and what follows the first results are there too. */
export const DONE = `${SHOWN} && document.querySelector('[data-filtros]').getAttribute('aria-busy') === 'false'`;

const texts = z.array(z.string());

export const shownClaves = async (page: Page): Promise<string[]> =>
  texts.parse(
    await page.evaluate(`[...document.querySelectorAll('[data-resultado]')].map((e) => e.dataset.clave)`),
  );

export const textsOf = async (page: Page, selector: string): Promise<string[]> =>
  texts.parse(
    await page.evaluate(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].map((e) => e.textContent.trim())`,
    ),
  );

export const totalOf = async (page: Page): Promise<number> =>
  z.coerce.number().parse(await page.evaluate(`${BUSQUEDA}.dataset.total`));

export const addressOf = (query: string, more = ''): string =>
  `buscar.html?q=${encodeURIComponent(query)}${more}`;

/** Writes one text after the other without a pause, as nobody types, so that what follows does not hang on the machine's speed. */
export const write = (page: Page, ...written: readonly string[]): Promise<unknown> =>
  page.evaluate(`(() => { const field = document.querySelector('#q');
    for (const text of ${JSON.stringify(written)}) {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return true; })()`);

/**
 * Chromium by double click, for what scripts do the same everywhere; `npm run measure -- tests` asks Chromium and Firefox by http
 * too. That each engine searches, filters and answers alike in each way is asked by opening.test.ts.
 */
export const searchCells = (): Cell[] =>
  cells(engineRows()).filter(
    ({ name, way }) =>
      (name === 'chromium' && way === 'file') || (WHOLE && name !== 'webkit' && way === 'http'),
  );

/** Asks for other words than those before by writing them, and waits for all of the answer: to open an address costs five times as much. */
export async function ask(page: Page, query: string, until = DONE): Promise<void> {
  await write(page, query);
  const asked = JSON.stringify(query.trim());
  await page.waitFor(`new URLSearchParams(location.search).get('q') === ${asked} && ${until}`);
}

/** Opens the address of a search and waits for all of it. */
export async function searchAt(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitFor(DONE);
}

/** A page that shows all of what its address asks for, for a test's work. */
export const withAnswer = (
  engine: Engine | undefined,
  url: string,
  work: (page: Page) => Promise<void>,
): Promise<void> =>
  withPage(engine, url, async (page) => {
    await page.waitFor(DONE);
    await work(page);
  });

/** A search page without filters, for a test that writes what it asks: where the test before has left one, that one. */
export const withSearch = (
  engine: Engine | undefined,
  url: string,
  work: (page: Page) => Promise<void>,
): Promise<void> => {
  const isThere = `location.href.split('?', 1)[0] === ${JSON.stringify(url)} && /^(?:\\?q=[^&]*)?$/.test(location.search)`;
  return withPageAt(engine, url, isThere, work);
};

/** A page of Chromium whose requests a test may hold or let fail, for it alone. */
export const withFaults = (engine: Engine | undefined, work: (page: Page) => Promise<void>): Promise<void> =>
  withPageAt(engine, 'about:blank', 'true', async (page) => {
    await work(page);
    await page.playwright?.unrouteAll();
  });
