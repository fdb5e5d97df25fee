import { describe, expect, it } from 'vitest';

import { candidate, correct, editDistance, phoneticKey } from '../../src/search/analysis/spelling.ts';

const KNOWN = (
  'xenofobia remesas albergues repatriación jornaleros consulado corrupción discriminación psicólogo becas refugio ' +
  'violencia trata preso sanciones camino temas queja inclusión educación empleo vigilancia'
)
  .split(' ')
  .map(candidate);

describe('phoneticKey', () => {
  it('gives words that sound alike in Mexico one key', () => {
    const pairs = [
      ['xenofobia', 'xenofovia'],
      ['remesas', 'remezas'],
      ['violencia', 'biolensia'],
      ['jornaleros', 'jornaleroz'],
      ['gente', 'jente'],
      ['ahorro', 'aorro'],
      ['llave', 'yave'],
      ['quejas', 'kejas'],
      ['psicólogo', 'sicologo'],
    ];
    expect(pairs.filter(([a = '', b = '']) => phoneticKey(a) !== phoneticKey(b))).toEqual([]);
  });

  it('keeps apart what sounds different', () => {
    expect(phoneticKey('casa')).not.toBe(phoneticKey('cama'));
    expect(phoneticKey('canciones')).not.toBe(phoneticKey('sanciones'));
  });
});

describe('editDistance', () => {
  it('counts a transposition as one slip', () => {
    expect(editDistance('tarta', 'trata', 2)).toBe(1);
    expect(editDistance('migrante', 'migrnte', 2)).toBe(1);
    expect(editDistance('abc', 'abc', 2)).toBe(0);
  });

  it('stops counting past the limit', () => {
    expect(editDistance('completamente', 'distinto', 2)).toBe(3);
  });
});

describe('correct', () => {
  it('finds what was meant', () => {
    const slips = [
      'xenofóvia',
      'remezas',
      'albergez',
      'repatriasion',
      'corupcion',
      'discriminasion',
      'tarta',
      'vecas',
    ];
    expect(slips.map((word) => correct(word, KNOWN))).toEqual([
      'xenofobia',
      'remesas',
      'albergues',
      'repatriación',
      'corrupción',
      'discriminación',
      'trata',
      'becas',
    ]);
  });

  it('takes the candidate that begins alike when two are as near', () => {
    const near = ['reparación', 'repatriación'].map(candidate);
    expect(correct('repatrasion', near)).toBe('repatriación');
    expect(correct('repatrasion', near.toReversed())).toBe('repatriación');
  });

  it('does not turn correct words that the documents lack into others', () => {
    const words = [
      'queso',
      'aborto',
      'canciones',
      'Texas',
      'precio',
      'inflación',
      'cohete',
      'perros',
      'clima',
    ];
    expect(words.map((word) => correct(word, KNOWN))).toEqual(words.map(() => null));
  });

  it('with sound only, accepts nothing but another spelling', () => {
    expect(correct('refujio', KNOWN, true)).toBe('refugio');
    expect(correct('refugo', KNOWN, true)).toBeNull();
    expect(correct('refugio', KNOWN, true)).toBeNull();
    expect(correct('refugios', KNOWN, true)).toBeNull();
  });
});
