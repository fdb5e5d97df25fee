/** Cards and figures in other sites: their frame is as high as they are in the narrowest column, and they need nothing of ours but their sheet. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { figuraEmbedCode } from '../../src/charts/embed-figure.ts';
import { figurasOf } from '../../src/charts/figures/all.ts';
import { cardWords, embedCode } from '../../src/model/page/embed.ts';
import { cardHeight } from '../../src/model/page/embed-height.ts';
import { sampled } from '../lib/depth.ts';
import { ROOT } from '../lib/project.ts';
import { askInFrames } from './lib/frames.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

const SITE = 'https://ejemplo.mx/';
const NARROWEST = 320;
/** What may stay empty below a card: the letters of systems differ in width. */
const MOST_EMPTY = 0.3;

const catalog = readCatalog(ROOT);
const codes = [
  ...sampled(catalog.lineas, 4).map((vista) =>
    embedCode(vista.linea.clave, SITE, cardHeight(cardWords(vista))),
  ),
  ...figurasOf(catalog)
    .flatMap(({ figuras }) => figuras)
    .map((figura) => figuraEmbedCode(figura, SITE)),
].map((code) => ({
  path: /src="https:\/\/ejemplo\.mx\/([^"]+)"/.exec(code)?.[1] ?? '',
  height: Number(/height="(\d+)"/.exec(code)?.[1]),
}));

const frameSchema = z.object({
  tall: z.number(),
  wide: z.number(),
  links: z.number(),
  scripts: z.number(),
  rows: z.number(),
});
const MEASURES = `({
  tall: document.body.getBoundingClientRect().height,
  wide: document.documentElement.scrollWidth,
  links: document.querySelectorAll('a').length,
  scripts: document.querySelectorAll('script').length,
  rows: document.querySelectorAll('.barras > li, .calor tbody tr').length,
})`;

let dist: OpenDist;
/** What each says in a frame of the narrowest column, by its path. */
let frames: Map<string, z.infer<typeof frameSchema>>;

beforeAll(async () => {
  dist = await openDist();
  const paths = codes.map(({ path }) => path);
  const said = await askInFrames(dist, { width: NARROWEST, height: 200 }, paths, MEASURES);
  frames = new Map([...said].map(([path, measures]) => [path, frameSchema.parse(measures)]));
});

afterAll(async () => {
  await dist.close();
});

it('every frame is as high as its content at 320 px, and not much higher', () => {
  const wrong = codes.flatMap(({ path, height }) => {
    const { tall = Infinity, wide = Infinity } = frames.get(path) ?? {};
    return tall > height || height > tall * (1 + MOST_EMPTY) + 24 || wide > NARROWEST
      ? `${path}: ${String(Math.round(tall))} px of content in ${String(height)}, ${String(wide)} px wide`
      : [];
  });
  expect(codes.length).toBeGreaterThan(40);
  expect(frames.size).toBe(codes.length);
  expect(wrong).toEqual([]);
});

it('a figure for other sites holds its words, no link but the one back, and no script', () => {
  const figures = [...frames].filter(([path]) => path.includes('grafica-'));
  const wrong = figures.flatMap(([path, { links, scripts, rows }]) =>
    links !== 1 || scripts !== 0 || rows === 0 ? `${path}: ${String([links, scripts, rows])}` : [],
  );
  expect(figures.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
