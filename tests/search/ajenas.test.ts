/** Queries judged by someone who had seen neither code nor tables. What they reached once stays reached; README.md has the figures of the first sight. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

import { mean, measure, type Consulta, type Medida } from '../../scripts/tools/bench/metrics.ts';
import { isOnlyReport } from '../lib/only-report.ts';
import { wholeIndex } from './whole-index.ts';
import { wholeSearch } from './whole-search.ts';

interface Ajenas {
  readonly consultas: readonly Consulta[];
  readonly fuera: readonly string[];
}
type Floor = Pick<Medida, 'ndcg' | 'mrr' | 'zero'> & { readonly answered: number };

const SETS: readonly (readonly [string, Floor])[] = [
  ['consultas-ajenas-a', { ndcg: 0.905, mrr: 0.985, zero: 0, answered: 1 }],
  ['consultas-ajenas-b', { ndcg: 0.87, mrr: 0.97, zero: 0, answered: 1 }],
  ['consultas-ajenas-c', { ndcg: 0.91, mrr: 0.985, zero: 0, answered: 1 }],
  ['consultas-ajenas-d', { ndcg: 0.915, mrr: 0.975, zero: 0, answered: 0 }],
  ['consultas-ajenas-e', { ndcg: 0.835, mrr: 0.945, zero: 0.017, answered: 1 }],
  ['consultas-ajenas-f', { ndcg: 0.86, mrr: 0.96, zero: 0, answered: 2 }],
  ['consultas-ajenas-g', { ndcg: 0.85, mrr: 0.96, zero: 0, answered: 0 }],
];

let find: (query: string) => Promise<string[]>;

beforeAll(async () => {
  const { indice, pagefind } = await wholeIndex();
  find = wholeSearch(indice.datos, pagefind);
});

describe.each(SETS)('%s', (name, floor) => {
  const { consultas, fuera } = JSON.parse(
    readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'),
  ) as Ajenas;

  // Judged with the texts that stood there then: what another report says was judged by nobody.
  it.skipIf(!isOnlyReport('gobernacion-2018'))(
    'are answered as well as they were (gobernacion-2018 alone)',
    async () => {
      const medidas: Medida[] = [];
      for (const consulta of consultas) medidas.push(measure(await find(consulta.consulta), consulta));
      const { ndcg, mrr, zero } = mean(medidas);
      expect(ndcg).toBeGreaterThanOrEqual(floor.ndcg);
      expect(mrr).toBeGreaterThanOrEqual(floor.mrr);
      expect(zero).toBeLessThanOrEqual(floor.zero);
    },
  );

  it('are left alone where they are about something else', async () => {
    const answered: string[] = [];
    for (const query of fuera) if ((await find(query)).length > 0) answered.push(query);
    // What lies outside was judged against today's texts: another report may have the words of some.
    const most = isOnlyReport('gobernacion-2018') ? floor.answered : Math.ceil(fuera.length / 3);
    expect(answered.length, answered.join(' | ')).toBeLessThanOrEqual(most);
  });
});
