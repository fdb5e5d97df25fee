import { describe, expect, it } from 'vitest';

import { tokenize } from '../../src/model/text/normalize.ts';
import { comparable, findPattern, lightKey, parsePattern } from '../../src/model/text/patterns.ts';
import { packWords, unpackWords } from '../../src/search/plan/word-list.ts';

const find = (pattern: string, text: string): number[][] =>
  findPattern(
    parsePattern(pattern),
    tokenize(text).map(({ written }) => comparable(written)),
    3,
  );

describe('findPattern', () => {
  it('finds words near each other in any order, whatever their number and gender', () => {
    expect(find('enviar dinero', 'el dinero que voy a enviar')).toEqual([[1, 5]]);
    expect(find('migrante refugiado', 'personas migrantes refugiadas')).toEqual([[1, 2]]);
    expect(find('enviar dinero', 'dinero para que yo pueda algún día tal vez enviar')).toEqual([]);
  });

  it('finds words by their beginning', () => {
    expect(find('deporta*', 'los deportaron por hacer deporte')).toEqual([[1]]);
  });

  it('finds strict phrases only word after word', () => {
    expect(find('=sin papeles', 'estoy sin papeles')).toEqual([[1, 2]]);
    expect(find('=sin papeles', 'papeles sin firma')).toEqual([]);
  });

  it('does not need the glue of a phrase', () => {
    expect(find('traer a mi familia', 'quiero traer aquí a toda la familia')).toHaveLength(0);
    expect(find('traer a mi familia', 'traer familia')).toEqual([[0, 1]]);
  });

  it('never takes deportes for deportados', () => {
    expect(lightKey('deportados')).not.toBe(lightKey('deportes'));
    expect(find('deportado', 'deportes')).toEqual([]);
  });

  it('finds nothing with an empty pattern', () => {
    expect(find('', 'algo')).toEqual([]);
  });
});

describe('packWords', () => {
  it('gives the same words back', () => {
    const words = ['3x1', 'año', 'años', 'migración', 'migrante', 'migrantes', 'ónix'];
    expect(unpackWords(packWords(words))).toEqual(words);
    expect(unpackWords('')).toEqual([]);
  });
});
