/** Without a network the kept copy gives its files to whoever downloads them: Chromium asks the network, past the worker, for a link with `download`. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { readList } from '../../scripts/site/kept-list.ts';
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
const offered = new Set([...downloads.values()].flat());

let site: SmallSite;
let context: BrowserContext;
let kept: ReadonlySet<string>;
/** Open since before the site was saved. */
let early: Page;

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
    site = await openSmallSite((path) => downloads.has(path) || offered.has(path));
    const { archivos, datos } = readList(readFileSync(join(site.folder, 'sw.js'), 'utf8'));
    kept = new Set(Object.keys({ ...archivos, ...datos }));
    context = await (await sharedChromium()).newContext();
    early = await context.newPage();
    await early.goto(`${site.url}graficas.html`);
    const page = await context.newPage();
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
    for (const [from, files] of downloads) {
      const wanted = files.filter((file) => kept.has(file));
      for (let start = 0; start < wanted.length; start += BURST) {
        const page = await context.newPage();
        await page.goto(site.url + from);
        // As a person does who looks for what is folded.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll<HTMLDetailsElement>('main details'))
            details.open = true;
        });
        faults.push(...(await faultsOf(page, from, wanted.slice(start, start + BURST))));
        await page.close();
      }
    }
    expect(faults).toEqual([]);
  });

  it('says of a file that is not kept that it needs the network', async () => {
    const page = await context.newPage();
    await page.goto(`${site.url}datos/index.html`);
    const link = page.locator('a[download][href="pem-datos.zip"]').first();
    await link.click();
    await page.waitForSelector('a[download][href="pem-datos.zip"] + [role=status]');
    expect(await page.textContent('a[download] + [role=status]')).toMatch(/internet/);
  });

  it('serves a tab that was open before the site was saved', async () => {
    const [file = ''] = (downloads.get('graficas.html') ?? []).filter((path) => kept.has(path));
    expect(await faultsOf(early, 'graficas.html', [file])).toEqual([]);
  });
});
