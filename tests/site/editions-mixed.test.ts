/** A host that names no time lets browsers keep pieces of an earlier edition: search and selection show one edition, the newest that the server has. */
import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mimeTypeOf } from '../../scripts/lib/mime.ts';
import { ofEachKind } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { sharedChromium } from './lib/chromium.ts';

const DIST = join(ROOT, 'dist');
const STAMP = /pemE="(\w+)"/;
const NEXT = 'nueva1';
const WORD = 'ferrocarrilero';
const CHANGED = /^(?:guiones|pagefind)\/[\w-]+\.js$/;

/** Today's edition, or one after it with a changed word: as a build of it would be stamped. */
function fileOf(path: string, next: boolean): Buffer {
  const bytes = readFileSync(join(DIST, path));
  if (!next) return bytes;
  if (path === 'buscar.html' || path === 'seleccion.html')
    return Buffer.from(bytes.toString().replace(/data-edicion="\w+"/, `data-edicion="${NEXT}"`));
  if (!CHANGED.test(path)) return bytes;
  return Buffer.from(bytes.toString().replace(STAMP, `pemE="${NEXT}"`).replaceAll('Promover', WORD));
}

let server: Server;
let url: string;
let context: BrowserContext;
let next = false;

beforeEach(async () => {
  next = false;
  server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '').slice(1);
    const file = join(DIST, path);
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    // What is old is kept for long where nobody says how long.
    const old = new Date(Date.UTC(2020, 1, 1)).toUTCString();
    response
      .writeHead(200, { 'content-type': mimeTypeOf(path), 'last-modified': old })
      .end(fileOf(path, next));
    return response;
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  context = await (await sharedChromium()).newContext();
});
afterEach(async () => {
  await context.close();
  server.closeAllConnections();
  server.close();
});

async function visit(path: string, shown: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url + path);
  await page.waitForSelector(shown);
  return page;
}

/** What the browser keeps of one address is dropped, as when it was never asked for or lost its place. */
async function forget(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => fetch(address, { cache: 'reload' }).then((r) => r.text()), url + path);
}

const ITEM = '[data-lista] li, [data-elegida]';

it('is kept by the browser at all: without another edition nothing is asked for twice', async () => {
  await (await visit('seleccion.html#lineas=1.1.1', ITEM)).close();
  next = true;
  const again = await visit('seleccion.html#lineas=1.1.1', ITEM);
  expect(await again.textContent('main')).not.toContain(WORD);
});

/** Pieces of an edition, and the page that each is a piece of. */
const PIECES = [
  ['seleccion.html', 'seleccion.html#lineas=1.1.1'],
  ['guiones/lineas.js', 'seleccion.html#lineas=1.1.1'],
  ['guiones/seleccion.js', 'seleccion.html#lineas=1.1.1'],
  ['guiones/buscar.js', 'buscar.html?q=remesas'],
  ['pagefind/datos-busqueda.js', 'buscar.html?q=remesas'],
  ['pagefind/filtros.js', 'buscar.html?q=remesas'],
  ['buscar.html', 'buscar.html?q=remesas'],
] as const;
/** Of the selection its page and a script, of the search a script and what was indexed. */
const kindOfPiece = ([piece, page]: (typeof PIECES)[number]): string =>
  piece.endsWith('.html') ? 'page' : `${dirname(piece)} of ${page}`;

it.each(ofEachKind(PIECES, kindOfPiece))(
  'where only %s is new, all of the page is soon',
  async (piece, path) => {
    const first = await visit(path, ITEM);
    next = true;
    await forget(first, piece.endsWith('.html') ? path : piece);
    const again = await context.newPage();
    await again.goto(url + path);
    // Asked again until it holds: a page that heals itself loads anew, perhaps more than once.
    const state = () =>
      again.evaluate(
        ([edition, shown]) => ({
          page: document.documentElement.dataset['edicion'] === edition,
          scripts: globalThis.pemE === edition,
          shown: document.querySelector(shown) !== null,
          filters: document.querySelector('[data-filtros][aria-busy=true]') === null,
          told: [...document.querySelectorAll('[data-estado]')].map((one) => one.textContent).join(),
        }),
        [NEXT, ITEM] as const,
      );
    await expect
      .poll(() => state().catch(() => undefined), { interval: 150 })
      .toEqual({
        page: true,
        scripts: true,
        shown: true,
        filters: true,
        told: expect.not.stringMatching(/sencilla|no se pudo/) as string,
      });
  },
);

it('a host that goes on mixing them does not make the page go round', async () => {
  await (await visit('seleccion.html#lineas=1.1.1', ITEM)).close();
  let loads = 0;
  const page = await context.newPage();
  page.on('load', () => (loads += 1));
  await page.route('**/seleccion.html', (route) =>
    route.fulfill({ body: fileOf('seleccion.html', true), contentType: 'text/html' }),
  );
  await page.goto(`${url}seleccion.html#lineas=1.1.1`);
  await page.waitForSelector('[data-sin-guion]:not([hidden])');
  await page.waitForLoadState('networkidle');
  expect(loads).toBeLessThan(3);
  expect(await page.textContent('[data-seleccion]')).toContain('No se pudieron leer');
});
