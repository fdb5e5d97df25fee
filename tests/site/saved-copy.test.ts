/** What the page of the kept copy says against what the browser's cache holds: removed and saved again, in two tabs, in part, without what a browser may lack. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readyForKiwix } from '../../scripts/site/packages/zim.ts';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { HASH_DIGITS } from '../../src/model/page/offline-copy.ts';
import { sampled, WHOLE } from '../lib/depth.ts';
import { sharedChromium } from './lib/chromium.ts';
import { engineRows, withOwnPage } from './lib/engines.ts';
import { saysSoon, STATUS } from './lib/says.ts';
import { openFiles, openSmallSite, smallFiles, type SmallSite } from './lib/small-site.ts';

const found = findBrowser('chromium');

let site: SmallSite;
let context: BrowserContext;

const keptFiles = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const kept = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).length),
    );
    return kept.reduce((sum, count) => sum + count, 0);
  });

async function openPage(before: () => void = () => undefined): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(before);
  await page.goto(`${site.url}sin-conexion.html`);
  await page.waitForSelector('[data-guardar]:not([hidden])');
  return page;
}

const save = (page: Page): Promise<void> => page.click('[data-guardar] [data-si]');
const remove = (page: Page): Promise<void> => page.click('[data-guardar] [data-no]');

const SAVED = /^Guardado \(/;
const NONE = /^Ocupa unos /;
const REMOVED = /^La copia se quitó/;
const PARTIAL = /^La copia de este aparato está incompleta/;

describe.skipIf(found.control === 'none')('what is said of the kept copy', () => {
  beforeAll(async () => {
    site = await openSmallSite();
    context = await (await sharedChromium()).newContext();
  });
  afterAll(async () => {
    await context.close();
    await site.close();
  });
  /** The next test finds a browser that has kept nothing of this site; other sites have origins of their own. */
  afterEach(async () => {
    const [page, ...others] = context.pages();
    for (const other of others) await other.close();
    await page?.evaluate(async () => {
      for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
      localStorage.clear();
    });
    await page?.close();
  });

  it('is true after saving, leaving and coming back, removing and saving again', async () => {
    const page = await openPage();
    await save(page);
    await saysSoon(page, SAVED);
    await page.goto(`${site.url}index.html`);
    await page.goBack();
    await saysSoon(page, SAVED);
    await page.reload();
    await saysSoon(page, SAVED);
    await remove(page);
    await saysSoon(page, REMOVED);
    expect(await keptFiles(page)).toBe(0);
    await save(page);
    await saysSoon(page, SAVED);
    expect(await keptFiles(page)).toBe(site.total);
  });

  it('is true when another tab keeps the removed worker alive', async () => {
    const page = await openPage();
    await save(page);
    await saysSoon(page, SAVED);
    const other = await context.newPage();
    await other.goto(`${site.url}index.html`);
    await remove(page);
    await saysSoon(page, REMOVED);
    // A file that the removed worker is still asked for makes no empty copy.
    await other.evaluate(() => fetch('sin-conexion.html'));
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.reload();
    await saysSoon(page, NONE);
    await save(page);
    await saysSoon(page, SAVED);
    expect(await keptFiles(page)).toBe(site.total);
  });

  it('changes in one tab when the other one removes or saves', async () => {
    const [one, two] = [await openPage(), await openPage()];
    await save(one);
    await saysSoon(one, SAVED);
    await saysSoon(two, SAVED);
    await remove(two);
    await saysSoon(two, REMOVED);
    await saysSoon(one, NONE);
    // Both at once: the other tab's button is not waited for.
    await Promise.all([one, two].map((page) => page.dispatchEvent('[data-guardar] [data-si]', 'click')));
    await saysSoon(one, SAVED);
    await saysSoon(two, SAVED);
    expect(await keptFiles(one)).toBe(site.total);
  });

  it('counts what the browser dropped, and completes it', async () => {
    const page = await openPage();
    await save(page);
    await saysSoon(page, SAVED);
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      await (await caches.open(name)).delete(new URL('index.html', location.href).href);
    });
    await page.reload();
    await saysSoon(page, PARTIAL);
    expect(await page.textContent(STATUS)).toContain(`${site.total - 1} de ${site.total} archivos`);
    await save(page);
    await saysSoon(page, SAVED);
    expect(await keptFiles(page)).toBe(site.total);
  });

  it('holds the data only when a person asks for them too, and again after a new edition', async () => {
    const files = ['datos/csv/pem-lineas.csv', 'lineas/1.1.1.json'];
    const small = await openSmallSite((path) => files.includes(path));
    const page = await context.newPage();
    await page.goto(`${small.url}sin-conexion.html`);
    const hasFile = (file: string): Promise<boolean> =>
      page.evaluate(
        async (path) => (await caches.match(new URL(path, location.href).href)) !== undefined,
        file,
      );
    await save(page);
    await saysSoon(page, /^Guardado .*no se guardaron; ocupan \d+(?:\.\d)? [kM]B más\.$/);
    expect(await keptFiles(page)).toBe(small.total);
    await page.click('[data-guardar] [data-mas]');
    await saysSoon(page, /También están los archivos de datos/);
    expect(await keptFiles(page)).toBe(small.total + files.length);
    await page.reload();
    await saysSoon(page, /También están los archivos de datos/);
    // The next edition has another page: who asked for the data has those of it too, and no file of the old one.
    const worker = join(small.folder, 'sw.js');
    const changed = readFileSync(join(small.folder, 'lineas/1.1.1.json'), 'utf8').replace('{', '{ ');
    writeFileSync(join(small.folder, 'lineas/1.1.1.json'), changed);
    const hash = createHash('sha256').update(changed).digest('hex').slice(0, HASH_DIGITS);
    const list = readFileSync(worker, 'utf8').replace(/("lineas\/1\.1\.1\.json":)"\w+"/, `$1"${hash}"`);
    writeFileSync(worker, list.replace(/"version":"\w+"/, '"version":"otra"'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/ otra$/)]);
    await page.reload();
    await saysSoon(page, /También están los archivos de datos/);
    expect([await hasFile(files[0] ?? ''), await hasFile(files[1] ?? '')]).toEqual([true, true]);
    await remove(page);
    await saysSoon(page, REMOVED);
    await save(page);
    await saysSoon(page, /no se guardaron/);
    expect(await keptFiles(page)).toBe(small.total);
    await small.close();
  });

  it('says why the data could not be kept, and keeps the pages', async () => {
    const broken = await openSmallSite((path) => path === 'lineas/1.1.1.json');
    writeFileSync(join(broken.folder, 'lineas/1.1.1.json'), 'another file');
    const page = await context.newPage();
    await page.goto(`${broken.url}sin-conexion.html`);
    await save(page);
    await saysSoon(page, /^Guardado .*no se guardaron; ocupan \d+(?:\.\d)? [kM]B más\.$/);
    await page.click('[data-guardar] [data-mas]');
    await saysSoon(page, /^Guardado .*lineas\/1\.1\.1\.json/);
    expect(await page.isVisible('[data-guardar] [data-mas]')).toBe(true);
    await broken.close();
  });

  it('is no copy where a file can not be had, and what was kept can be removed', async () => {
    const broken = await openSmallSite();
    writeFileSync(join(broken.folder, 'index.html'), 'another file');
    const page = await context.newPage();
    await page.goto(`${broken.url}sin-conexion.html`);
    await save(page);
    await saysSoon(page, /index\.html/);
    expect(await page.isVisible('[data-guardar] [data-si]')).toBe(true);
    await page.reload();
    await saysSoon(page, /incompleta/);
    await remove(page);
    await saysSoon(page, REMOVED);
    expect(await keptFiles(page)).toBe(0);
    await broken.close();
  });

  it('is that there is no list, where a program copied the site without it', async () => {
    const bare = await openSmallSite();
    rmSync(join(bare.folder, 'sw.js'));
    const page = await context.newPage();
    await page.goto(`${bare.url}sin-conexion.html`);
    await save(page);
    await saysSoon(page, /^Este sitio es una copia que no trae/);
    expect(await page.isVisible('[data-guardar] [data-si]')).toBe(false);
    await bare.close();
  });

  // A whole package has the pieces too, as sin-conexion.test.ts keeps them; one without them is searched by the script that holds all.
  it.each(
    sampled(
      [
        ['without the pieces of its search', 'pagefind\\/[\\w-]+\\.js$'],
        ['with the pieces of its search', 'pagefind\\/'],
      ],
      2,
    ),
  )('is true of an unzipped package that somebody serves, %s, and its search works', async (_, search) => {
    const wanted = new RegExp(
      `^(?:${search}|buscar\\.html|guiones\\/|datos\\/(?:index\\.html|pem-datos\\.zip))`,
    );
    const unzipped = await openFiles(smallFiles((path) => wanted.test(path)));
    const page = await context.newPage();
    await page.goto(`${unzipped.url}sin-conexion.html`);
    await save(page);
    await saysSoon(page, SAVED);
    expect(await keptFiles(page)).toBe(unzipped.total);
    await unzipped.close();
    await page.goto(`${unzipped.url}buscar.html?q=remesas`);
    await page.waitForSelector('[data-busqueda][data-total]');
    expect(Number(await page.getAttribute('[data-busqueda]', 'data-total'))).toBeGreaterThan(0);
  });

  it('is nothing in the copy for Kiwix, which runs no worker', async () => {
    const kiwix = await openSmallSite();
    readyForKiwix(kiwix.folder);
    const page = await context.newPage();
    await page.goto(`${kiwix.url}sin-conexion.html`, { waitUntil: 'networkidle' });
    expect(await page.locator('[data-si]').count()).toBe(1);
    expect(await page.isVisible('[data-si]')).toBe(false);
    await kiwix.close();
  });

  it('needs no storage manager, which some browsers lack', async () => {
    const page = await openPage(() =>
      Object.defineProperty(Navigator.prototype, 'storage', { get: () => undefined }),
    );
    await save(page);
    await saysSoon(page, SAVED);
    expect(await keptFiles(page)).toBe(site.total);
  });
});

const KEPT = `(async () => {
  const names = await caches.keys();
  const kept = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
  return kept.reduce((sum, count) => sum + count, 0);
})()`;
const says = (words: string): string =>
  `document.querySelector('[data-guardar] [role=status]').textContent.startsWith(${JSON.stringify(words)})`;

// Chromium is asked the same above.
const OTHERS = engineRows().filter(({ name }) => WHOLE || name !== 'chromium');

describe.each(OTHERS)('the kept copy in $title', ({ engine }) => {
  it.skipIf(engine === undefined)('is whole after saving, removing and saving again', async () => {
    const small = await openSmallSite();
    try {
      await withOwnPage(engine, `${small.url}sin-conexion.html`, async (page) => {
        for (const attempt of ['first', 'second']) {
          await page.waitForSelector('[data-guardar]:not([hidden]) [data-si]:not([hidden])');
          await page.click('[data-guardar] [data-si]');
          await page.waitFor(says('Guardado ('));
          expect([attempt, await page.evaluate(KEPT)]).toEqual([attempt, small.total]);
          if (attempt === 'second' && !WHOLE) break;
          await page.goto(`${small.url}index.html`);
          await page.back();
          await page.waitFor(says('Guardado ('));
          await page.click('[data-guardar] [data-no]');
          await page.waitFor(says('La copia se quitó'));
          expect([attempt, await page.evaluate(KEPT)]).toEqual([attempt, 0]);
        }
      });
    } finally {
      await small.close();
    }
  });
});
