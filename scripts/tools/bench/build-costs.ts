/** Entry of `npm run measure -- build`: our whole build against plain Astro and against template strings, with the same content, in one run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles } from '../../lib/files.ts';
import { writeMeasures } from '../measures.ts';
import { readContent } from '../../source/write-content.ts';
import { content as contentSchema } from '../../../src/model/schemas/content.ts';
import { formatNumber } from '../../../src/model/words.ts';
import type { CifraMedida } from '../../../src/model/schemas/medidas.ts';
import { multiply } from './multiply.ts';
import { type Cost, costOf, median } from './process.ts';
import { changeWord, makeProjects, type Project } from './projects.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** CPU of our whole build relative to plain Astro's. */
const MOST_RATIO = 3;
const MOST_MEMORY = 2500;
/** CPU of a rebuild after one changed word, relative to plain Astro's from nothing. */
const MOST_WORD = 2;
/** CPU of a build where nothing has changed, relative to the first. */
const MOST_AGAIN = 0.5;
/** CPU per page, relative to a tenth of the size. */
const MOST_GROWTH = 1.2;
/** A record has its page in the two baselines: 5 + 26 + 195 at 1×. */
const RECORDS = 226;

interface Result {
  project: Project;
  cold: Cost;
  /** With nothing changed since, and with one word of a source. */
  again: Cost | undefined;
  word: Cost | undefined;
  pages: number;
  /** Seconds of the step in which Astro writes our pages. */
  writing: number;
}

const secondsOfPages = (said: string): number => Number(/\] pages: .* \(([\d.]+) s\)/.exec(said)?.[1]);

function medianCost(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost): number => median(costs.map((cost) => cost[key]));
  return { seconds: of('seconds'), cpu: of('cpu'), peak: of('peak') };
}

/** Projects take turns, so that what else the machine does falls on all alike. */
async function runScale(times: number, runs: number): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pem-bench-'));
  try {
    const content = contentSchema.parse(readContent(ROOT));
    const objetivos = multiply(content, times);
    const projects = makeProjects(ROOT, folder, objetivos);
    const cold = projects.map((): Awaited<ReturnType<typeof costOf>>[] => []);
    const again: Cost[] = [];
    const word: Cost[] = [];
    for (let run = 0; run < runs; run += 1)
      for (const [index, project] of projects.entries()) {
        for (const made of ['dist', '.build', '.astro'])
          rmSync(join(project.folder, made), { recursive: true, force: true });
        cold[index]?.push(await costOf(project.folder, project.script));
        if (project.name !== 'ours') continue;
        again.push(await costOf(project.folder, project.script));
        const putBack = changeWord(project.folder, objetivos);
        word.push(await costOf(project.folder, project.script));
        putBack();
      }
    return projects.map((project, index) => ({
      project,
      cold: medianCost(cold[index] ?? []),
      again: project.name === 'ours' ? medianCost(again) : undefined,
      word: project.name === 'ours' ? medianCost(word) : undefined,
      pages: listFiles(join(project.folder, 'dist')).filter((file) => file.endsWith('.html')).length,
      writing: median((cold[index] ?? []).map(({ said }) => secondsOfPages(said))),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function printScale(times: number, runs: number, results: readonly Result[]): void {
  console.log(`\n${times}×, ${RECORDS * times} records, medians of ${runs} ${runs === 1 ? 'run' : 'runs'}`);
  const plain = results.find(({ project }) => project.name === 'astro');
  for (const { project, cold, again, word, pages, writing } of results) {
    const rate = (pages / cold.seconds).toFixed(0);
    console.log(
      `  ${project.name.padEnd(8)} ${cold.seconds.toFixed(1)} s, CPU ${cold.cpu.toFixed(1)} s, ${cold.peak.toFixed(0)} MB, ${pages} pages, ${rate} pages/s`,
    );
    if (plain === undefined || again === undefined || word === undefined) continue;
    console.log(
      [
        `  ${''.padEnd(8)} CPU ${(cold.cpu / plain.cold.cpu).toFixed(1)}× plain Astro's, of ${(pages / plain.pages).toFixed(1)}× its pages (${pages} and ${plain.pages})`,
        `  ${''.padEnd(8)} ${writing.toFixed(1)} s of it are Astro writing our pages, ${(writing / plain.cold.seconds).toFixed(1)}× all of plain Astro's`,
        `  ${''.padEnd(8)} again with nothing changed: CPU ${again.cpu.toFixed(1)} s, ${(again.cpu / cold.cpu).toFixed(2)}× the first`,
        `  ${''.padEnd(8)} again with one word changed: CPU ${word.cpu.toFixed(1)} s, ${(word.cpu / plain.cold.cpu).toFixed(1)}× plain Astro's from nothing`,
      ].join('\n'),
    );
  }
}

/** What is done again when a build follows another one. */
function rebuilds(
  at: string,
  id: (name: string) => string,
  { cold, again, word }: Result,
  astro: Result,
  nota: string,
): CifraMedida[] {
  const share = (again?.cpu ?? NaN) / cold.cpu;
  const ratio = (word?.cpu ?? NaN) / astro.cold.cpu;
  return [
    {
      id: id('otra-vez'),
      nombre: `Procesador de construir otra vez sin cambios, frente a la primera, ${at}`,
      valor: share,
      unidad: 'veces',
      meta: `≤ ${String(MOST_AGAIN)}`,
      cumple: share <= MOST_AGAIN,
      nota,
    },
    {
      id: id('una-palabra'),
      nombre: `Procesador de construir otra vez con una palabra cambiada en un documento, frente a Astro solo desde cero, ${at}`,
      valor: ratio,
      unidad: 'veces',
      meta: `≤ ${String(MOST_WORD)}`,
      cumple: ratio <= MOST_WORD,
      nota: `Una palabra cambia los datos, el índice y lo que dicen otras páginas; Astro las escribe todas otra vez. Solo se guardan las imágenes que quedan iguales. ${nota}`,
    },
  ];
}

function figuresOf(times: number, runs: number, results: readonly Result[]): CifraMedida[] {
  const [own, astro, strings] = results;
  if (own === undefined || astro === undefined || strings === undefined)
    throw new Error('three projects are compared');
  const at = `${String(times)} ${times === 1 ? 'vez' : 'veces'} el programa`;
  const nota = runs === 1 ? 'Una sola corrida.' : `Mediana de ${String(runs)} corridas.`;
  const id = (name: string): string => `${name}-${String(times)}`;
  const ratio = own.cold.cpu / astro.cold.cpu;
  const tried =
    ratio <= MOST_RATIO
      ? ''
      : 'Se probó sin ganancia: Astro en un hilo o un proceso aparte, otros ajustes del motor de JavaScript y comprimir menos. ';
  const missed = `Nuestra construcción escribe ${formatNumber(own.pages)} páginas y además datos, gemelos, gráficas y sus revisiones; la de Astro, ${formatNumber(astro.pages)} páginas mínimas. ${tried}${nota}`;
  return [
    {
      id: id('astro'),
      nombre: `Procesador de nuestra construcción frente a Astro solo, ${at}`,
      valor: ratio,
      unidad: 'veces',
      meta: `≤ ${String(MOST_RATIO)}`,
      cumple: ratio <= MOST_RATIO,
      nota: missed,
    },
    {
      id: id('cadenas'),
      nombre: `Lo mismo frente a cadenas de texto, ${at}`,
      valor: own.cold.cpu / strings.cold.cpu,
      unidad: 'veces',
      nota,
    },
    {
      id: id('procesador'),
      nombre: `Procesador de nuestra construcción, ${at}`,
      valor: own.cold.cpu,
      unidad: 's',
      nota,
    },
    {
      id: id('tiempo'),
      nombre: `Tiempo de nuestra construcción, ${at}`,
      valor: own.cold.seconds,
      unidad: 's',
      nota,
    },
    {
      id: id('paginas'),
      nombre: `De ese tiempo, el del paso en que Astro escribe nuestras páginas, frente a todo el de Astro solo, ${at}`,
      valor: own.writing / astro.cold.seconds,
      unidad: 'veces',
      nota: `Con sus colecciones y sus componentes. Es lo que cuestan las páginas por sí mismas. ${nota}`,
    },
    ...rebuilds(at, id, own, astro, nota),
    {
      id: id('memoria'),
      nombre: `Memoria más alta de nuestra construcción, ${at}`,
      valor: own.cold.peak,
      unidad: 'MB',
      meta: `≤ ${formatNumber(MOST_MEMORY)}`,
      cumple: own.cold.peak <= MOST_MEMORY,
      nota: `De todos los procesos a la vez. Con muchas páginas, casi todo es memoria que los pasos ya soltaron y que el motor de JavaScript no devuelve. ${nota}`,
    },
  ];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { escalas: { type: 'string', default: '1,10,100' }, corridas: { type: 'string', default: '5' } },
  });
  const cifras: CifraMedida[] = [];
  let before: { times: number; perPage: number } | undefined;
  for (const times of values.escalas.split(',').map(Number)) {
    // The largest takes too long to repeat as often; the figures say how often it ran.
    const runs = times > 10 ? 1 : Number(values.corridas);
    const results = await runScale(times, runs);
    printScale(times, runs, results);
    cifras.push(...figuresOf(times, runs, results));
    const own = results[0];
    const perPage = own === undefined ? NaN : own.cold.cpu / own.pages;
    if (before !== undefined) {
      const growth = perPage / before.perPage;
      cifras.push({
        id: `crecer-${String(times)}`,
        nombre: `Procesador por página, de ${String(before.times)} a ${String(times)} veces el programa`,
        valor: growth,
        unidad: 'veces',
        meta: `≤ ${String(MOST_GROWTH)}`,
        cumple: growth <= MOST_GROWTH,
      });
    }
    before = { times, perPage };
    // Kept after each scale: the largest takes long, and may not end on a small machine.
    writeMeasures('banco', {
      titulo: 'Lo que cuesta construir el sitio',
      comando: `npm run measure -- build --escalas ${values.escalas} --corridas ${values.corridas}`,
      cifras,
    });
  }
}

await main();
