/** Hosts that show an address otherwise than it is written: the page's links lead where they always do. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../lib/project.ts';
import { type OpenDist, openDist } from './lib/open-dist.ts';

const DIST = join(ROOT, 'dist');
const FOLDERS = readdirSync(DIST).filter((name) => existsSync(join(DIST, name, 'index.html')));

let site: OpenDist;
beforeAll(async () => {
  site = await openDist();
});
afterAll(() => site.close());

/** Where the links of a page lead that are shown at `shown`, though it is the file `file`. */
async function lostLinks(shown: string, file: string): Promise<string[]> {
  const page = await site.browser.newPage();
  try {
    await page.route(site.url + shown, (route) => route.fulfill({ path: join(DIST, file) }));
    await page.goto(site.url + shown, { waitUntil: 'load' });
    const links = await page.$$eval('body a[href]', (all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    return [...new Set(links)]
      .filter((link) => link.startsWith(site.url))
      .map((link) => decodeURIComponent(new URL(link).pathname).slice(1))
      .filter((path) => path !== shown && !existsSync(join(DIST, path)));
  } finally {
    await page.close();
  }
}

test('every folder has links to look at', () => {
  expect(FOLDERS.length).toBeGreaterThan(5);
});

test.each(FOLDERS)('/%s without its slash leads where the page with the slash leads', async (folder) => {
  expect(await lostLinks(folder, `${folder}/index.html`)).toEqual([]);
});

test('a page without its .html leads where it always does', async () => {
  expect(await lostLinks('lineas/1.1.1', 'lineas/1.1.1.html')).toEqual([]);
});
