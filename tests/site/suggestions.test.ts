/** The search field of every page as a combobox: suggestions by keyboard, without loading the search engine. */
import { describe, expect, it } from 'vitest';
import { addressesOfDist } from './lib/dist-ways.ts';
import { engineRows, withPage } from './lib/engines.ts';
import type { Page } from './lib/page.ts';
import { textsOf } from './lib/search-page.ts';
import type { WayName } from './lib/ways.ts';

const rows = engineRows();
const at = addressesOfDist();
const FIELD = `document.querySelector('input[data-sugerir]')`;
const OPEN = `${FIELD}.getAttribute('aria-expanded') === 'true'`;
const CLOSED = `${FIELD}.getAttribute('aria-expanded') === 'false'`;
/** What a screen reader says of the option that the arrows have reached. */
const ACTIVE = `document.getElementById(${FIELD}.getAttribute('aria-activedescendant'))?.textContent ?? null`;

async function suggest(page: Page, text: string): Promise<string[]> {
  await page.waitFor(`document.readyState === 'complete'`);
  // The list and its script come when the field is entered.
  await page.evaluate(`(${FIELD}.focus(), true)`);
  await page.waitFor(`${FIELD}.getAttribute('role') === 'combobox'`);
  await page.type('input[data-sugerir]', text);
  await page.waitFor(OPEN);
  return textsOf(page, '[role=listbox] [role=option]');
}

const CELLS: readonly { title: string; way: WayName }[] = [
  { title: 'chromium', way: 'http' },
  { title: 'chromium', way: 'file' },
  { title: 'firefox', way: 'http' },
];

describe.each(CELLS)('$title, $way', ({ title, way }) => {
  const engine = rows.find(({ name }) => name === title)?.engine;
  const onPage = (path: string, work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(engine, at(way, path), work);

  it.skipIf(engine === undefined)(
    'offers claves, siglas and titles without the search engine, and opens what the arrows chose',
    () =>
      onPage('lineas/1.1.1.html', async (page) => {
        expect((await suggest(page, '3.5.1'))[0]).toMatch(/^3\.5\.1 /);
        expect((await suggest(page, 'conavim'))[0]).toMatch(/^CONAVIM /);
        expect((await suggest(page, 'remes')).every((text) => /remesas/i.test(text))).toBe(true);
        // Of file:// not every engine tells what is asked for.
        const asked = way === 'file' ? [] : (page.requests() ?? []);
        expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
        expect(way === 'file' || asked.some((url) => url.endsWith('/lista.js'))).toBe(true);
        const options = await suggest(page, '2.5');
        expect(
          await page.evaluate(`document.querySelector('[role=listbox]').getAttribute('aria-label')`),
        ).toBe('Páginas sugeridas');
        expect(await page.evaluate(ACTIVE)).toBe(null);
        await page.press('ArrowDown');
        expect(await page.evaluate(ACTIVE)).toBe(options[0]);
        await page.press('ArrowUp');
        expect(await page.evaluate(ACTIVE)).toBe(options.at(-1));
        await page.press('ArrowDown');
        expect(await textsOf(page, '[role=option][aria-selected=true]')).toEqual([options[0]]);
        await page.press('Enter');
        await page.waitFor(`location.pathname.endsWith('/estrategias/2.5.html')`);
      }),
  );

  it.skipIf(engine === undefined)('closes by Escape, keeps what was typed, and lets Enter search', () =>
    onPage('index.html', async (page) => {
      await suggest(page, 'remesas');
      await page.press('Escape');
      await page.waitFor(CLOSED);
      expect(await page.evaluate(`${FIELD}.value`)).toBe('remesas');
      await page.press('Enter');
      await page.waitFor(`location.pathname.endsWith('/buscar.html') && location.search === '?q=remesas'`);
    }),
  );
});
