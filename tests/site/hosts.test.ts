/** Hosts that show an address otherwise than it is written, lose a part of it or serve files oddly: links lead where they always do, and what can't work says so. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ODD_HOSTS, serveOddly } from '../../scripts/tools/hosts/odd-hosts.ts';
import { ofEachKind, WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { type OpenDist, openDist } from './lib/open-dist.ts';

const DIST = join(ROOT, 'dist');
const FOLDERS = readdirSync(DIST).filter((name) => existsSync(join(DIST, name, 'index.html')));

let site: OpenDist;
/** One for all: each test takes it to addresses of its own. */
let page: Page;
beforeAll(async () => {
  site = await openDist();
  page = await site.browser.newPage();
});
afterAll(async () => {
  await page.close();
  await site.close();
});

/** Where the links of a page lead that are shown at `shown`, though it is the file `file`. */
async function lostLinks(shown: string, file: string): Promise<string[]> {
  await page.route(site.url + shown, (route) => route.fulfill({ path: join(DIST, file) }));
  try {
    await page.goto(site.url + shown, { waitUntil: 'load' });
    const links = await page.$$eval('body a[href]', (all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    return [...new Set(links)]
      .filter((link) => link.startsWith(site.url))
      .map((link) => decodeURIComponent(new URL(link).pathname).slice(1))
      .filter((path) => path !== shown && !existsSync(join(DIST, path)));
  } finally {
    await page.unroute(site.url + shown);
  }
}

test('every folder has links to look at', () => {
  expect(FOLDERS.length).toBeGreaterThan(5);
});

/** The script of a folder's page is what puts its links right. */
const scriptOf = (folder: string): string =>
  /<script defer src="([^"]+)"/.exec(readFileSync(join(DIST, folder, 'index.html'), 'utf8'))?.[1] ?? '';

test.each(ofEachKind(FOLDERS, scriptOf))(
  '/%s without its slash leads where the page with the slash leads',
  async (folder) => {
    expect(await lostLinks(folder, `${folder}/index.html`)).toEqual([]);
  },
);

test('a page without its .html leads where it always does', async () => {
  expect(await lostLinks('lineas/1.1.1', 'lineas/1.1.1.html')).toEqual([]);
});

test('an address with the signs of a sentence at its end is offered its page, and one without page none', async () => {
  const offered = async (path: string): Promise<[string | null, string | null]> => {
    await page.goto(site.url + path);
    const link = page.locator('[data-quiza] a');
    return [await link.getAttribute('href'), await link.textContent()];
  };
  for (const path of ['lineas/1.2.6.', 'lineas/1.2.6.html).', 'lineas/1.2.6.html%E2%80%9D', 'lineas/1.2.6']) {
    const [href, words] = await offered(path);
    expect([path, href]).toEqual([path, `${site.url}lineas/1.2.6.html`]);
    expect(words).toContain('1.2.6');
  }
  expect((await offered('datos/csv/pem-lineas.csv,'))[0]).toBe(`${site.url}datos/csv/pem-lineas.csv`);
  await page.goto(`${site.url}no-existe.html`, { waitUntil: 'networkidle' });
  expect(await page.isVisible('[data-quiza]')).toBe(false);
});

/** What the search says on each host that no other file tries; on the others it works. */
const SAYS: Readonly<Record<string, RegExp>> = {
  'all texts as ISO-8859-1': /^El buscador todav.{2,3}a no carga/,
  "a policy of its own: default-src 'self'": /^Búsqueda sencilla: \d+ resultados para «remesas»/,
  'sends X.html on to X, and loses the query': /^Si venía con palabras por buscar, este servidor las perdió/,
};
const WORKS = /^\d+ resultados para «remesas»/;
const SAMPLE = [
  'types it does not know as text/plain, nosniff',
  'the home page for anything',
  ...Object.keys(SAYS),
];

test.each(WHOLE ? ODD_HOSTS : SAMPLE)('the search on a host with %s works, or says why not', async (name) => {
  const odd = await serveOddly(name, DIST);
  try {
    await page.goto(`${odd.url}buscar.html?q=remesas`);
    await expect
      .poll(
        () => page.innerText('[data-estado]:not(:empty), [data-perdido]:not([hidden]), [data-sin-guion]'),
        {
          timeout: 20_000,
        },
      )
      .toMatch(SAYS[name] ?? WORKS);
  } finally {
    odd.close();
  }
});

test('words that are typed on another page survive a redirect that loses the query', async () => {
  const odd = await serveOddly('sends X.html on to X, and loses the query', DIST);
  await page.goto(`${odd.url}lineas/1.2.6`);
  await page.click('[data-sugerir]');
  await page.waitForSelector('[data-sugerir][role=combobox]');
  await page.fill('[data-sugerir]', 'remesas');
  await page.press('[data-sugerir]', 'Enter');
  await expect.poll(() => page.textContent('[data-estado]').catch(() => '')).toMatch(WORKS);
  expect(page.url()).toBe(`${odd.url}buscar?q=remesas`);
  // And from there on nothing is lost any more.
  await page.fill('#q', 'refugio');
  await page.press('#q', 'Enter');
  await expect
    .poll(() => page.textContent('[data-estado]').catch(() => ''))
    .toMatch(/resultados para «refugio»/);
  odd.close();
});
