/** When the search engine cannot work it says so; it never finds less in silence, and one search never spoils another. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { removeFolder } from './lib/children.ts';
import { closePages, engineRows, withPage } from './lib/engines.ts';
import { makeSearchSite } from './lib/search-fixture.ts';
import type { SearchSite } from './lib/search-fixture.ts';
import { serve } from './lib/serve.ts';
import type { Served } from './lib/serve.ts';

const rows = engineRows();
let site: SearchSite;
let served: Served;

beforeEach(async () => {
  site = await makeSearchSite();
  served = await serve(site.folder);
});

afterEach(async () => {
  await served.close();
  removeFolder(site.folder);
});

afterAll(() => closePages());

describe.each(rows.filter(({ name }) => name === 'chromium'))('$title', ({ engine }) => {
  it('gives each of two searches at once its own excerpt of a page that both find', async () => {
    await withPage(engine, `${served.url}buscar.html`, async (page) => {
      const marks = await page.evaluate(`openEngine('./').then(async engine => {
        const words = ['envíos', 'remesas'];
        const found = await Promise.all(words.map(word => engine.search(word)));
        const data = await Promise.all(found.flat().map(result => result.data()));
        return words.map(word => data.some(({ raw_url, excerpt }) =>
          raw_url.includes('2.5.1.') && excerpt.toLowerCase().includes('<mark>' + word))); })`);
      expect(marks).toEqual([true, true]);
    });
  });

  /** As in the unzipped package on a server: it leaves the pieces out, because the pack holds them. */
  const removePieces = (): void => {
    for (const name of site.names.filter((path) => path.endsWith('.pf_index')))
      rmSync(join(site.folder, 'pagefind', name));
  };
  const REMESAS = `run('./', { term: 'remesas' }).then(String, error => error.message)`;

  /** What is found where nothing is missing; asked once. */
  let whole: unknown;
  beforeEach(async () => {
    if (whole !== undefined) return;
    await withPage(engine, `${served.url}buscar.html`, async (page) => {
      whole = await page.evaluate(REMESAS);
    });
    expect(whole).toContain('/lineas/2.5.1.html');
  });

  it('takes from the pack what the server lacks, with the same answer', async () => {
    removePieces();
    await withPage(engine, `${served.url}buscar.html`, async (page) => {
      expect(await page.evaluate(REMESAS)).toBe(whole);
    });
  });

  it('takes an engine that the server unpacked, and unpacks it itself where the browser can’t', async () => {
    await withPage(engine, `${served.url}buscar.html`, async (page) => {
      await page.evaluate('delete globalThis.DecompressionStream');
      expect(await page.evaluate(REMESAS)).toBe(whole);
    });
    const wasm = join(site.folder, 'pagefind', site.names.find((path) => path.endsWith('.pagefind')) ?? '');
    writeFileSync(wasm, gunzipSync(readFileSync(wasm)));
    await withPage(engine, `${served.url}buscar.html`, async (page) => {
      expect(await page.evaluate(REMESAS)).toBe(whole);
    });
  });

  it('tells that a piece is missing, in the pack too', async () => {
    removePieces();
    rmSync(join(site.folder, 'pagefind', 'pagefind-pack.js'));
    await withPage(engine, `${served.url}buscar.html`, async (page) => {
      expect(await page.evaluate(REMESAS)).toBe('a piece is missing');
    });
  });

  it('can be opened again after an opening that failed', async () => {
    await withPage(engine, `${served.url}buscar.html`, async (page) => {
      const said = await page.evaluate(
        `openEngine('./no-existe/').then(() => 'opened', error => error.message)`,
      );
      expect(said).toMatch(/^could not load/);
      expect(
        await page.evaluate(`run('./', { term: 'remesas' }).then(found => found.length)`),
      ).toBeGreaterThan(0);
    });
  });

  it('ranks by the weights that it is given', async () => {
    const ranked = async (ranking: string): Promise<string[]> => {
      let found: string[] = [];
      await withPage(engine, `${served.url}buscar.html`, async (page) => {
        found = z.array(z.string()).parse(await page.evaluate(`run('./', { term: 'migrante' }, ${ranking})`));
      });
      return found;
    };
    const plain = await ranked('undefined');
    const weighed = await ranked('{ pageLength: 1, termSaturation: 0.1, metaWeights: { title: 9 } }');
    expect(weighed).toHaveLength(plain.length);
    expect(weighed).not.toEqual(plain);
  });
});
