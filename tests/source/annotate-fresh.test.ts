/** Prose of other ramos and years, by people who had read neither the rules nor the tests: the figures may not fall. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { precision, recall, scoreFresh, type FreshCase } from './score-fresh.ts';

const read = (name: string): FreshCase[] =>
  JSON.parse(
    readFileSync(new URL(`./fixtures/frescas-${name}.json`, import.meta.url), 'utf8'),
  ) as FreshCase[];

/** Slightly under what is reached: precision, then recall. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>> = {
  a: {
    responsable: [0.98, 0.95],
    'por-conducto': [0.98, 0.98],
    mencionada: [0.9, 0.79],
    'metas (valor)': [0.98, 0.94],
    'metas (valor y operador)': [0.98, 0.94],
    'unidad de las metas halladas': [0.97, 0.97],
    condicionada: [0.98, 0.98],
    'el texto no lo dice': [0.98, 0.9],
    poblaciones: [0.98, 0.96],
  },
  b: {
    responsable: [0.98, 0.95],
    'por-conducto': [0.98, 0.98],
    mencionada: [0.93, 0.75],
    'metas (valor)': [0.98, 0.98],
    'metas (valor y operador)': [0.98, 0.98],
    'unidad de las metas halladas': [0.97, 0.97],
    condicionada: [0.98, 0.98],
    'el texto no lo dice': [0.98, 0.98],
    poblaciones: [0.98, 0.98],
  },
  c: {
    responsable: [0.98, 0.96],
    'por-conducto': [0.98, 0.98],
    mencionada: [0.91, 0.84],
    'metas (valor)': [0.98, 0.95],
    'metas (valor y operador)': [0.98, 0.95],
    'unidad de las metas halladas': [0.97, 0.97],
    condicionada: [0.98, 0.98],
    'el texto no lo dice': [0.98, 0.98],
    poblaciones: [0.98, 0.97],
  },
  d: {
    responsable: [0.98, 0.97],
    'por-conducto': [0.98, 0.98],
    mencionada: [0.98, 0.58],
    'metas (valor)': [0.97, 0.9],
    'metas (valor y operador)': [0.95, 0.88],
    'unidad de las metas halladas': [0.97, 0.97],
    condicionada: [0.98, 0.98],
    'el texto no lo dice': [0.98, 0.5],
    poblaciones: [0.98, 0.98],
  },
  e: {
    responsable: [0.98, 0.97],
    'por-conducto': [0.98, 0.83],
    mencionada: [0.9, 0.9],
    'metas (valor)': [0.98, 0.97],
    'metas (valor y operador)': [0.98, 0.97],
    'unidad de las metas halladas': [0.98, 0.98],
    condicionada: [0.98, 0.98],
    'el texto no lo dice': [0.98, 0.98],
    poblaciones: [0.98, 0.98],
  },
  f: {
    responsable: [0.98, 0.97],
    'por-conducto': [0.98, 0.98],
    mencionada: [0.94, 0.63],
    'metas (valor)': [0.98, 0.98],
    'metas (valor y operador)': [0.98, 0.98],
    'unidad de las metas halladas': [0.98, 0.98],
    condicionada: [0.98, 0.98],
    'el texto no lo dice': [0.98, 0.98],
    poblaciones: [0.98, 0.96],
  },
  g: {
    responsable: [0.98, 0.85],
    'por-conducto': [0.98, 0.8],
    mencionada: [0.79, 0.69],
    'metas (valor)': [0.98, 0.98],
    'metas (valor y operador)': [0.93, 0.93],
    'unidad de las metas halladas': [0.98, 0.98],
    condicionada: [0.88, 0.98],
    'el texto no lo dice': [0.98, 0.66],
    poblaciones: [0.98, 0.98],
  },
};

describe.each(Object.entries(FLOORS))('fresh set %s', (name, floors) => {
  const cases = read(name);
  const scores = scoreFresh(cases);

  test('is whole: sixty actividades, and every quote of its truth stands in its text', () => {
    expect(cases).toHaveLength(60);
    const wrong = cases.flatMap(({ id, texto, responsable, por_conducto, mencionada, metas }) =>
      [...responsable, ...por_conducto, ...mencionada, ...metas]
        .filter(({ cita }) => !texto.includes(cita))
        .map(({ cita }) => `${id} ${cita}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(floors))('%s stays at its floor', (field, [least, most]) => {
    const score = scores[field];
    if (score === undefined) throw new Error(`${field} is not scored`);
    const figures = { precision: precision(score) >= least, recall: recall(score) >= most };
    expect({ ...figures, wrong: score.wrong, missing: score.missing }).toMatchObject({
      precision: true,
      recall: true,
    });
  });
});

test('the score is low where the truth is another', () => {
  const [first, second, ...rest] = read('a');
  if (first === undefined || second === undefined) throw new Error('the set is empty');
  const swapped = [{ ...first, texto: second.texto }, { ...second, texto: first.texto }, ...rest.slice(0, 0)];
  const { responsable } = scoreFresh(swapped);
  expect(responsable === undefined ? 1 : recall(responsable)).toBeLessThan(0.5);
});
