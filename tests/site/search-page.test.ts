/** What the search page tells and does: corrections, nothing found, phrases, groups, order, keys, announcements. Order everywhere: opening.test.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../lib/project.ts';
import { buildSearch } from '../../scripts/dist/search/build-search.ts';
import { createBuscador, type Buscador } from '../../src/lib/search/search.ts';
import { openPagefind } from '../search/pagefind-in-node.ts';
import { readRegistros } from '../search/registros.ts';
import { readTablas } from '../search/tablas.ts';
import { closePages, engineRows, withOwnPage, withPage } from './lib/engines.ts';
import type { Page } from './lib/page.ts';
import { addressOf, DONE, SHOWN, shownClaves, textsOf, totalOf, write } from './lib/search-page.ts';
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

describe('typing', () => {
  const engine = named('chromium');

  it.skipIf(engine === undefined)('looks for the answer before it is time to show it', () =>
    withOwnPage(engine, at('http', 'buscar.html?q=remesas'), async (page) => {
      await page.waitFor(DONE);
      const read = (): number => (page.requests() ?? []).filter((url) => url.endsWith('.pf_fragment')).length;
      const before = read();
      // Time stands still from here on, but for what the test lets pass.
      await page.playwright?.clock.install();
      await page.playwright?.clock.pauseAt(Date.now() + 1000);
      await write(page, 'albergues');
      await page.playwright?.clock.runFor(60);
      await expect.poll(read, { timeout: 15_000 }).toBeGreaterThan(before);
      expect(await page.evaluate('location.search')).toBe('?q=remesas');
      await page.playwright?.clock.runFor(100);
      await page.waitFor(`location.search === '?q=albergues' && ${DONE}`);
      expect(await shownClaves(page)).toContain('5.2.6');
    }),
  );
});

describe('what a search asks for', () => {
  const engine = named('chromium');
  const asked = (page: Page, name: RegExp): string[] =>
    (page.requests() ?? []).map((url) => url.replace(/.*\//, '')).filter((file) => name.test(file));

  it.skipIf(engine === undefined)(
    'is no phrase of people where every word is in the documents, and one part of them where one word is not',
    () =>
      withOwnPage(engine, at('http', addressOf('niños migrantes')), async (page) => {
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
    withOwnPage(engine, at('http', 'index.html'), async (page) => {
      let go = (): void => undefined;
      const held = new Promise<void>((done) => {
        go = done;
      });
      await page.playwright?.route('**/buscar-mas.js', (route) => held.then(() => route.continue()));
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
    withOwnPage(engine, at('http', 'index.html'), async (page) => {
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
      withOwnPage(engine, at('http', 'index.html'), async (page) => {
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
});

describe('the browser’s own search', () => {
  const PUBLIC = 'https://pem-abierto.example/';
  const LINK = `document.querySelector('link[rel=search]')?.href ?? null`;

  it.skipIf(named('chromium') === undefined)('is offered where the site is published', () =>
    withPage(named('chromium'), at('http', 'index.html'), async (page) => {
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

  it.skipIf(named('chromium') === undefined)('is not offered by a copy that is opened by double click', () =>
    withPage(named('chromium'), at('file', 'buscar.html'), async (page) => {
      await page.waitFor(`document.readyState === 'complete'`);
      expect(await page.evaluate(LINK)).toBe(null);
    }),
  );
});

describe('without JavaScript', () => {
  it.skipIf(named('chromium') === undefined)(
    'explains itself and leads to the indexes and the whole programme',
    () =>
      withPage(
        named('chromium'),
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
