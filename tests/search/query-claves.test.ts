import { describe, expect, it } from 'vitest';

import { clavesWithin, pagesOfClave, readClave } from '../../src/search/plan/query-claves.ts';
import { readRegistros } from './registros.ts';
import { spellingsOf } from './spellings.ts';

const registros = readRegistros();
const claves = registros.map(({ clave }) => clave);

describe('pagesOfClave', () => {
  it('knows the 226 pages', () => {
    expect(claves).toHaveLength(226);
  });

  it('puts the page itself first in each spelling of each clave', () => {
    const wrong = registros.flatMap(({ clave, tipo }) =>
      spellingsOf(clave, tipo).filter((query) => pagesOfClave(query, claves)[0] !== clave),
    );
    expect(wrong).toEqual([]);
  });

  it('offers the parent next, and then the children in order', () => {
    expect(pagesOfClave('3.5.10', claves)).toEqual(['3.5.10', '3.5']);
    expect(pagesOfClave('estrategia 2.1', claves)).toEqual([
      '2.1',
      '2',
      '2.1.1',
      '2.1.2',
      '2.1.3',
      '2.1.4',
      '2.1.5',
    ]);
    expect(pagesOfClave('objetivo 2', claves)).toEqual(['2', '2.1', '2.2', '2.3', '2.4', '2.5']);
  });

  it('does not take 3.5.1 for 3.5.10', () => {
    expect(pagesOfClave('3.5.1', claves)).toEqual(['3.5.1', '3.5']);
  });

  it('has nothing for claves that the programme lacks', () => {
    expect(['9', '7.1', '3.5.99', '0.0', '2018'].map((query) => pagesOfClave(query, claves))).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('reads no clave in words or in longer questions', () => {
    expect(['3x1', 'objetivo', 'línea', '25 mil consultas', 'L', ''].map(readClave)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});

describe('clavesWithin', () => {
  const within = (query: string): unknown => clavesWithin(query, claves);

  it('reads the claves of a longer query, and leaves its other words', () => {
    expect(within('PEM 2.3.7')).toEqual({ claves: ['2.3.7'], resto: 'PEM  ' });
    expect(within('línea de acción 5.2.6 albergues')).toEqual({ claves: ['5.2.6'], resto: '  albergues' });
    expect(within('qué dice el Objetivo 2')).toEqual({ claves: ['2'], resto: 'qué dice el  ' });
    expect(within('1.1.1, L3-5-10 y 1.1.1')).toMatchObject({ claves: ['1.1.1', '3.5.10'] });
  });

  it('takes no number for a clave that may be something else', () => {
    const others = [
      'niños de 3 a 5 años',
      'del 2-4 de mayo',
      '2014-2018',
      '3.5.99',
      '1.1.1.1',
      'A1.1.1',
      '16',
    ];
    expect(others.map((query) => clavesWithin(query, claves).claves)).toEqual(others.map(() => []));
  });
});
