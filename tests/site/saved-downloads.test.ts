/** Without a network the kept copy gives its files to whoever downloads them: Chromium asks the network, past the worker, for a link with `download`. */
import { readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { readList } from '../../scripts/site/kept-list.ts';
import { LEFT_OUT } from '../../src/model/page/offline-left-out.ts';
import { ofEachKind } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { sharedChromium } from './lib/chromium.ts';
import { openSmallSite, type SmallSite } from './lib/small-site.ts';

const DIST = join(ROOT, 'dist');
const found = findBrowser('chromium');
/** Chromium drops the eleventh download that a page asks for within a second, as no person does. */
const BURST = 10;
const LINK = /<a\b[^>]*?\bhref="([^"]+)"[^>]*\bdownload\b/g;

/** Page → the files that its links download. */
const downloads = new Map(
  listFiles(DIST)
    .filter((page) => page.endsWith('.html'))
    .map((page): [string, string[]] => {
      const links = [...readFileSync(join(DIST, page), 'utf8').matchAll(LINK)].map(([, href = '']) => href);
      return [page, [...new Set(links)].map((href) => posix.join(posix.dirname(page), href))];
    })
    .filter(([, files]) => files.length > 0),
);
const offered = [...downloads].flatMap(([page, files]) => files.map((file) => [page, file] as const));
const { archivos, datos } = readList(readFileSync(join(DIST, 'sw.js'), 'utf8'));
const kept: ReadonlySet<string> = new Set(Object.keys({ ...archivos, ...datos }));
/** What is downloaded: of each page, a file of each folder and ending. */
const asked = ofEachKind(
  offered.filter(([, file]) => kept.has(file)),
  ([page, file]) => [page, posix.dirname(file), extname(file)].join(' '),
);

/** Of each kind that the copy leaves out, a link of a page to it, where there is one. */
const linked = LEFT_OUT.flatMap(({ matches }) => {
  for (const page of ['datos/index.html', 'graficas.html', 'lineas/1.2.6.html']) {
    const links = [...readFileSync(join(DIST, page), 'utf8').matchAll(/<a\b[^>]*?\bhref="([^"#]+)"/g)];
    const file = links.map(([, href = '']) => posix.join(posix.dirname(page), href)).find(matches);
    if (file !== undefined) return [[page, file] as const];
  }
  return [];
});

let site: SmallSite;
let context: BrowserContext;
/** Open since before the site was saved. */
let early: Page;
let page: Page;

/** Bytes that a click on the link to a file brings, under the name that they get. */
async function downloaded(page: Page, from: string, file: string): Promise<[name: string, bytes: Buffer]> {
  const href = posix.relative(posix.dirname(from), file);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`a[download][href="${href}"]`),
  ]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

async function faultsOf(page: Page, from: string, files: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const file of files) {
    const fault = await downloaded(page, from, file).then(
      ([name, bytes]) =>
        name === posix.basename(file) && bytes.equals(readFileSync(join(DIST, file))) ? [] : [name],
      (error: unknown) => [String(error).split('\n', 1)[0] ?? ''],
    );
    faults.push(...fault.map((told) => `${from} → ${file}: ${told}`));
  }
  return faults;
}

describe.skipIf(found.control === 'none')('downloads from the kept copy', () => {
  beforeAll(async () => {
    const pages = new Set([...downloads.keys(), ...linked.map(([from]) => from)]);
    const files = new Set(asked.map(([, file]) => file));
    site = await openSmallSite(
      (path) => pages.has(path) || files.has(path) || path === 'guiones/descargas.js',
    );
    context = await (await sharedChromium()).newContext();
    early = await context.newPage();
    await early.goto(`${site.url}graficas.html`);
    page = await context.newPage();
    await page.goto(`${site.url}sin-conexion.html`);
    await page.click('[data-guardar] [data-si]');
    await page.click('[data-guardar] [data-mas]');
    await page.waitForSelector('[data-guardar] [role=status]:text("También están los archivos de datos")');
    // A server that is down, and not Playwright's own offline, which workers do not feel.
    await site.close();
  });
  afterAll(() => context.close());

  it('gives every file that is kept, byte for byte and under its name', async () => {
    const faults: string[] = [];
    for (const from of downloads.keys()) {
      const wanted = asked.filter(([at]) => at === from).map(([, file]) => file);
      for (let start = 0; start < wanted.length; start += BURST) {
        const own = await context.newPage();
        await own.goto(site.url + from);
        // As a person does who looks for what is folded.
        await own.evaluate(() => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
            details.open = true;
        });
        faults.push(...(await faultsOf(own, from, wanted.slice(start, start + BURST))));
        await own.close();
      }
    }
    expect(faults).toEqual([]);
  });

  it.each(linked)('says of %s → %s, which is not kept, that it needs the network', async (from, file) => {
    // Where the page before gave way to what is told, or is another one.
    if (page.url() !== site.url + from) await page.goto(site.url + from);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
        details.open = true;
    });
    const href = posix.relative(posix.dirname(from), file);
    const saved: string[] = [];
    const note = (download: Download): void => void saved.push(download.suggestedFilename());
    page.on('download', note);
    await page.locator(`a[href="${href}"]`).first().click();
    // On its spot, or in place of the page that it would have been.
    const told = `a[download][href="${href}"] + [role=status], [data-sin-red]:not([hidden])`;
    await page.waitForSelector(told);
    expect(await page.textContent(told)).toMatch(/no está en la copia guardada|no se guardó en este aparato/);
    expect(saved).toEqual([]);
    page.off('download', note);
  });

  it('leaves out nothing that the page of the copy does not name', () => {
    const told = readFileSync(join(DIST, 'sin-conexion.html'), 'utf8');
    const left = listFiles(DIST).filter((file) => LEFT_OUT.some(({ matches }) => matches(file)));
    const unnamed = left.filter(
      (file) => !LEFT_OUT.some(({ matches, palabras }) => matches(file) && told.includes(palabras)),
    );
    expect(unnamed).toEqual([]);
    expect(LEFT_OUT.filter(({ matches }) => !left.some(matches))).toEqual([]);
    const others = listFiles(DIST).filter((file) => !kept.has(file) && !left.includes(file));
    const files = new Set(offered.map(([, file]) => file));
    expect(others.filter((file) => files.has(file))).toEqual([]);
  });

  it('serves a tab that was open before the site was saved', async () => {
    const files = asked.filter(([from]) => from === 'graficas.html').map(([, file]) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(await faultsOf(early, 'graficas.html', files.slice(0, 1))).toEqual([]);
  });
});
