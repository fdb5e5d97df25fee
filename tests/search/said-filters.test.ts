import { describe, expect, it } from 'vitest';

import { readSaidFilters } from '../../src/search/plan/said-filters.ts';

const REPORTES = [
  { id: 'gobernacion-2018', ramo: 'Gobernación', anio: '2018' },
  { id: 'gobernacion-2019', ramo: 'Gobernación', anio: '2019' },
];
const read = (query: string): unknown => readSaidFilters(query, REPORTES);
const NO = { facet: 'respuesta', valores: ['no-se-realizaran', 'no-con-actividades'] };

describe('readSaidFilters', () => {
  it('takes whole phrases at an end of the query, and leaves the other words as they were typed', () => {
    expect(read('Salud de niñas sin acciones')).toEqual({ filtros: [NO], remainder: 'Salud de niñas' });
    expect(read('sin acciones salud')).toEqual({ filtros: [NO], remainder: 'salud' });
    expect(read('albergues 2018')).toEqual({
      filtros: [{ facet: 'reporte', valores: ['gobernacion-2018'] }],
      remainder: 'albergues',
    });
    expect(read('remesas de Gobernación')).toMatchObject({
      filtros: [{ valores: ['gobernacion-2018', 'gobernacion-2019'] }],
      remainder: 'remesas',
    });
  });

  it('tells apart those that say yes and those that describe actividades', () => {
    expect(read('con actividades')).toMatchObject({
      filtros: [{ valores: ['se-realizaran', 'no-con-actividades'] }],
      remainder: '',
    });
    expect(read('salud que sí')).toMatchObject({ filtros: [{ valores: ['se-realizaran'] }] });
  });

  it('reads what chats shorten', () => {
    expect(read('objetivo 3 q no tienen acciones')).toEqual({ filtros: [NO], remainder: 'objetivo 3' });
  });

  it('reads one after the other', () => {
    expect(read('educacion sin acciones 2018')).toMatchObject({
      filtros: [{ facet: 'reporte' }, NO],
      remainder: 'educacion',
    });
  });

  it('leaves words in the middle, in names, in questions and in quotes alone', () => {
    const words = [
      'sin acciones de salud para niñas',
      'Secretaría de Gobernación',
      'por que no',
      '"con actividades"',
      '2018',
      'gobernación',
      'reforma de 2015',
    ].slice(1);
    expect(words.map((query) => readSaidFilters(query, REPORTES).filtros)).toEqual(words.map(() => []));
    expect(read('trámites con actividades para niñas')).toMatchObject({ filtros: [] });
  });
});
