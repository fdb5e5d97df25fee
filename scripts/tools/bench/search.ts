/** `npm run measure -- search`: how good the search is, and what each layer is worth, through a real browser. */

import { readFileSync } from 'node:fs';

import { chromium, type Page } from 'playwright-core';

import { writeMeasures } from '../../lib/measures.ts';
import type { CifraMedida } from '../../../src/model/schemas/medidas.ts';
import type { Capas } from '../../../src/search/plan/plan.ts';
import type { Ronda } from './browser-page.ts';
import { readRegistros } from '../../../tests/search/registros.ts';
import { readTablas } from '../../../tests/search/tablas.ts';
import { mean, measure, median, type Consulta, type Medida } from './metrics.ts';
import { cifra, reportPage, SLOWDOWN } from './search-page-figures.ts';
import { collectFiles, serve } from './search-server.ts';

interface Propias {
  readonly consultas: readonly (Consulta & { readonly mitad: 'ajuste' | 'control' })[];
  readonly fuera: readonly string[];
}
/** Written and judged by reading the documents, before any run; never tuned on one by one. */
interface Frescas {
  readonly consultas: readonly Consulta[];
  readonly fuera: readonly string[];
}
type Motor = 'planner' | 'stock' | 'miniSearch';

const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const LAYERS: readonly (keyof Capas)[] = ['claves', 'nombres', 'temas', 'erratas', 'derivacion', 'refuerzo'];

const run = (
  page: Page,
  motor: Motor,
  queries: readonly string[],
  capas: Partial<Capas> = {},
): Promise<Ronda[]> =>
  page.evaluate(
    async ([name, list, layers]) => {
      const bench = await globalThis.bench;
      return name === 'planner' ? bench.planner(list, layers) : bench[name](list);
    },
    [motor, queries, capas] as const,
  );

const row = (label: string, medidas: readonly Medida[]): string => {
  const { ndcg, mrr, recall, zero } = mean(medidas);
  const cells = [ndcg, mrr, recall].map((value) => value.toFixed(3).padStart(8));
  return `${label.padEnd(30)}${String(medidas.length).padStart(5)}${cells.join('')}${`${(zero * 100).toFixed(0)} %`.padStart(8)}`;
};

interface Conjuntos {
  ejemplo: readonly Consulta[];
  propias: Propias;
  frescas: Frescas;
}

function quality(id: string, de: string, medidas: readonly Medida[]): CifraMedida[] {
  const { ndcg, mrr, zero } = mean(medidas);
  const n = `${String(medidas.length)} consultas.`;
  return [
    cifra(`ndcg-${id}`, `Qué tan bien ordena (nDCG@10), ${de}`, ndcg, '', ['≥ 0.8', ndcg >= 0.8], n),
    cifra(`mrr-${id}`, `Qué tan arriba está lo primero que sirve (MRR@10), ${de}`, mrr, '', [
      '≥ 0.9',
      mrr >= 0.9,
    ]),
    cifra(`vacias-${id}`, `Sin resultado, ${de}`, 100 * zero, '%', ['≤ 3', zero <= 0.03]),
  ];
}

async function report(page: Page, { ejemplo, propias, frescas }: Conjuntos): Promise<CifraMedida[]> {
  const all: readonly Consulta[] = [...ejemplo, ...propias.consultas];
  const queries = all.map(({ consulta }) => consulta);
  const measured = async (motor: Motor, capas: Partial<Capas> = {}): Promise<Map<Consulta, Medida>> => {
    const rounds = await run(page, motor, queries, capas);
    return new Map(all.map((consulta, i) => [consulta, measure(rounds[i]?.claves ?? [], consulta)]));
  };
  const pick = (medidas: ReadonlyMap<Consulta, Medida>, some: readonly Consulta[]): Medida[] =>
    some.flatMap((consulta) => medidas.get(consulta) ?? []);
  const half = (mitad: string): Consulta[] =>
    propias.consultas.filter((consulta) => consulta.mitad === mitad);

  console.log(`${''.padEnd(30)}    n    nDCG     MRR  recall    zero`);
  const full = await measured('planner');
  console.log(row('planner, examples', pick(full, ejemplo)));
  console.log(row('planner, own: tuned half', pick(full, half('ajuste'))));
  console.log(row('planner, own: other half', pick(full, half('control'))));
  for (const tipo of [...new Set(all.map((consulta) => consulta.tipo))].sort()) {
    console.log(
      row(
        `  ${tipo}`,
        pick(
          full,
          all.filter((consulta) => consulta.tipo === tipo),
        ),
      ),
    );
  }
  console.log(row('planner, all', [...full.values()]));
  for (const layer of LAYERS) {
    console.log(row(`  without ${layer}`, [...(await measured('planner', { [layer]: false })).values()]));
  }
  console.log(row('Pagefind as it comes', [...(await measured('stock')).values()]));
  console.log(row('MiniSearch', [...(await measured('miniSearch')).values()]));

  const fresh = await run(
    page,
    'planner',
    frescas.consultas.map(({ consulta }) => consulta),
  );
  const freshMeasured = frescas.consultas.map((consulta, i) => measure(fresh[i]?.claves ?? [], consulta));
  console.log(row('planner, fresh', freshMeasured));
  const fuera = [...propias.fuera, ...frescas.fuera];
  const off = await run(page, 'planner', fuera);
  const answered = fuera.filter((_, i) => (off[i]?.claves.length ?? 0) > 0);
  console.log(
    `off-topic answered: ${String(answered.length)} of ${String(off.length)} ${answered.join(', ')}`,
  );
  const share = (100 * answered.length) / fuera.length;
  return [
    ...quality('ejemplo', 'consultas de ejemplo', pick(full, ejemplo)),
    ...quality('ajuste', 'nuestras, la mitad con que se ajustó', pick(full, half('ajuste'))),
    ...quality('control', 'nuestras, la otra mitad', pick(full, half('control'))),
    ...quality('frescas', 'escritas y juzgadas antes de la última mejora', freshMeasured),
    cifra(
      'ajenas',
      'Consultas sobre otra cosa que reciben algún resultado',
      share,
      '%',
      ['≤ 17', share <= 17],
      `${String(answered.length)} de ${String(fuera.length)}.`,
    ),
  ];
}

async function reportSpeed(page: Page, queries: readonly string[]): Promise<void> {
  for (const rate of [1, SLOWDOWN]) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const times = (await run(page, 'planner', queries)).slice(1).map(({ ms }) => ms);
    const slow = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
    console.log(
      `CPU ${String(rate)}x slower: median ${median(times).toFixed(1)} ms a query, p95 ${slow.toFixed(1)} ms`,
    );
  }
}

const ejemplo = readJson('../../../tests/search/consultas.json') as Consulta[];
const propias = readJson('../../../tests/search/consultas-propias.json') as Propias;
const frescas = readJson('../../../tests/search/consultas-frescas.json') as Frescas;
const tablas = readTablas();
const { server, origin } = await serve(await collectFiles(readRegistros(), tablas));
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
const page = await browser.newPage();
page.on('pageerror', (error) => {
  console.error(error.message);
});
await page.goto(origin);
const cifras = await report(page, { ejemplo, propias, frescas });
await reportSpeed(
  page,
  ejemplo.map(({ consulta }) => consulta),
);
await page.close();
cifras.push(
  ...(await reportPage(
    browser,
    ejemplo.map(({ consulta }) => consulta),
    [...ejemplo, ...propias.consultas].map(({ consulta }) => consulta),
  )),
);
await browser.close();
server.close();
writeMeasures('busqueda', {
  titulo: 'El buscador',
  comando: 'npm run build && npm run measure -- search',
  cifras,
});
