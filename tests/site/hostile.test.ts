/** Sources and addresses that attack: whatever they hold is shown as text everywhere, and nothing of it runs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeBook, makeSinglePage } from '../../scripts/site/packages/make-packages.ts';
import { startStaticServer, type StaticServer } from '../../scripts/lib/static-server.ts';
import { sharedChromium } from './lib/chromium.ts';
import { secondSite } from './lib/second-site.ts';
import { ANSWERED, CLAVE, LONG, TEXT } from './lib/second-sources.ts';

let root: string;
/** For what is made of the site here. */
let folder: string;
let context: BrowserContext;
let server: StaticServer;
let single: string;
let book: Uint8Array;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

beforeAll(async () => {
  ({ root } = await secondSite());
  // The two copies that are made from texts; the others hold files of the site as they are.
  const dist = join(root, 'dist');
  folder = mkdtempSync(join(tmpdir(), 'pem-hostil-'));
  single = join(folder, 'pem-abierto.html');
  writeFileSync(single, await makeSinglePage(root, dist));
  book = await makeBook(root, dist);
  const browser = await sharedChromium();
  context = await browser.newContext({ bypassCSP: true });
  server = await startStaticServer({ folder: join(root, 'dist'), port: 0 });
});

afterAll(async () => {
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One page for all: to open one takes longer than to ask it. */
let open: Page | undefined;
/** What broke on the page since its address was opened. */
const errors: string[] = [];

async function newPage(): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  return page;
}

/** Opens an address without the policy's protection, so that what is asked is the markup alone. */
async function withoutPolicy<T>(url: string, ask: (page: Page) => Promise<T>): Promise<T> {
  open ??= await newPage();
  // An address that differs in its fragment alone is loaded anew, too.
  if (url.includes('#')) await open.goto('about:blank');
  errors.splice(0);
  await open.goto(url);
  return ask(open);
}

/** What of the attack became more than text: a flag that code set, or an element of it. */
const HARM = `[globalThis.hostil ?? [], [...document.querySelectorAll('img[src="x"], svg[onload], [onerror], a[href^="javascript:"], script')]
  .filter((e) => e.tagName !== 'SCRIPT' || (/hostil/.test(e.textContent) && e.type === '')).map((e) => e.outerHTML)].flat()`;
const harmOn = async (page: Page): Promise<unknown[]> =>
  z.array(z.unknown()).parse(await page.evaluate(HARM));

const PAGES = [
  'index.html',
  'programa.html',
  `lineas/${CLAVE}.html`,
  `lineas/${ANSWERED}.html`,
  'lineas/index.html',
  'estrategias/1.1.html',
  'objetivos/1.html',
  'reportes/hostil-2019.html',
  'reportes/index.html',
  'fuentes/programa.html',
  'fuentes/hostil-2019.html',
  'fuentes/index.html',
  'calidad.html',
  'graficas.html',
  'silencios.html',
  'datos/index.html',
  `incrustar/${CLAVE}.html`,
  `seleccion.html#lineas=${CLAVE},${ANSWERED}`,
];

it('the question finds harm where there is some', async () => {
  const found = await withoutPolicy(`${server.url}404.html`, async (page) => {
    await page.setContent(`<p>${TEXT}</p>`);
    return harmOn(page);
  });
  expect(found.length).toBeGreaterThan(3);
});

describe('a source that attacks', () => {
  it.each(PAGES)('does nothing on %s', async (path) => {
    expect(await withoutPolicy(`file://${join(root, 'dist')}/${path}`, harmOn)).toEqual([]);
  });

  it('is shown whole, letter by letter', async () => {
    const texts = async (path: string, selectors: readonly string[]): Promise<string[]> =>
      withoutPolicy(`file://${join(root, 'dist')}/${path}`, async (page) => {
        const found = await Promise.all(selectors.map((selector) => page.textContent(selector)));
        return found.map((text) => folded(text ?? ''));
      });
    expect(await texts(`lineas/${CLAVE}.html`, ['[data-texto-programa]'])).toEqual([TEXT]);
    const actividades = [1, 2].map((n) => `[data-reporte="hostil-2019"] [data-actividad="${n}"]`);
    expect(await texts(`lineas/${ANSWERED}.html`, actividades)).toEqual([TEXT, LONG]);
  });

  it('is in the data as it was received', () => {
    const records = z.array(z.looseObject({ texto: z.string() }));
    const lineas = records.parse(JSON.parse(read('dist/datos/json/pem-lineas.json')));
    expect(lineas.filter(({ texto }) => texto === TEXT)).toHaveLength(1);
    const actividades = records.parse(JSON.parse(read('dist/datos/json/pem-actividades.json')));
    expect(actividades.filter(({ texto }) => texto === TEXT || texto === LONG)).toHaveLength(2);
    expect(read('dist/datos/csv/pem-lineas.csv')).toContain(TEXT.replaceAll('"', '""'));
  });

  it('leaves every XML and JSON-LD file whole', async () => {
    const documents = Object.entries(unzipSync(book))
      .filter(([name]) => /\.(?:xhtml|opf|ncx|xml)$/.test(name))
      .map(([name, data]) => [name, strFromU8(data)]);
    for (const path of [
      'datos/cambios.atom',
      'sitemap.xml',
      'graficas/gobernacion-2018-respuestas-por-estrategia.svg',
    ])
      documents.push([path, read(`dist/${path}`)]);
    const broken = await withoutPolicy(`${server.url}404.html`, (page) =>
      page.evaluate(
        (list) =>
          list
            .filter(
              ([, text = '']) =>
                new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') !==
                null,
            )
            .map(([name]) => name),
        documents,
      ),
    );
    expect(documents.length).toBeGreaterThan(6);
    expect(broken).toEqual([]);
    for (const path of ['datos/index.html', 'objetivos/1.html', `lineas/${CLAVE}.html`])
      for (const [, json = ''] of read(`dist/${path}`).matchAll(
        /<script type="application\/ld\+json">(.*?)<\/script>/gs,
      ))
        expect(() => JSON.parse(json) as unknown).not.toThrow();
  });

  it('does nothing in the file that is sent by message', async () => {
    expect(await withoutPolicy(`file://${single}`, harmOn)).toEqual([]);
  });

  it.each(['http', 'file'])('is a result of the search like any other, %s', async (way) => {
    const base = way === 'http' ? server.url : `file://${join(root, 'dist')}/`;
    await withoutPolicy(`${base}buscar.html?q=axolote`, async (page) => {
      await page.waitForSelector('[data-resultado]');
      expect(await page.textContent('[data-busqueda]')).toContain('<script>globalThis.hostil=1</script>');
      expect(await harmOn(page)).toEqual([]);
    });
  });
});

describe('an address that attacks', () => {
  const VALUE = encodeURIComponent(
    '"><img src=x onerror=globalThis.hostil=1><script>globalThis.hostil=2</script>',
  );

  it.each([
    `buscar.html?q=${VALUE}&objetivo=${VALUE}&respuesta=${VALUE}&dependencia=${VALUE}&poblacion=${VALUE}&tipo=${VALUE}&reporte=${VALUE}&orden=${VALUE}`,
    `buscar.html?q=remesas&objetivo=${VALUE}&orden=__proto__&dependencia=constructor`,
    `buscar.html?q=%F0%9F`,
    `seleccion.html#lineas=${VALUE},__proto__,1.1.1`,
    `reportes/gobernacion-2018.html?q=${VALUE}&respuesta=${VALUE}&orden=constructor`,
    `metas.html?q=${VALUE}`,
    `calidad.html#${VALUE}`,
    `lineas/${CLAVE}.html#lineas=${VALUE}`,
  ])('does nothing: %s', async (address) => {
    const harm = await withoutPolicy(`${server.url}${address}`, async (page) => {
      if (address.startsWith('buscar')) await page.waitForSelector('[data-busqueda][data-total]');
      // What that page has kept of its address is read again.
      if (address.startsWith('seleccion')) await page.reload();
      return harmOn(page);
    });
    expect([harm, errors]).toEqual([[], []]);
  });
});
