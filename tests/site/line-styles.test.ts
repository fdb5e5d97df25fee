/** The smaller stylesheet of the líneas de acción: a reader must not be able to tell it from the whole one. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { sharedChromium } from './lib/chromium.ts';
import { type View, viewsThatDiffer } from './lib/pictures.ts';

const DIST = join(ROOT, 'dist');
const VIEWS: readonly View[] = [
  ['screen', 360],
  ['print', 1280],
  ['screen', 1280],
  ['print', 360],
];
/** One with a contradiction, actividades and siglas; one with two wordings. Each is seen on a screen and on paper, narrow and wide, and both together in all views. */
const PAGES = [
  { path: 'lineas/1.2.6.html', views: WHOLE ? VIEWS : VIEWS.slice(0, 2) },
  { path: 'lineas/2.4.5.html', views: WHOLE ? VIEWS : VIEWS.slice(2) },
];
const sheets = readdirSync(join(DIST, 'recursos')).filter((file) => file.endsWith('.css'));
const whole = sheets.toSorted(
  (a, b) => statSync(join(DIST, 'recursos', b)).size - statSync(join(DIST, 'recursos', a)).size,
)[0];

it.each(PAGES)('$path looks the same with the whole stylesheet', async ({ path, views }) => {
  expect(sheets).toHaveLength(2);
  expect(readFileSync(join(DIST, path), 'utf8')).not.toContain(`${whole}"`);
  const open = async (): Promise<Page> => {
    const page = await (await sharedChromium()).newPage();
    await page.goto(pathToFileURL(join(DIST, path)).href);
    return page;
  };
  expect(await viewsThatDiffer(open, `../recursos/${whole ?? ''}`, views)).toEqual([]);
});
