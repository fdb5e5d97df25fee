/** On a cheap phone the answer of a línea de acción begins within the first screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../lib/project.ts';
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

it(
  'the first line of the answer is in the first screen of almost every línea',
  { timeout: 180_000 },
  async () => {
    const page = await dist.browser.newPage({ viewport: PHONE });
    const outside: string[] = [];
    for (const clave of CLAVES) {
      await page.goto(`${dist.url}lineas/${clave}.html`);
      const bottom = await page.evaluate(() => {
        const heading = document.querySelector('[data-reporte] h2');
        const range = document.createRange();
        if (heading === null) return Infinity;
        range.selectNodeContents(heading);
        return range.getClientRects()[0]?.bottom ?? Infinity;
      });
      if (bottom > PHONE.height) outside.push(`${clave}: ${Math.round(bottom)} px`);
    }
    await page.close();
    expect(CLAVES.length).toBeGreaterThan(100);
    expect(outside.slice(MOST_OUTSIDE)).toEqual([]);
  },
);
