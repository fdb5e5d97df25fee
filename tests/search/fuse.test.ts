import { describe, expect, it } from 'vitest';

import { emptyPlan } from '../../src/search/plan/plan.ts';
import { runPlan } from '../../src/search/rank/fuse.ts';
import { byClave, createSearcher } from '../../src/search/search.ts';
import type { Engine, Plan } from '../../src/search/types.ts';
import { DATOS } from './lexicon.ts';

const CLAVES = ['1', '1.1', '1.1.1', '1.1.2', '1.1.3'];
const engineOf = (answers: Record<string, Record<string, number>>): Engine => ({
  search: (term) =>
    Promise.resolve(Object.entries(answers[term ?? ''] ?? {}).map(([id, score]) => ({ id, score }))),
});
const planOf = (changes: Partial<Plan>): Plan => ({ ...emptyPlan(''), ...changes });
const concept = (texto: string, weight = 1, minor = false): Plan['concepts'][number] => ({
  texto,
  weight,
  minor,
  alternatives: [{ term: texto, weight: 1 }],
});
const order = async (plan: Plan, engine: Engine): Promise<string[]> =>
  (await runPlan(plan, engine, CLAVES)).map(({ clave }) => clave);

describe('runPlan', () => {
  it('puts pages that cover more of the query first, and keeps the others', async () => {
    const engine = engineOf({ a: { '1.1.1': 1, '1.1.2': 1 }, b: { '1.1.2': 1, '1.1.3': 1 } });
    expect(await order(planOf({ concepts: [concept('a'), concept('b')] }), engine)).toEqual([
      '1.1.2',
      '1.1',
      '1.1.1',
      '1.1.3',
    ]);
  });

  it('puts the estrategia of what was found after it, where it was not found itself', async () => {
    const engine = engineOf({ a: { '1.1.1': 1, '1.1.2': 0.2 }, b: { '1.1': 2, '1.1.1': 1 } });
    expect(await order(planOf({ concepts: [concept('a')] }), engine)).toEqual(['1.1.1', '1.1', '1.1.2']);
    expect(await order(planOf({ concepts: [concept('b')] }), engine)).toEqual(['1.1', '1.1.1']);
  });

  it('puts first, of what matches alike, the línea whose estrategia is about it as a whole', async () => {
    const claves = ['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1', '1.2.2'];
    const engine = engineOf({ a: { '1.1.1': 1, '1.2.1': 1, '1.2.2': 0.9 } });
    const ranked = await runPlan(planOf({ concepts: [concept('a')] }), engine, claves);
    expect(ranked.map(({ clave }) => clave)).toEqual(['1.2.1', '1.1.1', '1.2.2', '1.1', '1.2']);
  });

  it('does not add up alternatives as if they were different ideas', async () => {
    const engine = engineOf({ a: { '1.1.1': 1 }, b: { '1.1.1': 1, '1.1.2': 1.2 }, c: { '1.1.2': 1.2 } });
    const both = {
      texto: 'ab',
      weight: 1,
      alternatives: [
        { term: 'a', weight: 1 },
        { term: 'b', weight: 1 },
      ],
    };
    expect((await order(planOf({ concepts: [both, concept('c')] }), engine))[0]).toBe('1.1.2');
  });

  it('drops pages that hold nothing but words of lesser weight', async () => {
    const engine = engineOf({ a: { '1.1.1': 1 }, migrantes: { '1.1.1': 1, '1.1.2': 1 } });
    expect(
      await order(planOf({ concepts: [concept('a'), concept('migrantes', 0.4, true)] }), engine),
    ).toEqual(['1.1.1', '1.1']);
    expect(await order(planOf({ concepts: [concept('migrantes', 0.4, true)] }), engine)).toEqual([
      '1.1.1',
      '1.1.2',
      '1.1',
    ]);
  });

  it('keeps pages that hold a lesser word that means something by itself, after the others', async () => {
    const engine = engineOf({ a: { '1.1.1': 1 }, abogado: { '1.1.2': 1 } });
    const concepts = [concept('a'), concept('abogado', 0.3)];
    expect(await order(planOf({ concepts }), engine)).toEqual(['1.1.1', '1.1', '1.1.2']);
  });

  it('keeps only pages that hold every quoted phrase', async () => {
    const engine = engineOf({ a: { '1': 9, '1.1': 1 }, '"a b"': { '1.1': 1, '1.1.1': 1 } });
    expect(await order(planOf({ concepts: [concept('a')], quoted: ['a b'] }), engine)).toEqual([
      '1.1',
      '1.1.1',
    ]);
  });

  it('raises pages that hold the words side by side', async () => {
    const engine = engineOf({ a: { '1': 1.1, '1.1': 1 }, '"a b"': { '1.1': 1 } });
    expect(await order(planOf({ concepts: [concept('a')], boosts: ['a b'] }), engine)).toEqual(['1.1', '1']);
  });

  it('breaks ties by the order of the claves', async () => {
    const engine = engineOf({ a: { '1.1.3': 1, '1.1': 1, '1.1.2': 1 } });
    expect(await order(planOf({ concepts: [concept('a')] }), engine)).toEqual(['1.1', '1.1.2', '1.1.3']);
  });

  it('asks nothing of the engine for a clave', async () => {
    const engine: Engine = { search: () => Promise.reject(new Error('asked')) };
    expect(await order(planOf({ claves: ['1.1', '1'] }), engine)).toEqual(['1.1', '1']);
  });

  it('puts the page of a clave before what the other words find, once', async () => {
    const engine = engineOf({ a: { '1.1.1': 3, '1.1.2': 1 } });
    expect(await order(planOf({ claves: ['1.1.2'], concepts: [concept('a')] }), engine)).toEqual([
      '1.1.2',
      '1.1.1',
      '1.1',
    ]);
  });
});

describe('createBuscador', () => {
  it('translates the ids of the engine into claves', async () => {
    const engine = byClave(engineOf({ x: { es_c: 2, es_zz: 1 } }), DATOS);
    expect(await engine.search('x')).toEqual([
      { id: '1.1.1', score: 2 },
      { id: 'es_zz', score: 1 },
    ]);
  });

  it('gives the plan with the results', async () => {
    const buscador = createSearcher(DATOS, engineOf({ xenofobia: { es_d: 1 } }));
    const { plan, results } = await buscador.search('xenofobia');
    expect(plan.corrections).toEqual([]);
    expect(results.map(({ clave }) => clave)).toEqual(['1.1.2', '1.1']);
  });
});
