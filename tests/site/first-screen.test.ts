/** On a cheap phone the answer of a línea de acción begins within the first screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../lib/project.ts';
import { askInFrames } from './lib/frames.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

const PHONE = { width: 360, height: 740 };
const CLAVES = z
  .array(z.object({ clave: z.string() }))
  .parse(JSON.parse(readFileSync(join(ROOT, 'dist/datos/json/pem-lineas.json'), 'utf8')))
  .map(({ clave }) => clave);
/** Of 195: the longest texts may push theirs out. */
const MOST_OUTSIDE = 10;

let dist: OpenDist;

beforeAll(async () => {
  dist = await openDist();
});

afterAll(async () => {
  await dist.close();
});

/** Where the first line of an answer ends, in CSS pixels from the top: of the first that is said, with several reports in short. */
const BOTTOM = `(() => {
  const heading = document.querySelector('[data-anios] .dice span, [data-reporte] h2');
  const range = document.createRange();
  if (heading === null) return Infinity;
  range.selectNodeContents(heading);
  return range.getClientRects()[0]?.bottom ?? Infinity;
})()`;

it('the first line of the answer is in the first screen of almost every línea', async () => {
  const context = await dist.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${dist.url}404.html`);
  const urls = CLAVES.map((clave) => `${dist.url}lineas/${clave}.html`);
  const bottoms = await askInFrames(page, PHONE, urls, BOTTOM);
  await context.close();
  const outside = [...bottoms]
    .filter(([, bottom]) => !(Number(bottom) <= PHONE.height))
    .map(([url, bottom]) => `${url}: ${String(bottom)} px`);
  expect(bottoms.size).toBeGreaterThan(100);
  expect(outside.slice(MOST_OUTSIDE)).toEqual([]);
});
