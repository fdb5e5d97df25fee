/** Entry of `npm run measure -- bytes`: the bytes of dist/ and paquetes/, the markup and the links of every page, printed and kept for calidad-del-sitio.html. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formatNumber } from '../../src/model/words.ts';
import type { CifraMedida } from '../../src/model/schemas/medidas.ts';
import { listFiles } from '../lib/files.ts';
import { followLinks, readPages } from '../lib/links.ts';
import { markupFaults } from '../lib/markup.ts';
import { wantNone, writeMeasures } from './measures.ts';

const DIST = 'dist';
const ZIP = 'paquetes/pem-abierto.zip';
const LINKED = /<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"/g;
/** Pages that hold the whole programme or a full table. */
const WHOLE = /^(programa|calidad|metas|lineas\/index|fuentes\/.+|reportes\/.+)\.html$/;
const KIB = 1024;

const gzipped = new Map<string, number>();
function gzipOf(file: string): number {
  const known = gzipped.get(file) ?? gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  gzipped.set(file, known);
  return known;
}

/** The page, its stylesheets and its scripts: all that its first view asks for. */
function firstView(page: string): string[] {
  const html = readFileSync(join(DIST, page), 'utf8');
  const linked = [...html.matchAll(LINKED)].map((match) => match[1] ?? match[2] ?? '');
  return [page, ...linked.map((address) => posix.join(posix.dirname(page), address))];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const heaviest = (rows: readonly { page: string; bytes: number }[]): { page: string; bytes: number } =>
  rows.reduce((most, row) => (row.bytes > most.bytes ? row : most), { page: '', bytes: 0 });

function bound(
  id: string,
  nombre: string,
  valor: number,
  most: number,
  unidad: string,
  nota?: string,
): CifraMedida {
  const meta = `≤ ${formatNumber(most)}`;
  return { id, nombre, valor, unidad, meta, cumple: valor <= most, ...(nota === undefined ? {} : { nota }) };
}

function pageFigures(files: readonly string[]): CifraMedida[] {
  const pages = files.filter((file) => file.endsWith('.html'));
  const lineas = pages.filter((file) => /^lineas\/\d/.test(file));
  const views = lineas.map((page) => ({ page, bytes: sum(firstView(page).map(gzipOf)) }));
  const sorted = views.map(({ bytes }) => bytes).sort((a, b) => a - b);
  const worst = heaviest(views);
  const other = heaviest(
    pages.filter((page) => !WHOLE.test(page)).map((page) => ({ page, bytes: gzipOf(page) })),
  );
  const scripts = heaviest(
    pages
      .filter((page) => page !== 'buscar.html' && page !== 'seleccion.html')
      .map((page) => ({
        page,
        bytes: sum(
          firstView(page)
            .filter((file) => file.endsWith('.js'))
            .map(gzipOf),
        ),
      })),
  );
  const requests = Math.max(...lineas.map((page) => firstView(page).length));
  return [
    bound(
      'linea-mas-pesada',
      'La página de línea de acción que más pesa al abrirla, comprimida',
      worst.bytes,
      11 * KIB,
      'bytes',
      worst.page,
    ),
    bound(
      'linea-mediana',
      'La mediana de esas páginas',
      sorted[Math.floor(sorted.length / 2)] ?? 0,
      8.5 * KIB,
      'bytes',
      'Lo que falta quitar se usa: las cinco formas de citar (unos 320 bytes), los menús (390), lo que se imprime (490), WhatsApp (140).',
    ),
    bound('linea-peticiones', 'Peticiones para abrir una línea de acción', requests, 3, ''),
    bound(
      'otra-pagina',
      'La página que más pesa, comprimida, sin contar las que tienen todo el programa o una tabla completa',
      other.bytes,
      40 * KIB,
      'bytes',
      other.page,
    ),
    bound(
      'guiones',
      'Guiones nuestros en una página, comprimidos, sin contar el buscador ni la selección',
      scripts.bytes,
      8 * KIB,
      'bytes',
      scripts.page,
    ),
  ];
}

/** The first folder of a path, or the root. */
const part = (file: string): string => (file.includes('/') ? `${file.split('/')[0] ?? ''}/` : 'raíz');

function siteFigures(files: readonly string[]): CifraMedida[] {
  const sizes = files.map((file) => ({ file, bytes: statSync(join(DIST, file)).size }));
  const total = sum(sizes.map(({ bytes }) => bytes));
  const parts = [...Map.groupBy(sizes, ({ file }) => part(file))]
    .map(([name, own]) => ({ name, bytes: sum(own.map(({ bytes }) => bytes)) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 5)
    .map(({ name, bytes }) => `${name} ${(bytes / 1e6).toFixed(1)} MB`);
  const site = bound(
    'sitio',
    'Todo el sitio, sin comprimir',
    total / 1e6,
    12,
    'MB',
    `${files.length} archivos: cada página, tabla y registro en cada formato prometido, más las ediciones congeladas. Lo que más pesa: ${parts.join(', ')}.`,
  );
  if (!existsSync(ZIP)) throw new Error(`${ZIP} is missing: run npm run package first`);
  const zip = bound(
    'zip',
    'El zip para llevar',
    statSync(ZIP).size / 1e6,
    6,
    'MB',
    'Lleva el sitio entero, sin dejar nada fuera: también cada edición congelada y todos los datos en un archivo.',
  );
  return [site, zip];
}

/** What holds for every page: its markup, and where its links lead. */
async function soundFigures(files: readonly string[]): Promise<CifraMedida[]> {
  const pages = files.filter((file) => file.endsWith('.html'));
  const faults = await markupFaults(DIST, pages);
  // 404.html has absolute addresses, since a server shows it at any depth.
  const linked = readPages(
    DIST,
    pages.filter((page) => page !== '404.html'),
  );
  const { broken, followed } = followLinks(linked, new Set(files));
  for (const line of [...faults, ...broken]) console.error(line);
  return [
    {
      id: 'marcado',
      nombre: 'Faltas de marcado que encontró html-validate',
      ...wantNone(faults.length),
      nota: `En ${String(pages.length)} páginas.`,
    },
    {
      id: 'enlaces',
      nombre: 'Enlaces del sitio que no llevan a su lugar',
      ...wantNone(broken.length),
      nota: `De ${String(followed)} enlaces entre páginas, con su lugar dentro de la página.`,
    },
  ];
}

async function main(): Promise<void> {
  const files = listFiles(DIST);
  const cifras = [...pageFigures(files), ...siteFigures(files)];
  const sound = await soundFigures(files);
  for (const { nombre, valor, unidad, meta, cumple } of [...cifras, ...sound])
    console.log(
      `${nombre}: ${valor} ${unidad}${meta === undefined ? '' : ` (${meta}: ${cumple === true ? 'yes' : 'NO'})`}`,
    );
  writeMeasures('bytes', {
    titulo: 'Peso',
    comando: 'npm run build && npm run package && npm run measure -- bytes',
    cifras,
  });
  writeMeasures('marcado', {
    titulo: 'Páginas y enlaces',
    comando: 'npm run build && npm run package && npm run measure -- bytes',
    cifras: sound,
  });
}

await main();
