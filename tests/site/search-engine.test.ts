/** The real Pagefind gives the same ordered results in each engine and way of opening, and reads no more than it needs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { removeFolder } from './lib/children.ts';
import { cells, closePages, engineRows, withOwnPage, withPage } from './lib/engines.ts';
import { fetchBeside } from './lib/negative-control.ts';
import { makeSearchSite, readCorpus } from './lib/search-fixture.ts';
import type { SearchSite } from './lib/search-fixture.ts';
import { openWays, wayNamed } from './lib/ways.ts';
import type { WayName, Ways } from './lib/ways.ts';

const QUERIES: readonly { term: string | null; options?: object }[] = [
  { term: 'remesas' },
  { term: 'capacitacion' },
  { term: 'capacitación de personas servidoras públicas' },
  { term: 'niñas, niños y adolescentes' },
  { term: 'NIÑEZ' },
  { term: '"derechos humanos"' },
  { term: 'migrante', options: { filters: { objetivo: '4' } } },
  { term: 'migrante', options: { sort: { orden: 'desc' } } },
  { term: null, options: { filters: { objetivo: '2' } } },
  { term: '3.5.10' },
  { term: 'retorno' },
  { term: 'zzq000' },
];

const resultsSchema = z.array(z.string());
const rows = engineRows();
const table = cells(rows);
let site: SearchSite;
let ways: Ways;
/** What the first cell answered: the others must give the same. */
let expected: string[][] | undefined;

beforeAll(async () => {
  site = await makeSearchSite();
  ways = await openWays(site.folder);
});

afterAll(async () => {
  await closePages();
  await ways.close();
  removeFolder(site.folder);
});

const searchPage = (way: WayName): string => wayNamed(ways, way).url('buscar.html');

const ALL_QUERIES = `(async () => { const all = [];
  for (const query of ${JSON.stringify(QUERIES)}) all.push(await run('./', query));
  return all; })()`;

describe.each(table)('$title, $way', ({ engine, way }) => {
  it.skipIf(engine === undefined)('answers twelve queries in the same order, with no error', async () => {
    await withPage(engine, searchPage(way), async (page) => {
      await page.waitFor(`typeof run === 'function'`);
      const found = z.array(resultsSchema).parse(await page.evaluate(ALL_QUERIES));
      expected ??= found;
      expect(found).toEqual(expected);
      expect(found.map((results) => results.length > 0)).toEqual(QUERIES.map(() => true));
      expect(page.consoleErrors() ?? []).toEqual([]);
      const elsewhere = (page.requests() ?? []).filter((url) => !url.startsWith(wayNamed(ways, way).url('')));
      expect(elsewhere).toEqual([]);
      // The control: by double click it can't have read its pieces by fetch.
      const piece = site.names.find((name) => name.endsWith('.pf_meta')) ?? '';
      if (way === 'file') expect(await fetchBeside(page, `pagefind/${piece}`)).toBe('failed TypeError');
    });
  });

  it.skipIf(engine === undefined)('finds from a page in a folder what the texts hold', async () => {
    await withPage(engine, wayNamed(ways, way).url('hojas/buscar.html'), async (page) => {
      await page.waitFor(`typeof run === 'function'`);
      const found = resultsSchema.parse(await page.evaluate(`run('../', { term: 'remesas' })`));
      const holding = readCorpus().filter(({ texto, actividades }) =>
        /remesas/i.test([texto, ...actividades].join(' ')),
      );
      const pages = found.map((result) => result.split(' ', 1)[0]);
      expect(pages.toSorted()).toEqual(holding.map(({ clave }) => `/lineas/${clave}.html`).toSorted());
    });
  });
});

describe.each(table.filter(({ way }) => way !== 'file'))('$title, $way, its requests', ({ engine, way }) => {
  it.skipIf(engine === undefined)(
    'are none before a search, and then for the needed pieces only',
    async () => {
      const asked = (): string[] => wayNamed(ways, way).asked() ?? [];
      const start = asked().length;
      const search = (): string[] =>
        asked()
          .slice(start)
          .filter((path) => path.startsWith('pagefind/'));
      await withOwnPage(engine, searchPage(way), async (page) => {
        expect(search()).toEqual([]);
        const count = await page.evaluate(
          `openEngine('./').then(engine => engine.search('remesas')).then(all => all.length)`,
        );
        const kinds = search().map((path) => path.slice(path.lastIndexOf('.') + 1));
        expect(kinds.toSorted()).toEqual(['js', 'pagefind', 'pf_index', 'pf_meta']);
        await page.evaluate(`run('./', { term: 'remesas' })`);
        expect(search().filter((path) => path.endsWith('.pf_fragment'))).toHaveLength(Number(count));
        expect(search()).not.toContain('pagefind/pagefind-pack.js');
        expect(site.names.filter((name) => name.endsWith('.pf_index')).length).toBeGreaterThan(1);
      });
    },
  );
});
