/** What the search page tells and does: corrections, nothing found, phrases, facets, keys, announcements. The list: search-list.test.ts; order everywhere: opening.test.ts; what it asks for and when: search-loading.test.ts. */
import { describe, expect, it } from 'vitest';
import { FIRST } from '../../src/search/rank/groups.ts';
import { readRegistros } from '../search/registros.ts';
import { addressesOfDist } from './lib/dist-ways.ts';
import { withPage } from './lib/engines.ts';
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
  write,
} from './lib/search-page.ts';

const registros = readRegistros();

const at = addressesOfDist();

/** Announcements of the live region from now on, empty ones apart. */
const LISTEN = `(() => { const region = document.querySelector('[role=status]'); globalThis.heard = [];
  new MutationObserver(() => { if (region.textContent) heard.push(region.textContent); })
    .observe(region, { childList: true, characterData: true, subtree: true }); return true; })()`;

describe.each(searchCells())('$title, $way', ({ engine, way }) => {
  const onPage = (work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(engine, at(way, 'buscar.html'), work);
  /** For what does not hang on how the page came to its answer; that nothing is found is said later to who types. */
  const onSearch = (work: (page: Page) => Promise<void>): Promise<void> =>
    withSearch(engine, at(way, 'buscar.html'), work);
  const onAsked = (query: string, work: (page: Page) => Promise<void>): Promise<void> =>
    onSearch(async (page) => {
      await ask(page, query);
      await work(page);
    });
  const onAnswer = (address: string, work: (page: Page) => Promise<void>): Promise<void> =>
    withAnswer(engine, at(way, address), work);

  it.skipIf(engine === undefined)('tells which word no document holds', () =>
    onAsked('albergues en Wichita', async (page) => {
      expect(await totalOf(page)).toBeGreaterThan(0);
      expect(await page.text('[data-correccion]')).toBe(
        '«Wichita» no aparece en los documentos: se buscó lo demás.',
      );
    }),
  );

  it.skipIf(engine === undefined)('finds a quoted phrase where it stands, and marks it', () =>
    onSearch(async (page) => {
      await ask(page, '"proteccion complementaria"');
      const holding = registros.filter(({ textos }) =>
        textos.some(({ texto }) => /protección complementaria/i.test(texto)),
      );
      expect(await totalOf(page)).toBe(holding.length);
      const claves = holding.map(({ clave }) => clave);
      // Those that hold it, and all of them where the first results have room for them.
      const shown = await shownClaves(page);
      expect(shown.filter((clave) => !claves.includes(clave))).toEqual([]);
      expect(shown).toHaveLength(Math.min(claves.length, FIRST));
      const marks = await textsOf(page, '[data-resultado]:first-child mark');
      expect(marks.join(' ').toLowerCase()).toContain('protección complementaria');
    }),
  );

  it.skipIf(engine === undefined)('goes to the page of a clave in each spelling', () =>
    onSearch(async (page) => {
      const spellings = ['3.5.10', '3-5-10', 'línea 3.5.10', 'LINEA 3.5.10', 'L3.5.10', 'PEM 3.5.10'];
      for (const query of spellings) {
        await ask(page, query);
        expect((await shownClaves(page))[0], query).toBe('3.5.10');
      }
      for (const [query, clave] of [
        ['estrategia 4.3', '4.3'],
        ['E4.3', '4.3'],
        ['Objetivo 2', '2'],
        ['o2', '2'],
      ] as const) {
        await ask(page, query);
        expect((await shownClaves(page))[0], query).toBe(clave);
      }
    }),
  );

  it.skipIf(engine === undefined)(
    'offers the page of a body, a population or the site apart from the results',
    () =>
      onSearch(async (page) => {
        for (const [query, url] of [
          ['FGR', 'dependencias/pgr.html'],
          [
            'Financiera Nacional de Desarrollo Agropecuario, Rural, Forestal y Pesquero',
            'dependencias/fnd.html',
          ],
          ['jóvenes', 'poblaciones/jovenes.html'],
          ['cómo citar', 'datos/index.html#citar'],
        ] as const) {
          await ask(page, query);
          const offered = `[...document.querySelectorAll('[data-directo] a')].map((a) => a.getAttribute('href')).join(' ')`;
          expect(await page.evaluate(offered), query).toContain(url);
          expect(await page.evaluate(`document.querySelector('[data-directo] [data-resultado]')`)).toBe(null);
        }
      }),
  );

  it.skipIf(engine === undefined)(
    'says what answers for a word that the documents lack, and offers the rest where nothing does',
    () =>
      onSearch(async (page) => {
        // Any report may name some of them.
        const said = JSON.stringify(registros);
        const cities =
          'Tijuana Mexicali Reynosa Nogales Tecate Sonoyta Naco Ojinaga Brownsville Cananea'.split(' ');
        const city = cities.find((name) => !said.includes(name)) ?? '';
        await ask(page, city);
        expect(await page.text('[data-correccion]')).toBe(
          `«${city}» no aparece en los documentos. Esto es lo que dicen de la frontera norte.`,
        );
        await searchAt(page, at(way, addressOf('albergue canino Wichita Topeka Omaha')));
        expect(await totalOf(page)).toBe(0);
        expect(await page.text('[data-correccion]')).toContain(
          'no aparecen en los documentos. Buscar «albergue',
        );
        // Words of ours are told as ours, and never marked in the text of the document.
        await ask(page, 'chapala');
        expect((await shownClaves(page))[0]).toBe('2.3.6');
        expect(await page.text('[data-correccion]')).toBe(
          '«chapala» no aparece en los documentos: se buscó en palabras de la calle, nuestras.',
        );
        await page.waitForSelector('[data-clave="2.3.6"] .chico');
        expect(await page.text('[data-clave="2.3.6"] .chico')).toBe(
          'Así se pregunta, en palabras nuestras: «chapala y san miguel».',
        );
        expect(await page.evaluate(`document.querySelectorAll('[data-resultado] mark').length`)).toBe(0);
      }),
  );

  it.skipIf(engine === undefined)(
    'is driven by the keyboard: / enters the field, Escape leaves it as it is',
    () =>
      onAsked('remesas', async (page) => {
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

  it.skipIf(engine === undefined)('says what it corrected, and searches as typed when told to', () =>
    onAsked('xenofóvia', async (page) => {
      expect(await page.text('[role=status]')).toMatch(/^\d+ resultados para «xenofobia»$/);
      expect(await page.text('[data-correccion]')).toBe(
        'Se buscó «xenofobia». ¿Buscar «xenofóvia» tal cual?',
      );
      expect(await totalOf(page)).toBeGreaterThan(3);
      await page.click('[data-correccion] a');
      await page.waitFor(`location.search.includes('exacta=si') && ${DONE}`);
      expect(await page.text('[role=status]')).toBe('Sin resultados para «xenofóvia»');
      expect(await page.text('[data-correccion]')).toBe('«xenofóvia» no aparece en los documentos.');
    }),
  );

  it.skipIf(engine === undefined)(
    'says that nothing was found, and offers other ways instead of filler',
    () =>
      onAnswer(addressOf('queso'), async (page) => {
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

  it.skipIf(engine === undefined)('leads to the actividad when that is what matched', () =>
    onAsked('"Guía Paisano"', async (page) => {
      expect(await shownClaves(page)).toEqual(expect.arrayContaining(['1.3.1', '4.5.3']));
      await page.click('[data-clave="4.5.3"] a');
      await page.waitFor(
        `document.querySelector(':target [data-actividad]')?.textContent.includes('Guía Paisano')`,
      );
    }),
  );

  it.skipIf(engine === undefined)('says that a clave is not there, and what is near it', () =>
    onAnswer(addressOf('4.5.70'), async (page) => {
      expect(await totalOf(page)).toBe(0);
      expect(await page.text('[data-correccion]')).toMatch(
        /^No hay línea 4\.5\.70; el objetivo 4 tiene \d+ estrategias: de 4\.1 a 4\.\d+, y la estrategia 4\.5 tiene \d+ líneas de acción: de 4\.5\.1 a 4\.5\.\d+\.$/,
      );
      await page.click('[data-correccion] a');
      await page.waitFor(`location.pathname.endsWith('/objetivos/4.html')`);
    }),
  );

  it.skipIf(engine === undefined)('reads filters in words as facets, and gives the words back', () =>
    onAsked('salud sin actividades', async (page) => {
      const filtered = await totalOf(page);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual([
        '× Quitar filtro: Respuesta: No anunció acciones',
      ]);
      await page.click('[data-elegidas] a');
      await page.waitFor(`location.search.includes('filtros=no') && ${DONE}`);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual([]);
      expect(await page.evaluate(`document.querySelector('#q').value`)).toBe('salud sin actividades');
      expect(await totalOf(page)).toBeGreaterThan(filtered);
    }),
  );

  it.skipIf(engine === undefined)('takes facets from the address, and each away by itself', () =>
    onAnswer(addressOf('derechos', '&objetivo=5&respuesta=se-realizaran'), async (page) => {
      const both = await totalOf(page);
      expect((await shownClaves(page)).every((clave) => clave.startsWith('5'))).toBe(true);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual([
        '× Quitar filtro: Objetivo 5',
        '× Quitar filtro: Respuesta: Anunció acciones',
      ]);
      await page.click('[data-elegidas] a');
      await page.waitFor(`!location.search.includes('objetivo') && ${DONE}`);
      expect(await totalOf(page)).toBeGreaterThan(both);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual([
        '× Quitar filtro: Respuesta: Anunció acciones',
      ]);
      // As mail and messengers alter an address: escaped, in capitals, with another sign and the end of a sentence.
      await page.goto(at(way, 'buscar.html?Dependencia%3DSRE#objetivo=77).'));
      await page.waitFor(DONE);
      expect(await textsOf(page, '[data-elegidas] a')).toEqual(['× Quitar filtro: Dependencia: SRE']);
      expect((await page.text('[data-correccion]')).trim()).toBe(
        'No pudimos leer esta parte del enlace: objetivo=77. Se buscó sin ella.',
      );
    }),
  );

  it.skipIf(engine === undefined)('keeps the filters when Enter is pressed, as while typing', () =>
    onAnswer(addressOf('capacitación', '&objetivo=5&respuesta=se-realizaran'), async (page) => {
      await page.type('#q', ' policía');
      await page.press('Enter');
      await page.waitFor(`location.search.includes('polic') && ${DONE}`);
      expect(await page.evaluate(`new URLSearchParams(location.search).getAll('objetivo').join()`)).toBe('5');
      expect(await textsOf(page, '[data-elegidas] a')).toHaveLength(2);
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
});
