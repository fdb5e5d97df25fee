import { describe, expect, it } from 'vitest';

import { cleanQuery } from '../../src/model/text/clean-query.ts';
import { clavesWithin, pagesOfClave, readClave } from '../../src/search/plan/query-claves.ts';
import { WHOLE } from '../lib/depth.ts';
import { readRegistros } from './registros.ts';
import { runOf, spellingsOf, type TipoDeClave } from './spellings.ts';

const registros = readRegistros();
const claves = registros.map(({ clave }) => clave);

/** Each spelling of a third of the claves, another third for the next one: each is tried on some of every kind. */
const TURNS = WHOLE ? 1 : 3;
const spellingsInTurn = (clave: string, tipo: TipoDeClave, i: number): string[] =>
  spellingsOf(clave, tipo).filter((_, turn) => turn % TURNS === i % TURNS);

describe('pagesOfClave', () => {
  it('knows the 226 pages', () => {
    expect(claves).toHaveLength(226);
  });

  it('puts the page itself first in each spelling of each clave', () => {
    const wrong = registros.flatMap(({ clave, tipo }, i) =>
      spellingsInTurn(clave, tipo, i).filter((query) => pagesOfClave(cleanQuery(query), claves)[0] !== clave),
    );
    expect(wrong).toEqual([]);
  });

  it('reads digits in a row where one clave alone has them, and nothing where two do', () => {
    const wrong = registros
      .filter(({ tipo }) => tipo !== 'objetivo')
      .flatMap(({ clave, tipo }) => {
        const query = runOf(clave, tipo);
        const alike = registros.filter((other) => other.tipo === tipo && runOf(other.clave, tipo) === query);
        const first = pagesOfClave(query, claves)[0];
        return first === (alike.length === 1 ? clave : undefined) ? [] : [`${query}: ${String(first)}`];
      });
    expect(wrong).toEqual([]);
  });

  it('never takes one clave for another, whatever stands for it', () => {
    const absent = registros.flatMap(({ clave, tipo }, i) =>
      spellingsInTurn(`${clave}0`, tipo, i)
        .filter(() => !claves.includes(`${clave}0`))
        .filter((query) => pagesOfClave(cleanQuery(query), claves).length > 0)
        // 1.10 and 1.1.0 are written alike when nothing stands between.
        .filter((query) => !/\d{3,}/.test(query)),
    );
    expect(absent).toEqual([]);
  });

  it('wants as many numbers as the word before them says', () => {
    const unfit = [
      'objetivo 4.5',
      'línea 3',
      'línea 3.6',
      'estrategia 4.5.7',
      'estrategia 3',
      'objetivo 45',
      'objetivo 2 línea 3',
    ];
    expect(unfit.filter((query) => pagesOfClave(query, claves).length > 0)).toEqual([]);
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

describe('readClave', () => {
  it.each(['*1.1.1*', '<1.1.1>', '`1.1.1`', '{1.1.1}', '«L1.1.1».', '%231.1.1', '(1.1.1\u200b)', '~1.1.1~'])(
    'reads a clave through what a link gathers on its way: %s',
    (typed) => {
      expect(readClave(cleanQuery(typed))).toBe('1.1.1');
    },
  );
});

describe('clavesWithin', () => {
  const within = (query: string): unknown => clavesWithin(query, claves);

  it('reads the claves of a longer query, and leaves its other words', () => {
    expect(within('PEM 2.3.7')).toEqual({ claves: ['2.3.7'], remainder: 'PEM  ' });
    expect(within('línea de acción 5.2.6 albergues')).toEqual({
      claves: ['5.2.6'],
      remainder: '  albergues',
    });
    expect(within('qué dice el Objetivo 2')).toEqual({ claves: ['2'], remainder: 'qué dice el  ' });
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
