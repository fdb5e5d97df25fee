import { describe, expect, it } from 'vitest';

import { lonePatterns, withoutCovered } from '../../src/search/index/phrase-index.ts';

const left = (frases: string[], known: string[]): string[] =>
  withoutCovered(frases, lonePatterns([frases]), (word) => known.includes(word));

describe('withoutCovered', () => {
  it('leaves out what another entry of the topic finds too', () => {
    expect(left(['deporta*', 'deportaciones', 'orden deportacion'], ['orden'])).toEqual([
      'deporta*',
      'deportaciones',
    ]);
  });

  it('keeps a phrase whose other word would count as unknown by itself', () => {
    expect(left(['cerebros', 'fuga de cerebros'], [])).toEqual(['cerebros', 'fuga cerebros']);
  });
});
