/** Paper: an estrategia that is printed is headed by its number and name, and holds its promises whole. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { ROOT } from '../lib/project.ts';
import { askInFrames } from './lib/frames.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

/** What is between the margins of A4, at 96 px an inch. */
const SHEET = { width: 680, height: 996 };

const { estrategias } = readCatalog(ROOT);
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** What a text says before its items and in each; their bullets are drawn and are no text. */
const piecesOf = (texto: string, elementos: readonly number[] = []): string[] =>
  [0, ...elementos]
    .map((start, i) => fold(texto.slice(start, elementos[i]).replace(/^[•▪◦‣●○■·*–—-]\s*/u, '')))
    .filter((piece) => piece !== '');

let dist: OpenDist;
/** The words of each estrategia's page that reach paper, by its clave. */
let printed: Map<string, string>;

beforeAll(async () => {
  dist = await openDist();
  const pathOf = (clave: string): string => `estrategias/${clave}.html`;
  const paths = estrategias.map(({ estrategia }) => pathOf(estrategia.clave));
  const question = `document.querySelector('main').innerText`;
  const said = await askInFrames(dist, SHEET, paths, question, (page) =>
    page.emulateMedia({ media: 'print' }),
  );
  printed = new Map(
    estrategias.map(({ estrategia: { clave } }) => {
      const words = said.get(pathOf(clave));
      return [clave, typeof words === 'string' ? fold(words) : ''];
    }),
  );
});

afterAll(async () => {
  await dist.close();
});

it('begins with its number, and its name comes before its líneas', () => {
  const wrong: string[] = [];
  for (const { estrategia, lineas } of estrategias) {
    const words = printed.get(estrategia.clave) ?? '';
    const name = words.indexOf(fold(estrategia.nombre));
    const first = words.indexOf(fold(lineas[0]?.linea.texto ?? ''));
    if (!words.startsWith(`Estrategia ${estrategia.clave} `) || name < 0 || first < name)
      wrong.push(`${estrategia.clave}: ${words.slice(0, 80)}`);
  }
  expect(wrong).toEqual([]);
});

it('holds the texts of all its líneas and actividades, and none of them cut', () => {
  const missing: string[] = [];
  let actividades = 0;
  for (const { estrategia, lineas } of estrategias) {
    const words = printed.get(estrategia.clave) ?? '';
    for (const { linea, respuestas } of lineas) {
      const own = respuestas.flatMap((view) => view.actividades);
      actividades += own.length;
      const pieces = [...piecesOf(linea.texto), ...own.flatMap((one) => piecesOf(one.texto, one.elementos))];
      for (const piece of pieces) if (!words.includes(piece)) missing.push(`${linea.clave}: ${piece}`);
    }
    const cut = /.{0,40}…/.exec(words)?.[0];
    if (cut !== undefined) missing.push(`${estrategia.clave} is cut: ${cut}`);
  }
  expect(actividades).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
