/** «Guardar para leer sin conexión» in a real browser: nothing before the tap, everything after it, the new edition, and gone again. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { listFiles, writeFiles } from '../../scripts/lib/files.ts';
import { startStaticServer, type StaticServer } from '../../scripts/lib/static-server.ts';
import { keptOf } from '../../scripts/site/kept-list.ts';
import { HASH_DIGITS } from '../../src/model/page/offline-copy.ts';
import { ofEachKind, placeAndEnding, WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { sharedChromium } from './lib/chromium.ts';
import { serve } from './lib/serve.ts';
import { smallFiles } from './lib/small-site.ts';

const DIST = join(ROOT, 'dist');
const PREFIX = '/pem/';
const found = findBrowser('chromium');
const program = found.control === 'none' ? undefined : found.program;

let folder: string;
let server: StaticServer;
let context: BrowserContext;
let page: Page;
let errors: string[];

const QUERY = 'buscar.html?q=remesas';
const OPENED = ['lineas/1.2.6.html', 'estrategias/index.html', 'acerca.html'];

/** What the search asks for, to its last result; the scripts beside it may be asked for later. */
async function askedBySearch(): Promise<ReadonlySet<string>> {
  const whole = await serve(DIST);
  await page.goto(whole.url + QUERY);
  await page.waitForSelector('[data-resultado]');
  await page.waitForLoadState('networkidle');
  const asked = new Set(whole.asked());
  await page.goto('about:blank');
  await whole.close();
  return asked;
}

/** The site: all of it, or what is opened here with a file of each place and ending that the browser keeps. */
async function putSite(): Promise<void> {
  if (WHOLE) {
    cpSync(DIST, folder, { recursive: true });
    return;
  }
  const asked = await askedBySearch();
  const kinds = ofEachKind(keptOf(listFiles(DIST)).archivos, placeAndEnding);
  const wanted = new Set([...OPENED, ...kinds, ...asked]);
  writeFiles(
    folder,
    smallFiles((path) => wanted.has(path) || /^pagefind\/(?!pagefind-pack)[\w-]+\.js$/.test(path)),
  );
}

beforeAll(async () => {
  if (program === undefined) return;
  folder = mkdtempSync(join(tmpdir(), 'pem-copia-'));
  context = await (await sharedChromium()).newContext();
  page = await context.newPage();
  await putSite();
  server = await startStaticServer({ folder, prefix: PREFIX });
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});

afterAll(async () => {
  if (program === undefined) return;
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const kept = (): Promise<[registrations: number, caches: number]> =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return [registrations.length, (await caches.keys()).length];
  });

/** Puts a new edition in the place of the old one, as its host would: one changed page and the new list. */
function publishEdition(version: string): void {
  const changed = join(folder, 'acerca.html');
  const page = readFileSync(changed, 'utf8').replace(/<title>[^<]*/, `<title>${version}`);
  writeFileSync(changed, page);
  const hash = createHash('sha256').update(page).digest('hex').slice(0, HASH_DIGITS);
  const worker = join(folder, 'sw.js');
  const list = readFileSync(worker, 'utf8')
    .replace(/"acerca\.html":"[0-9a-f]+"/, `"acerca.html":"${hash}"`)
    .replace(/"version":"[^"]+"/, `"version":"${version}"`);
  writeFileSync(worker, list);
}

/** The files of the site that were asked for. The page of the step before, which a lost address showed, is made for the root and may still ask for its mark there. */
const askedOfSite = (): string[] =>
  server.requests.filter(({ path }) => path.startsWith(PREFIX)).map(({ path }) => path.slice(PREFIX.length));

const SAVED = '[data-guardar] [data-no]:not([hidden])';

describe.skipIf(program === undefined)(
  `the copy that the browser keeps${found.control === 'none' ? ` (not run: ${found.reason})` : ''}`,
  () => {
    it('does nothing until the button is touched, and says the size before', async () => {
      await page.goto(`${server.url}sin-conexion.html`);
      await page.waitForSelector('[data-guardar]:not([hidden])');
      expect(await page.textContent('[data-guardar] [role=status]')).toMatch(
        /^Ocupa unos \d+(?:\.\d)? [kM]B/,
      );
      expect(await kept()).toEqual([0, 0]);
      expect(server.requests.filter(({ path }) => path.includes('sw.js'))).toEqual([]);
    });

    it('keeps every page after one tap', async () => {
      await page.click('[data-guardar] [data-si]');
      await page.waitForSelector(SAVED);
      expect(await kept()).toEqual([1, 1]);
      expect(server.requests.filter(({ status }) => status >= 400)).toEqual([]);
    });

    it('opens pages and searches while the server is down, and says what is not there', async () => {
      await server.close();
      await page.goto(`${server.url}lineas/1.2.6.html`);
      expect(await page.getAttribute('main', 'data-clave')).toBe('1.2.6');
      await page.goto(server.url);
      expect(await page.title()).toContain('PEM Abierto');
      await page.goto(server.url + QUERY);
      await page.waitForSelector('[data-busqueda][data-total]');
      expect(Number(await page.getAttribute('[data-busqueda]', 'data-total'))).toBeGreaterThan(0);
      // As hosts show addresses that hide endings, and as people write them.
      await page.goto(`${server.url}lineas/1.2.6`);
      expect(await page.getAttribute('main', 'data-clave')).toBe('1.2.6');
      await page.goto(`${server.url}estrategias`);
      expect(page.url()).toBe(`${server.url}estrategias/`);
      expect(await page.getAttribute('link[rel=canonical]', 'href')).toMatch(/estrategias\/index\.html$/);
      await page.goto(`${server.url}lineas/1.2.6.html).`);
      expect(page.url()).toBe(`${server.url}lineas/1.2.6.html`);
      const lost = await page.goto(`${server.url}no-existe.html`);
      expect(lost?.status()).toBe(404);
      expect(await page.title()).toContain('No encontramos');
      // Nobody was asked whether it exists.
      expect(await page.isVisible('[data-sin-red]')).toBe(true);
      expect(await page.isVisible('[data-con-red]')).toBe(false);
    });

    it('takes a new edition by itself, asking only for what changed', async () => {
      const version = 'edicion-nueva';
      publishEdition(version);
      await server.close();
      server = await startStaticServer({ folder, prefix: PREFIX, port: server.port });
      await page.goto(`${server.url}index.html`);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      // The old edition goes when the new one is whole.
      const names = (): Promise<string[]> => page.evaluate(() => caches.keys());
      await expect.poll(names).toEqual([expect.stringMatching(` ${version}$`)]);
      await page.goto(`${server.url}acerca.html`);
      expect(await page.title()).toBe(version);
      const asked = askedOfSite();
      expect(asked).toContain('acerca.html');
      expect(asked.filter((path) => !['sw.js', 'acerca.html', 'index.html'].includes(path))).toEqual([]);
    });

    it('is gone after one tap', async () => {
      await page.goto(`${server.url}sin-conexion.html`);
      await page.click(SAVED);
      await page.waitForSelector('[data-guardar] [data-si]:not([hidden])');
      expect(await kept()).toEqual([0, 0]);
      expect(errors).toEqual([]);
    });
  },
);
