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
import { content as contentSchema } from '../../../src/model/schemas/content.ts';
import { readContent } from '../../source/write-content.ts';
import { multiply } from '../bench/multiply.ts';
import { median } from '../bench/process.ts';
import { baseline } from '../bench/projects.ts';

const HERE = import.meta.dirname;
const RUNS = Number(process.argv[2] ?? 5);
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
/** Points of performance that a page may stay behind plain Astro's línea de acción. */
const USUAL_LEEWAY = 2;
const LEEWAY: Readonly<Record<string, number>> = { buscar: 5 };
/** Seconds. */
const MOST_LCP = 0.9;
const FLAGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

const report = z.looseObject({
  categories: z.record(z.string(), z.looseObject({ score: z.number().nullable() })),
  audits: z.record(
    z.string(),
    z.looseObject({
      title: z.string(),
      score: z.number().nullable(),
      scoreDisplayMode: z.string(),
      numericValue: z.number().optional(),
    }),
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

/** Of some runs over one page the medians, and what kept any of them from 100. */
interface Seen {
  scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** Seconds until the largest piece of the first screen is drawn. */
  lcp: number;
  /** How much of it moves after it is drawn. */
  shift: number;
  missed: string[];
}

async function look(url: string, program: string, folder: string): Promise<Seen> {
  const runs: Report[] = [];
  while (runs.length < RUNS) runs.push(await ask(url, program, folder));
  const scoreOf = (category: string): number =>
    Math.round(100 * median(runs.map(({ categories }) => categories[category]?.score ?? 0)));
  const valueOf = (audit: string): number =>
    median(runs.map(({ audits }) => audits[audit]?.numericValue ?? NaN));
  const scores = Object.fromEntries(CATEGORIES.map((category) => [category, scoreOf(category)]));
  return {
    scores: scores as Seen['scores'],
    lcp: valueOf('largest-contentful-paint') / 1000,
    shift: valueOf('cumulative-layout-shift'),
    missed: [...new Set(runs.flatMap(lost))],
  };
}

/** Scores of a page: performance beside plain Astro's línea de acción, all else as it is. */
function scoreFigures(id: string, nombre: string, { scores, missed }: Seen, plain: Seen): CifraMedida[] {
  return CATEGORIES.map((category) => {
    const valor = scores[category];
    const least = category === 'performance' ? plain.scores.performance - (LEEWAY[id] ?? USUAL_LEEWAY) : 100;
    const cumple = valor >= least;
    return {
      id: `${id}-${category}`,
      nombre: `${nombre}: ${NAMES[category]}`,
      valor,
      unidad: '',
      meta: least < 100 ? `≥ ${String(least)}` : '100',
      cumple,
      ...(valor === 100 ? {} : { nota: `Le restan: ${missed.join(', ')}.` }),
    };
  });
}

/** What a reader on a poor line waits for, over all pages. */
function paintFigures(seen: ReadonlyMap<string, Seen>, plain: Seen): CifraMedida[] {
  const inSeconds = (seconds: number): string => seconds.toFixed(2);
  const lcp = median([...seen.values()].map((page) => page.lcp));
  const [moved = '', { shift } = plain] = [...seen].toSorted(([, a], [, b]) => b.shift - a.shift)[0] ?? [];
  const each = [...seen].map(([nombre, page]) => `${nombre}, ${inSeconds(page.lcp)} s`).join('; ');
  return [
    {
      id: 'lcp',
      nombre: 'Hasta ver lo principal de la página, con 4G lento y el procesador 4 veces más lento',
      valor: lcp,
      unidad: 's',
      meta: `≤ ${String(MOST_LCP)}`,
      cumple: lcp <= MOST_LCP,
      nota: `Mediana de ${String(seen.size)} páginas: ${each}. La página mínima de una línea de acción, hecha con Astro solo: ${inSeconds(plain.lcp)} s; no espera ninguna hoja de estilos. La nuestra es un archivo aparte, que las demás páginas ya no piden.`,
    },
    {
      id: 'movimiento',
      nombre: 'Lo que se mueve después de dibujado, en la página que más',
      valor: shift,
      unidad: '',
      meta: '0',
      cumple: shift === 0,
      nota: `Parte de la pantalla que se mueve, por cuánto se mueve (CLS).${shift === 0 ? '' : ` Se mueve en: ${moved}.`}`,
    },
  ];
}

/** Serves the línea de acción that plain Astro makes of the same content, asks it, and closes. */
async function lookAtPlain(program: string, folder: string): Promise<Seen> {
  const content = contentSchema.parse(readContent(process.cwd()));
  const objetivos = multiply(content, 1);
  const first = objetivos[0]?.estrategias[0]?.lineas[0]?.clave ?? '';
  const project = baseline(process.cwd(), join(folder, 'astro'), 'astro', objetivos);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, [project.script], { cwd: project.folder, env });
  const server = await startStaticServer({ folder: join(project.folder, 'dist'), port: 0 });
  try {
    return await look(`${server.url}lineas/${first}.html`, program, folder);
  } finally {
    await server.close();
  }
}

const told = (path: string, { scores, lcp, missed }: Seen): string =>
  `${path}: ${CATEGORIES.map((category) => scores[category]).join(' ')}, ${lcp.toFixed(2)} s${missed.length > 0 ? `  (${missed.join(', ')})` : ''}`;

async function main(): Promise<void> {
  const state = findBrowser('chromium');
  if (state.control !== 'playwright')
    throw new Error('Chromium was not found: run npm test once, or install it');
  install();
  const folder = mkdtempSync(join(tmpdir(), 'pem-lighthouse-'));
  const server = await startStaticServer({ folder: 'dist', port: 0 });
  const cifras: CifraMedida[] = [];
  const all = new Map<string, Seen>();
  try {
    const plain = await lookAtPlain(state.program, folder);
    console.log(told('a línea of plain Astro', plain));
    for (const [id, nombre, path] of PAGES) {
      const seen = await look(server.url + path, state.program, folder);
      console.log(told(path, seen));
      all.set(nombre, seen);
      cifras.push(...scoreFigures(id, nombre, seen, plain));
    }
    cifras.push(...paintFigures(all, plain));
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
