/** Figures of the search page as it is published: what a first search brings, and how long typing takes. */
import type { Browser } from 'playwright-core';
import { startStaticServer } from '../../lib/static-server.ts';
import type { CifraMedida } from '../../../src/model/schemas/medidas.ts';
import { median } from './metrics.ts';
import { firstSearch, type FirstSearch, SLOW_4G, typingTimes } from './page-times.ts';

/** How many times slower the processor is made for typing. */
const SLOWDOWN = 6;

export const cifra = (
  id: string,
  nombre: string,
  valor: number,
  unidad: string,
  meta?: [texto: string, cumple: boolean],
  nota?: string,
): CifraMedida => ({
  id,
  nombre,
  valor,
  unidad,
  ...(meta === undefined ? {} : { meta: meta[0], cumple: meta[1] }),
  ...(nota === undefined ? {} : { nota }),
});

const MOST_BYTES = 140_000;
const MOST_OURS = 25_000;
const MOST_MS = 50;
/** From when the page is seen until results stand, on slow 4G. */
const MOST_WAIT = 1500;

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a first search brings, by the examples, each with nothing kept from before. */
async function reportFirst(
  browser: Browser,
  url: string,
  queries: readonly string[],
): Promise<CifraMedida[]> {
  const all: (FirstSearch & { query: string })[] = [];
  for (const query of queries)
    all.push({
      query,
      ...(await firstSearch(browser, `${url}buscar.html?q=${encodeURIComponent(query)}`)),
    });
  const amounts = (part: 'total' | 'ours' | 'later'): { middle: number; most: number } => {
    const bytes = all.map((one) => one[part]);
    return { middle: median(bytes), most: Math.max(...bytes) };
  };
  const heaviest = all.reduce((most, one) => (one.total > most.total ? one : most));
  const [total, ours, later] = [amounts('total'), amounts('ours'), amounts('later')];
  const requests = median(all.map((one) => one.requests));
  const within = all.filter((one) => one.ours <= MOST_OURS).length;
  console.log(
    `first result, ${String(all.length)} queries: median ${kb(total.middle)} in ${String(requests)} requests, most ${kb(total.most)}; ` +
      `ours median ${kb(ours.middle)}, most ${kb(ours.most)}, within 25 kB ${String(within)}; then ${kb(later.middle)}; ` +
      `median ${median(all.map(({ ms }) => ms)).toFixed(0)} ms`,
  );
  return [
    cifra(
      'primera',
      'Lo que baja una primera búsqueda hasta su primer resultado, comprimido, con la página',
      total.most,
      'bytes',
      ['≤ 140,000', total.most <= MOST_BYTES],
      `La que más baja de ${String(all.length)} es «${heaviest.query}», en ${String(heaviest.requests)} peticiones: sus palabras están en más piezas del índice. La mediana es de ${kb(total.middle)} en ${String(requests)} peticiones. Cumplen la meta ${String(all.filter((one) => one.total <= MOST_BYTES).length)}.`,
    ),
    cifra(
      'primera-nuestra',
      'De eso, lo que es código y datos nuestros',
      ours.most,
      'bytes',
      ['≤ 25,000', ours.most <= MOST_OURS],
      `La que más baja; la mediana es de ${kb(ours.middle)}. Cumplen la meta ${String(within)} de ${String(all.length)}: una palabra que los documentos no tienen trae además las frases de la gente que empiezan como ella. Los filtros llegan después del primer resultado: ${kb(later.middle)}.`,
    ),
  ];
}

/** How long the first results take on a cheap phone with a poor line, by the examples. */
async function reportSlow(browser: Browser, url: string, queries: readonly string[]): Promise<CifraMedida> {
  const all: FirstSearch[] = [];
  for (const query of queries)
    all.push(await firstSearch(browser, `${url}buscar.html?q=${encodeURIComponent(query)}`, SLOW_4G));
  const wait = median(all.map(({ ms, painted }) => ms - painted));
  const whole = median(all.map(({ ms }) => ms));
  console.log(
    `slow 4G, CPU ${SLOW_4G.slowdown}x slower: first results ${wait.toFixed(0)} ms after the page is seen, ${whole.toFixed(0)} ms after it is asked for (medians of ${all.length})`,
  );
  return cifra(
    'lenta',
    'En 4G lento (150 ms, 1.6 Mbit/s, procesador 4 veces más lento), de ver la página a ver resultados',
    wait,
    'ms',
    ['≤ 1,500', wait <= MOST_WAIT],
    `Mediana de ${all.length} consultas, cada una sin nada guardado; desde que se pide la página, ${whole.toFixed(0)} ms.`,
  );
}

/** The page as it is published, from dist/. */
export async function reportPage(
  browser: Browser,
  examples: readonly string[],
  queries: readonly string[],
): Promise<CifraMedida[]> {
  const dist = await startStaticServer({ folder: 'dist', port: 0 });
  try {
    const first = await reportFirst(browser, dist.url, examples);
    const slow = await reportSlow(browser, dist.url, examples);
    const times = await typingTimes(browser, `${dist.url}buscar.html?q=remesas`, queries, SLOWDOWN);
    const middle = median(times);
    console.log(
      `typing to results, CPU ${String(SLOWDOWN)}x slower, after the wait of 150 ms: median ${middle.toFixed(1)} ms`,
    );
    return [
      ...first,
      slow,
      cifra(
        'teclear',
        'De teclear a ver resultados, con el procesador 6 veces más lento, sin la espera de 150 ms',
        middle,
        'ms',
        ['≤ 50', middle <= MOST_MS],
        `Mediana de ${String(times.length)} consultas, después de la primera. Cuenta también lo que tarda en llegar lo que la consulta anterior no bajó: piezas del índice y textos de los resultados.`,
      ),
    ];
  } finally {
    await dist.close();
  }
}
