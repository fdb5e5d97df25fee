/** The smaller stylesheet of the líneas de acción: a reader must not be able to tell it from the whole one. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { ROOT } from '../lib/project.ts';
import { sharedChromium } from './lib/chromium.ts';

const DIST = join(ROOT, 'dist');
/** One with a contradiction, actividades and siglas; one with two wordings. */
const PAGES = ['lineas/1.2.6.html', 'lineas/2.4.5.html'];
const sheets = readdirSync(join(DIST, 'recursos')).filter((file) => file.endsWith('.css'));
const whole = sheets.toSorted(
  (a, b) => statSync(join(DIST, 'recursos', b)).size - statSync(join(DIST, 'recursos', a)).size,
)[0];
let browser: Browser;

beforeAll(async () => {
  browser = await sharedChromium();
});

/** The page as it is drawn, with everything unfolded. */
async function picture(page: Page): Promise<Buffer> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page.screenshot({ fullPage: true });
}

it.each(PAGES)('%s looks the same with the whole stylesheet', async (path) => {
  expect(sheets).toHaveLength(2);
  expect(readFileSync(join(DIST, path), 'utf8')).not.toContain(`${whole}"`);
  const differing: string[] = [];
  for (const media of ['screen', 'print'] as const)
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.emulateMedia({ media });
      await page.goto(`file://${join(DIST, path)}`);
      // Chromium's headless shell sets letters of one width anew after the first picture of a page.
      await picture(page);
      const own = await picture(page);
      await page.evaluate(
        (href) =>
          new Promise((done) => {
            const link = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
            if (link === null) throw new Error('no stylesheet');
            link.addEventListener('load', done);
            link.href = href;
          }),
        `../recursos/${whole ?? ''}`,
      );
      if (!own.equals(await picture(page))) differing.push(`${media} ${String(width)}`);
      await page.close();
    }
  expect(differing).toEqual([]);
});
