/** Entry of `npm run measure -- lighthouse`: mobile Lighthouse on the key pages in a real Chromium, medians of several runs, kept for calidad-del-sitio.html. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { findBrowser } from '../../lib/browsers.ts';
import { writeMeasures } from '../measures.ts';
import { startStaticServer } from '../../lib/static-server.ts';
import type { CifraMedida } from '../../../src/model/schemas/medidas.ts';
import { median } from '../bench/process.ts';

const HERE = import.meta.dirname;
const RUNS = Number(process.argv[2] ?? 3);
const LONGEST = 180_000;
const PAGES: [id: string, nombre: string, path: string][] = [
  ['inicio', 'Inicio', 'index.html'],
  ['objetivo', 'Un objetivo', 'objetivos/3.html'],
  ['estrategia', 'Una estrategia', 'estrategias/1.2.html'],
  ['linea', 'Una línea de acción', 'lineas/1.2.6.html'],
  ['dependencia', 'Una dependencia', 'dependencias/inm.html'],
  ['buscar', 'El buscador, con una búsqueda', 'buscar.html?q=remesas'],
  ['graficas', 'Las gráficas', 'graficas.html'],
  ['datos', 'Los datos para descargar', 'datos/index.html'],
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const NAMES = {
  performance: 'rendimiento',
  accessibility: 'accesibilidad',
  'best-practices': 'buenas prácticas',
  seo: 'buscadores',
};
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const report = z.looseObject({
  categories: z.record(z.string(), z.looseObject({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.looseObject({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() }),
  ),
});
type Report = z.infer<typeof report>;

/** The packages of Lighthouse are installed when it is first asked for, from a lock of their own. */
function install(): void {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: HERE,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error('Lighthouse could not be installed: npm ci in scripts/tools/lighthouse failed');
}

/** Never waited for in place: the server that answers the browser runs in this very process. */
async function ask(url: string, program: string, folder: string): Promise<Report> {
  const path = join(folder, 'informe.json');
  const cli = join(HERE, 'node_modules/lighthouse/cli/index.js');
  const options = [
    '--quiet',
    '--output=json',
    `--output-path=${path}`,
    `--chrome-flags=${FLAGS}`,
    `--only-categories=${CATEGORIES.join(',')}`,
  ];
  const env = { ...process.env, CHROME_PATH: program };
  await promisify(execFile)(process.execPath, [cli, url, ...options], { env, timeout: LONGEST });
  return report.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** What kept the page from 100, for whoever mends it. */
const lost = ({ audits }: Report): string[] =>
  Object.entries(audits)
    .filter(
      ([, { score, scoreDisplayMode }]) =>
        score !== null && score < 0.9 && scoreDisplayMode !== 'informative',
    )
    .map(([id]) => id);

async function main(): Promise<void> {
  const state = findBrowser('chromium');
  if (state.control !== 'playwright')
    throw new Error('Chromium was not found: run npm test once, or install it');
  install();
  const folder = mkdtempSync(join(tmpdir(), 'pem-lighthouse-'));
  const server = await startStaticServer({ folder: 'dist', port: 0 });
  const cifras: CifraMedida[] = [];
  try {
    for (const [id, nombre, path] of PAGES) {
      const runs: Report[] = [];
      while (runs.length < RUNS) runs.push(await ask(server.url + path, state.program, folder));
      const scores = CATEGORIES.map((category) =>
        Math.round(100 * median(runs.map(({ categories }) => categories[category]?.score ?? 0))),
      );
      const missed = [...new Set(runs.flatMap(lost))];
      console.log(`${path}: ${scores.join(' ')}${missed.length > 0 ? `  (${missed.join(', ')})` : ''}`);
      for (const [index, category] of CATEGORIES.entries()) {
        const valor = scores[index] ?? 0;
        cifras.push({
          id: `${id}-${category}`,
          nombre: `${nombre}: ${NAMES[category]}`,
          valor,
          unidad: '',
          meta: '100',
          cumple: valor === 100,
          ...(valor === 100 ? {} : { nota: `Le restan: ${missed.join(', ')}.` }),
        });
      }
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  writeMeasures('lighthouse', {
    titulo: `Lighthouse en teléfono, de 0 a 100, mediana de ${String(RUNS)}`,
    comando: 'npm run build && npm run measure -- lighthouse',
    cifras,
  });
  if (cifras.some(({ cumple }) => cumple !== true)) process.exitCode = 1;
}

await main();
