/** `graficas/`: every figure as SVG, as PNG and, with its whole table, as CSV. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type Look, standaloneSvg } from '../../src/charts/standalone.ts';
import { absolute, isPublic } from '../../src/model/addresses.ts';
import { csvText } from '../../src/model/csv.ts';
import { figurasOf, type GrupoDeFiguras } from '../../src/charts/figures/all.ts';
import { celdaText, type Figura } from '../../src/charts/figures/figura.ts';
import type { Catalog } from '../../src/model/views.ts';
import { keyOf, Pieces } from './build-cache.ts';
import { encodePixels } from './png.ts';

const require = createRequire(import.meta.url);
/** Arimo has the widths of Arial and Liberation Sans; pinned, since the fonts of machines differ. */
const FONTS = [
  require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  require.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
];
/** Pixels per unit of the SVG: sharp on a slide. */
const SCALE = 1.5;
/** Six flat colours and shades at the edges of letters: with more, the file is a quarter larger and looks the same. */
const COLOURS = 16;
/** A taller figure than today's gets fewer pixels per unit: a phone can't open a picture of any size. */
const MOST_PIXELS = 4_000_000;

/** The colours of the light theme. */
export function lookFrom(css: string): Look {
  const colour = (token: string): string => {
    const hex = new RegExp(`--${token}: (#[0-9a-f]{3,6});`).exec(css)?.[1];
    if (hex === undefined) throw new Error(`src/styles/tokens.css gives no colour to --${token}`);
    return hex;
  };
  return {
    papel: colour('papel'),
    texto: colour('texto'),
    suave: colour('suave'),
    tinta: colour('tinta'),
    hueco: colour('hueco'),
    raya: colour('raya'),
    hondo: colour('hondo'),
    marca: colour('marca'),
    sobre: colour('sobre'),
  };
}

let ready: Promise<Uint8Array[]> | undefined;

/** The rasteriser takes its code once per process. */
function fonts(): Promise<Uint8Array[]> {
  ready ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))).then(() =>
    FONTS.map((file) => readFileSync(file)),
  );
  return ready;
}

/** 0xRRGGBB of each pixel, from red, green, blue and alpha in a byte each. Most pixels are like the one before. */
function coloursOf(bytes: Uint8Array, count: number): Uint32Array {
  // Only to compare: in which order a machine reads the four bytes makes no difference.
  const wholes = new Uint32Array(bytes.buffer, bytes.byteOffset, count);
  const pixels = new Uint32Array(count);
  let colour = 0;
  for (let index = 0; index < count; index += 1) {
    if (index === 0 || wholes[index] !== wholes[index - 1]) {
      const at = index * 4;
      colour = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    }
    pixels[index] = colour;
  }
  return pixels;
}

/** Pictures are kept from one build to the next, each by its drawing. */
export const keptPictures = (root: string, name: string): Pieces =>
  new Pieces(root, name, keyOf(root, import.meta.filename, {}));

/** A PNG of a drawing, on white. The same bytes on every machine: no font or code of the machine takes part. */
export async function rasterise(svg: string, scale: number, colours?: number): Promise<Uint8Array> {
  const resvg = new Resvg(svg, {
    font: { fontBuffers: await fonts(), defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: scale },
  });
  // Both are memory of the wasm, which no collector sees.
  const image = resvg.render();
  try {
    const { width, height, pixels } = image;
    return encodePixels(width, height, coloursOf(pixels, width * height), colours);
  } finally {
    image.free();
    resvg.free();
  }
}

/** With its source in a last line: the first one names the columns, as programs that read tables want it. */
export function figuraCsv({ columnas, filas }: Figura, fuente?: string): string {
  const rows = [columnas.map(({ nombre }) => nombre), ...filas.map((fila) => fila.map(celdaText))];
  return csvText(fuente === undefined ? rows : [...rows, [`# ${fuente}`]]);
}

function sourceWords({ reporte }: GrupoDeFiguras, { edicion }: Catalog, site: string): string {
  const source =
    reporte === undefined
      ? 'Fuentes: el programa y sus reportes'
      : `Fuente: reporte del ramo ${reporte.ramo}, ${reporte.anio}`;
  const address = isPublic(site) ? `, ${absolute(site, 'graficas.html')}` : '';
  return `${source}. PEM Abierto, edición ${edicion.version}${address}. Sitio independiente. No es del gobierno.`;
}

function scaleOf(svg: string): number {
  const [, width = NaN, height = NaN] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
  return Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
}

/** Returns how many files were written. */
export async function writeFigures(
  root: string,
  out: string,
  site: string,
  catalog: Catalog,
): Promise<number> {
  const look = lookFrom(readFileSync(join(root, 'src', 'styles', 'tokens.css'), 'utf8'));
  const folder = join(out, 'graficas');
  mkdirSync(folder, { recursive: true });
  const pictures = keptPictures(root, 'graficas');
  let written = 0;
  for (const group of figurasOf(catalog)) {
    for (const figura of group.figuras) {
      const source = sourceWords(group, catalog, site);
      const svg = standaloneSvg(figura, look, source);
      writeFileSync(join(folder, `${figura.nombre}.svg`), svg);
      const png = await pictures.piece([svg], () => rasterise(svg, scaleOf(svg), COLOURS));
      writeFileSync(join(folder, `${figura.nombre}.png`), png);
      writeFileSync(join(folder, `${figura.nombre}.csv`), figuraCsv(figura, `${figura.titulo}. ${source}`));
      written += 3;
    }
  }
  pictures.close();
  return written;
}
