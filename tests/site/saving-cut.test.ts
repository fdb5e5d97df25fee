/** Saving for offline that does not come to its end: told, nothing mixed, and resumed where it stopped. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { mimeTypeOf } from '../../scripts/lib/mime.ts';
import { startStaticServer } from '../../scripts/lib/static-server.ts';
import { HASH_DIGITS } from '../../src/model/page/offline-copy.ts';
import { sharedChromium } from './lib/chromium.ts';
import { saysSoon } from './lib/says.ts';
import { openSmallSite, type SmallSite } from './lib/small-site.ts';

const found = findBrowser('chromium');
const SAVED = /^Guardado \(/;
const FILE = 'acerca.html';

let site: SmallSite;
/** One for all tests: each has a site of its own, at an origin of its own. */
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  if (found.control !== 'none') context = await (await sharedChromium()).newContext();
});
afterEach(async () => {
  for (const open of context.pages()) await open.close();
});
afterAll(() => context.close());

const says = (words: RegExp): Promise<void> => saysSoon(page, words);
const save = (): Promise<void> => page.click('[data-guardar] [data-si]');

/** Paths of the site that the caches hold. */
const kept = (): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return lists.flat().map(({ url }) => new URL(url).pathname);
  });

/** The next edition, in the list alone or with the page that the list names. */
function publish(version: string, title: string): { page: string; put: () => void } {
  const path = join(site.folder, FILE);
  const next = readFileSync(path, 'utf8').replace(/<title>[^<]*/, `<title>${title}`);
  const hash = createHash('sha256').update(next).digest('hex').slice(0, HASH_DIGITS);
  const worker = join(site.folder, 'sw.js');
  const list = readFileSync(worker, 'utf8')
    .replace(/"acerca\.html":"[0-9a-f]+"/, `"${FILE}":"${hash}"`)
    .replace(/"version":"[^"]+"/, `"version":"${version}"`);
  writeFileSync(worker, list);
  return { page: next, put: () => writeFileSync(path, next) };
}

const update = (): Promise<unknown> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    return undefined;
  });
const workers = (): Promise<(string | undefined)[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return [registration?.installing?.state, registration?.active?.state];
  });

describe.skipIf(found.control === 'none')('saving that is cut off', () => {
  beforeEach(async () => {
    site = await openSmallSite((path) => path === FILE);
    page = await context.newPage();
    await page.goto(`${site.url}sin-conexion.html`);
    await page.waitForSelector('[data-guardar]:not([hidden])');
  });
  afterEach(() => site.close());

  it('by a lost signal is told, and goes on with what is missing when it is back', async () => {
    const path = join(site.folder, FILE);
    const right = readFileSync(path);
    writeFileSync(path, 'half of it');
    await save();
    await says(/acerca\.html/);
    const before = new Set(await kept());
    expect(before.size).toBeGreaterThan(0);
    await site.stop();
    await save();
    await says(/^No se pudo guardar todo\. Revise su conexión/);
    writeFileSync(path, right);
    const port = Number(new URL(site.url).port);
    const server = await startStaticServer({ folder: site.folder, prefix: '/pem/', port });
    await save();
    await says(SAVED);
    const asked = server.requests.map(({ path: address }) => address);
    await server.close();
    expect(asked.filter((address) => before.has(address))).toEqual([]);
    expect(asked).toContain(`/pem/${FILE}`);
    expect(await kept()).toHaveLength(site.total);
  });

  it('by want of space is told, and done when there is some', async () => {
    const tools = await context.newCDPSession(page);
    const { origin } = new URL(site.url);
    await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await save();
    await says(/^No se pudo guardar todo\. Revise su conexión y el espacio libre/);
    await tools.send('Storage.overrideQuotaForOrigin', { origin });
    await save();
    await says(SAVED);
    expect(await kept()).toHaveLength(site.total);
  });

  it('half way to the next edition leaves the one before whole, until the next is', async () => {
    await save();
    await says(SAVED);
    const old = await page.evaluate(async (file) => (await fetch(file)).text(), FILE);
    const next = publish('otra', 'La siguiente');
    const read = (): Promise<string> => page.evaluate(async (file) => (await fetch(file)).text(), FILE);
    await update();
    // The new worker has given up: the page is not what its list says.
    await expect.poll(workers).toEqual([undefined, 'activated']);
    expect(await read()).toBe(old);
    await page.reload();
    await says(SAVED);
    next.put();
    // Asked again until it is there: the page asks by itself too, and the two can be one question, begun before the file was right.
    const updated = async (): Promise<string> => {
      await update();
      return read();
    };
    await expect.poll(updated).toBe(next.page);
    await expect.poll(kept).toHaveLength(site.total);
  });
});

/** Serves a folder under /pem/, one of its files only when `go` is called. */
async function holding(
  folder: string,
  file: string,
): Promise<{ url: string; go: () => void; close: () => void }> {
  let go = (): void => undefined;
  const held = new Promise<void>((done) => {
    go = done;
  });
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/pem\/|\?.*/g, '') || 'index.html';
    void (path === file ? held : Promise.resolve()).then(() => {
      const place = join(folder, path);
      if (!existsSync(place)) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': mimeTypeOf(place) }).end(readFileSync(place));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pem/`;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url, go, close };
}

describe.skipIf(found.control === 'none')('saving that takes long', () => {
  it('shows how far it is, also to whoever comes back or looks from another tab', async () => {
    site = await openSmallSite((path) => path === FILE);
    const slow = await holding(site.folder, FILE);
    page = await context.newPage();
    await page.goto(`${slow.url}sin-conexion.html`);
    const SAVING = /^Guardando… \d+ %$/;
    await save();
    await says(SAVING);
    await page.goto(`${slow.url}index.html`);
    await page.goto(`${slow.url}sin-conexion.html`);
    await says(SAVING);
    expect(await page.isDisabled('[data-guardar] [data-si]')).toBe(true);
    const first = page;
    page = await context.newPage();
    await page.goto(`${slow.url}sin-conexion.html`);
    await says(SAVING);
    expect(await page.isVisible('[data-guardar] progress')).toBe(true);
    slow.go();
    await says(SAVED);
    page = first;
    await says(SAVED);
    slow.close();
    await site.close();
  });
});

describe.skipIf(found.control === 'none')('a browser that keeps nothing', () => {
  it.each([
    [
      'refuses its caches',
      'Object.defineProperty(globalThis, "caches", { get() { throw new DOMException("no", "SecurityError"); } })',
    ],
    ['has no workers, as in private windows', 'delete Navigator.prototype.serviceWorker'],
  ])('says so on the page that saves: %s', async (_, script) => {
    site = await openSmallSite();
    page = await context.newPage();
    await page.addInitScript(script);
    await page.goto(`${site.url}sin-conexion.html`);
    await says(/^Este navegador no deja guardar/);
    expect(await page.isVisible('[data-guardar] [data-si]')).toBe(false);
    await site.close();
  });
});
