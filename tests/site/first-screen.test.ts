/** On a cheap phone the answer of a línea de acción begins within the first screen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { WHOLE } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { askInFrames } from './lib/frames.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

const PHONE = { width: 360, height: 740 };
const LONGEST_FIRST = z
  .array(z.object({ clave: z.string(), texto: z.string() }))
  .parse(JSON.parse(readFileSync(join(ROOT, 'dist/datos/json/pem-lineas.json'), 'utf8')))
  .toSorted((a, b) => b.texto.length - a.texto.length)
  .map(({ clave }) => clave);
/** What pushes an answer down is a long text above it: where the longest third leaves its answers in sight, the rest does. */
const ASKED = WHOLE ? LONGEST_FIRST : LONGEST_FIRST.slice(0, LONGEST_FIRST.length / 3);
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
  const paths = ASKED.map((clave) => `lineas/${clave}.html`);
  const bottoms = await askInFrames(dist, PHONE, paths, BOTTOM);
  const outside = [...bottoms]
    .filter(([, bottom]) => !(Number(bottom) <= PHONE.height))
    .map(([path, bottom]) => `${path}: ${String(bottom)} px`);
  expect(ASKED.length).toBeGreaterThan(50);
  expect(bottoms.size).toBe(ASKED.length);
  expect(outside.slice(MOST_OUTSIDE)).toEqual([]);
});
