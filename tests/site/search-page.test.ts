/** What the search page tells and does: corrections, nothing found, phrases, groups, order, keys, announcements. Order everywhere: opening.test.ts; what it asks for and when: search-loading.test.ts. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../lib/project.ts';
import { buildSearch } from '../../scripts/dist/search/build-search.ts';
import { createBuscador, type Buscador } from '../../src/lib/search/search.ts';
import { openPagefind } from '../search/pagefind-in-node.ts';
import { readRegistros } from '../search/registros.ts';
import { readTablas } from '../search/tablas.ts';
import { closePages, engineRows, withPage } from './lib/engines.ts';
import type { Page } from './lib/page.ts';
import { addressOf, DONE, shownClaves, textsOf, totalOf, write } from './lib/search-page.ts';
import { openWays, wayNamed, type WayName, type Ways } from './lib/ways.ts';

const DIST = join(ROOT, 'dist');
const rows = engineRows();
const named = (name: string): (typeof rows)[number]['engine'] =>
  rows.find((row) => row.name === name)?.engine;
/** One engine on both kinds of address, and another one, for what scripts do the same everywhere. */
const CELLS: readonly { title: string; way: WayName }[] = [
  { title: 'chromium', way: 'http' },
  { title: 'chromium', way: 'file' },
  { title: 'firefox', way: 'http' },
];
let ways: Ways;
let buscador: Buscador;
const registros = readRegistros();

beforeAll(async () => {
  ways = await openWays(DIST);
  const indice = await buildSearch(registros, readTablas());
  buscador = createBuscador(indice.datos, await openPagefind(indice));
}, 60_000);

afterAll(async () => {
  await closePages();
  await ways.close();
});

const at = (way: WayName, path: string): string => wayNamed(ways, way).url(path);

async function search(page: Page, way: WayName, query: string, more = ''): Promise<void> {
  await page.goto(at(way, addressOf(query, more)));
  await page.waitFor(DONE);
}

/** Announcements of the live region from now on, empty ones apart. */
const LISTEN = `(() => { const region = document.querySelector('[role=status]'); globalThis.heard = [];
  new MutationObserver(() => { if (region.textContent) heard.push(region.textContent); })
    .observe(region, { childList: true, characterData: true, subtree: true }); return true; })()`;

describe.each(CELLS)('$title, $way', ({ title, way }) => {
  const engine = named(title);
  const onPage = (work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(engine, at(way, 'buscar.html'), work);

  it.skipIf(engine === undefined)('says what it corrected, and searches as typed when told to', () =>
    onPage(async (page) => {
      await search(page, way, 'xenofóvia');
      expect(await page.text('[role=status]')).toMatch(/^\d+ resultados para «xenofobia»$/);
      expect(await page.text('[data-correccion]')).toBe(
        'Se buscó «xenofobia». ¿Buscar «xenofóvia» tal cual?',
      );
      expect(await totalOf(page)).toBeGreaterThan(3);
      await page.click('[data-correccion] a');
      await page.waitFor(`location.search.includes('exacta=si') && ${DONE}`);
      expect(await page.text('[role=status]')).toBe('Sin resultados para «xenofóvia»');
      expect(await page.text('[data-correccion]')).toBe('');
    }),
  );

  it.skipIf(engine === undefined)(
    'says that nothing was found, and offers other ways instead of filler',
    () =>
      onPage(async (page) => {
        await search(page, way, 'queso');
        expect(await page.text('[role=status]')).toBe('Sin resultados para «queso»');
        expect(await shownClaves(page)).toEqual([]);
        const seen = (name: string): Promise<unknown> =>
          page.evaluate(`document.querySelector('[data-${name}]').checkVisibility()`);
        expect([await seen('ayuda'), await seen('filtros')]).toEqual([true, false]);
        // The column of the filters is not left to the help.
        expect(await page.evaluate(`document.querySelector('[data-ayuda]').clientWidth`)).toBeGreaterThan(
          480,
        );
        await page.click('[data-ayuda] a');
        await page.waitFor(`location.pathname.endsWith('/programa.html')`);
      }),
  );

  it.skipIf(engine === undefined)('tells which word no document holds', () =>
    onPage(async (page) => {
      await search(page, way, 'albergues en Wichita');
      expect(await totalOf(page)).toBeGreaterThan(0);
      expect(await page.text('[data-correccion]')).toBe(
        '«Wichita» no aparece en los documentos: se buscó lo demás.',
      );
    }),
  );

  it.skipIf(engine === undefined)('finds a quoted phrase where it stands, and marks it', () =>
    onPage(async (page) => {
      await search(page, way, '"proteccion complementaria"');
      const holding = registros.filter(({ textos }) =>
        textos.some(({ texto }) => /protección complementaria/i.test(texto)),
      );
      expect((await shownClaves(page)).toSorted()).toEqual(holding.map(({ clave }) => clave).toSorted());
      const marks = await textsOf(page, '[data-resultado]:first-child mark');
      expect(marks.join(' ').toLowerCase()).toContain('protección complementaria');
    }),
  );

  it.skipIf(engine === undefined)('leads to the actividad when that is what matched', () =>
    onPage(async (page) => {
      await search(page, way, '"Guía Paisano"');
      expect(await shownClaves(page)).toEqual(expect.arrayContaining(['1.3.1', '4.5.3']));
      await page.click('[data-clave="4.5.3"] a');
      await page.waitFor(
        `document.querySelector(':target [data-actividad]')?.textContent.includes('Guía Paisano')`,
      );
    }),
  );

  it.skipIf(engine === undefined)('goes to the page of a clave in each spelling', () =>
    onPage(async (page) => {
      const spellings = ['3.5.10', '3-5-10', 'línea 3.5.10', 'LINEA 3.5.10', 'L3.5.10', 'PEM 3.5.10'];
      for (const query of spellings) {
        await search(page, way, query);
        expect((await shownClaves(page))[0], query).toBe('3.5.10');
      }
      for (const [query, clave] of [
        ['estrategia 4.3', '4.3'],
        ['E4.3', '4.3'],
        ['Objetivo 2', '2'],
        ['o2', '2'],
      ] as const) {
        await search(page, way, query);
        expect((await shownClaves(page))[0], query).toBe(clave);
      }
    }),
  );

  it.skipIf(engine === undefined)(
    'shows the first ten as the engine ranks them, and gathers the rest by estrategia',
    () =>
      onPage(async (page) => {
        await search(page, way, 'derechos humanos');
        const { resultados } = await buscador.buscar('derechos humanos');
        const ranked = resultados.map(({ clave }) => clave);
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
    onPage(async (page) => {
      await search(page, way, 'derechos humanos');
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
    onPage(async (page) => {
      await search(page, way, 'remesas', '&orden=clave');
      const shown = await shownClaves(page);
      const order = registros.map(({ clave }) => clave);
      expect(shown).toEqual(shown.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
      await search(page, way, 'remesas');
      expect(await shownClaves(page)).not.toEqual(shown);
      await page.evaluate(`(document.querySelector('[data-orden] a:not([aria-current])').focus(), true)`);
      await page.press('Enter');
      await page.waitFor(`location.search.includes('orden=clave') && ${DONE}`);
      expect(await shownClaves(page)).toEqual(shown);
    }),
  );

  it.skipIf(engine === undefined)('takes facets from the address, and each away by itself', () =>
    onPage(async (page) => {
      await search(page, way, 'derechos', '&objetivo=5&respuesta=se-realizaran');
      const both = await totalOf(page);
      expect((await shownClaves(page)).every((clave) => clave.startsWith('5'))).toBe(true);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual([
        '× Quitar filtro: Objetivo 5',
        '× Quitar filtro: Respuesta: Sí',
      ]);
      await page.click('[data-elegidas] a');
      await page.waitFor(`!location.search.includes('objetivo') && ${DONE}`);
      expect(await totalOf(page)).toBeGreaterThan(both);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual(['× Quitar filtro: Respuesta: Sí']);
      await page.goto(at(way, 'buscar.html?dependencia=sre'));
      await page.waitFor(DONE);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual(['× Quitar filtro: Dependencia: SRE']);
    }),
  );

  it.skipIf(engine === undefined)('announces each search once, and of hasty ones only the last', () =>
    onPage(async (page) => {
      await page.evaluate(LISTEN);
      await write(page, 'r', 'remes', 'remesas');
      await page.waitFor(`${DONE} && location.search.includes('remesas')`);
      await write(page, 'albergues');
      await page.waitFor(`${DONE} && location.search.includes('albergues')`);
      await page.waitFor(`heard.at(-1).includes('albergues')`);
      expect(await page.evaluate(`heard.length`)).toBe(2);
      expect(await page.evaluate(`heard.map((text) => text.replace(/^\\d+ /, ''))`)).toEqual([
        'resultados para «remesas»',
        'resultados para «albergues»',
      ]);
      expect(await page.evaluate(`document.querySelectorAll('[role=status], [aria-live]').length`)).toBe(1);
    }),
  );

  it.skipIf(engine === undefined)(
    'is driven by the keyboard: / enters the field, Escape leaves it as it is',
    () =>
      onPage(async (page) => {
        await search(page, way, 'remesas');
        const focused = `document.activeElement.id`;
        await page.press('/');
        expect(await page.evaluate(focused)).toBe('q');
        await page.press('Escape');
        expect(await page.evaluate(focused)).not.toBe('q');
        expect(await page.evaluate(`document.querySelector('#q').value`)).toBe('remesas');
        await page.evaluate(`(document.documentElement.dataset.teclas = 'no', true)`);
        await page.press('/');
        expect(await page.evaluate(focused)).not.toBe('q');
        await page.type('#q', 'albergues');
        await page.press('Enter');
        await page.waitFor(`location.search === '?q=albergues' && ${DONE}`);
        await page.back();
        await page.waitFor(`document.querySelector('[data-busqueda]') !== null`);
      }),
  );
});
