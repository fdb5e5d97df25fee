import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold, foldAll, tokenize, withoutMarks } from '../../src/model/text/normalize.ts';
import { planQuery } from '../../src/search/plan/plan.ts';
import { stem } from '../../src/search/analysis/stemmer.ts';
import { ANY_CHARACTER } from '../lib/any-character.ts';
import { LEXICO } from './lexicon.ts';

const SPANISH = fc
  .array(fc.constantFrom(...'aáeéiíoóuúüñbcdfghjlmnprstvyz "«»-.0123 ¿?¡!'.split('')), { maxLength: 120 })
  .map((letters) => letters.join(''));
const ANY = fc.oneof(fc.string({ unit: ANY_CHARACTER, maxLength: 300 }), SPANISH);

describe('the planner, for any query', () => {
  it('never throws, and asks a bounded number of plain terms', () => {
    fc.assert(
      fc.property(ANY, (query) => {
        const { concepts, quoted, boosts } = planQuery(query, LEXICO);
        const asked = concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));
        expect(asked.length).toBeLessThanOrEqual(200);
        expect(asked.filter((term) => /[\s"]/.test(term))).toEqual([]);
        expect([...quoted, ...boosts].filter((phrase) => phrase.includes('"'))).toEqual([]);
      }),
    );
  });

  it('asks only for words of the vocabulary and tokens of the index', () => {
    fc.assert(
      fc.property(ANY, (query) => {
        const known = new Set(LEXICO.vocabulary.byForm.values());
        const unknown = planQuery(query, LEXICO)
          .concepts.flatMap(({ alternatives }) => alternatives)
          .filter(({ term }) => !known.has(term) && !/^xq[tn][0-9a-z]+z9$/.test(term));
        expect(unknown).toEqual([]);
      }),
    );
  });

  it('gives the same plan in capitals and without accents', () => {
    fc.assert(
      fc.property(
        fc.subarray(['remesas', 'niñas', 'protección', 'deportados', 'México', 'denuncia']),
        (words) => {
          const terms = (query: string): unknown =>
            planQuery(query, LEXICO).concepts.map(({ alternatives }) => alternatives);
          expect(terms(foldAll(words.join(' ')).toUpperCase())).toEqual(terms(words.join(' ')));
        },
      ),
    );
  });
});

describe('the analyser, for any text', () => {
  it('folds once and for all', () => {
    fc.assert(
      fc.property(ANY, (text) => fold(fold(text)) === fold(text) && foldAll(foldAll(text)) === foldAll(text)),
    );
  });

  it('folds a text without marks, which takes a short way, as any other', () => {
    const long = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
    fc.assert(
      fc.property(fc.oneof(ANY, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(withoutMarks(text)).toBe(long(text));
      }),
    );
  });

  it('gives words whose offsets are theirs', () => {
    fc.assert(
      fc.property(ANY, (text) =>
        tokenize(text).every(({ written, start, end }) => text.slice(start, end) === written),
      ),
    );
  });

  it('never makes a word longer by stemming it', () => {
    fc.assert(fc.property(SPANISH, (word) => stem(word).length <= word.length + 3));
  });
});
