/** Entry of `npm run measure -- screenshots`: pictures of representative pages of dist/, to be looked at; in .build/capturas/. Arguments choose pages by a part of their address; `360` or `1280,claro` choose widths and kinds. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../lib/browsers.ts';
import { startStaticServer } from '../lib/static-server.ts';

const PAGES = [
  'index.html',
  'objetivos/3.html',
  'objetivos/index.html',
  'estrategias/1.2.html',
  'estrategias/1.4.html',
  'lineas/1.1.3.html',
  'lineas/1.2.6.html',
  'lineas/1.4.7.html',
  'lineas/2.4.5.html',
  'lineas/5.3.4.html',
  'lineas/index.html',
  'reportes/gobernacion-2018.html',
  'programa.html',
  'calidad.html',
  'fuentes/gobernacion-2018.html',
  'buscar.html?q=remesas',
  'buscar.html?q=ni%C3%B1os+solos&respuesta=se-realizaran',
  'datos/index.html',
  'graficas.html',
  'seleccion.html#lineas=1.1.1,3.5.10',
  'dependencias/index.html',
  'dependencias/inm.html',
  'poblaciones/mujeres.html',
  'metas.html',
  'silencios.html',
  'sin-conexion.html',
  'glosario.html',
  'metodologia.html',
  'calidad-del-sitio.html',
  '404.html',
];
const WIDTHS = [320, 360, 768, 1280];
const KINDS = [
  { name: 'claro', options: { colorScheme: 'light' } },
  { name: 'oscuro', options: { colorScheme: 'dark' } },
  { name: 'forzados', options: { forcedColors: 'active' } },
  { name: 'impreso', options: { media: 'print' } },
] as const;
/** A picture this tall shows how a page begins and goes on; longer ones can't be looked at. */
const TALLEST = 2600;

const fileName = (page: string): string => page.replace(/\.html/, '').replace(/[^a-z0-9.]+/gi, '_');

async function picture(
  browser: Browser,
  url: string,
  width: number,
  kind: (typeof KINDS)[number],
  path: string,
): Promise<boolean> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  try {
    await page.emulateMedia(kind.options);
    await page.goto(url);
    if (url.includes('?q=')) await page.waitForSelector('[data-total]', { state: 'attached' });
    const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST);
    await page.screenshot({ path, clip: { x: 0, y: 0, width, height }, fullPage: true });
    return (await page.evaluate(() => document.documentElement.scrollWidth)) > width;
  } finally {
    await page.close();
  }
}

const listed = (text: string): boolean =>
  /^[a-z0-9,]+$/.test(text) &&
  text.split(',').every((word) => [...WIDTHS.map(String), ...KINDS.map((kind) => kind.name)].includes(word));

async function main(args: readonly string[]): Promise<void> {
  const words = args.filter(listed).flatMap((text) => text.split(','));
  const chosen = args.filter((text) => !listed(text));
  const widths = WIDTHS.filter(
    (width) => !words.some((word) => /^[0-9]+$/.test(word)) || words.includes(String(width)),
  );
  const kinds = KINDS.filter(
    (kind) => !words.some((word) => /^[a-z]+$/.test(word)) || words.includes(kind.name),
  );
  const state = findBrowser('chromium');
  if (state.control !== 'playwright')
    throw new Error('Chromium was not found: run npm test once, or install it');
  const folder = join('.build', 'capturas');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startStaticServer({ folder: 'dist', port: 0 });
  const browser = await chromium.launch({
    executablePath: state.program,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const pages = PAGES.filter((page) => chosen.length === 0 || chosen.some((part) => page.includes(part)));
  for (const page of pages) {
    for (const width of widths) {
      for (const kind of kinds) {
        const wide = await picture(
          browser,
          server.url + page,
          width,
          kind,
          join(folder, `${fileName(page)}_${width}_${kind.name}.png`),
        );
        if (wide) console.warn(`${page} at ${width} px scrolls sideways (${kind.name})`);
      }
    }
    console.log(page);
  }
  await browser.close();
  await server.close();
  console.log(`${pages.length * widths.length * kinds.length} pictures in ${folder}`);
}

await main(process.argv.slice(2));
