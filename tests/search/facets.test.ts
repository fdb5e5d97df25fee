import { describe, expect, it } from 'vitest';

import { countFacets, filterResults } from '../../src/search/rank/facets.ts';
import { DATOS } from './lexicon.ts';

const RESULTS = DATOS.claves.map((clave) => ({ clave, points: 1 }));
const counts = (seleccion: Record<string, string[]>, nombre: string): Record<string, number> =>
  Object.fromEntries(
    countFacets(RESULTS, seleccion, DATOS)
      .find((facet) => facet.nombre === nombre)
      ?.valores.map(({ valor, count }) => [valor, count]) ?? [],
  );

describe('filterResults', () => {
  it('keeps everything without a choice, and the order with one', () => {
    expect(filterResults(RESULTS, {}, DATOS)).toEqual(RESULTS);
    expect(filterResults(RESULTS, { tipo: ['linea'] }, DATOS).map(({ clave }) => clave)).toEqual([
      '1.1.1',
      '1.1.2',
    ]);
  });

  it('takes any value of one facet, and all facets', () => {
    expect(filterResults(RESULTS, { tipo: ['objetivo', 'estrategia'] }, DATOS)).toHaveLength(2);
    expect(filterResults(RESULTS, { tipo: ['objetivo'], respuesta: ['si'] }, DATOS)).toEqual([]);
  });

  it('finds nothing for a value or facet that no page has', () => {
    expect(filterResults(RESULTS, { tipo: ['Otro'] }, DATOS)).toEqual([]);
    expect(filterResults(RESULTS, { otro: ['x'] }, DATOS)).toEqual([]);
  });
});

describe('an answer', () => {
  const filtros = [
    {
      nombre: 'respuesta',
      valores: ['r-2018/si', 'r-2018/no', 'r-2019/si', 'r-2019/no'],
      titulos: [],
      paginas: [[], [], [0, 3], [1, 2]],
    },
    { nombre: 'reporte', valores: ['r-2018', 'r-2019'], titulos: [], paginas: [[], [], [0, 1], [0, 1]] },
  ];
  const datos = { claves: DATOS.claves, filtros };
  const kept = (seleccion: Record<string, string[]>): string[] =>
    filterResults(RESULTS, seleccion, datos).map(({ clave }) => clave);
  const shown = (seleccion: Record<string, string[]>): unknown =>
    countFacets(RESULTS, seleccion, datos).map(({ valores }) =>
      valores.map(({ valor, count }) => `${valor} ${String(count)}`),
    );

  it('is that of the report chosen, or of any', () => {
    expect(kept({ respuesta: ['si'] })).toEqual(['1.1.1', '1.1.2']);
    expect(kept({ respuesta: ['si'], reporte: ['r-2018'] })).toEqual(['1.1.1']);
    expect(kept({ respuesta: ['no'], reporte: ['r-2018'] })).toEqual(['1.1.2']);
  });

  it('is counted in the report chosen, once', () => {
    expect(shown({ reporte: ['r-2018'] })).toEqual([
      ['si 1', 'no 1'],
      ['r-2018 2', 'r-2019 2'],
    ]);
    expect(shown({ respuesta: ['si'], reporte: ['r-2018'] })).toEqual([
      ['si 1', 'no 1'],
      ['r-2018 1', 'r-2019 1'],
    ]);
  });
});

describe('countFacets', () => {
  it('counts the other facets under the choice, and the chosen one as if it were not', () => {
    expect(counts({ respuesta: ['si'] }, 'tipo')).toEqual({
      objetivo: 0,
      estrategia: 0,
      linea: 1,
    });
    expect(counts({ respuesta: ['si'] }, 'respuesta')).toEqual({ si: 1, no: 1 });
  });
});
