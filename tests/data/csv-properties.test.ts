/** Any cell comes back from a CSV as it went in, read by a grammar that the writer does not share. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/model/csv.ts';
import { ANY_CHARACTER } from '../lib/any-character.ts';
import { parseCsv } from './readers.ts';

const HARD = fc.constantFrom(
  '',
  ',',
  '"',
  '""',
  '\r\n',
  '\n',
  '\r',
  ' ',
  '\t',
  '\ufeff',
  '«ñ»',
  '\u202e',
  '💧',
);
const cell = fc.oneof(
  fc.string({ unit: ANY_CHARACTER }),
  fc.array(fc.oneof(HARD, fc.string()), { maxLength: 6 }).map((parts) => parts.join('')),
);
const records = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 12 }),
  );

describe('csvText, for any cells', () => {
  it('is read back cell by cell', () => {
    fc.assert(
      fc.property(records, (given) => {
        const text = csvText(given);
        expect(text.startsWith('\ufeff')).toBe(true);
        expect(parseCsv(text.slice(1))).toEqual(given);
      }),
    );
  });

  it('does not depend on what stands in other records', () => {
    fc.assert(
      fc.property(records, records, (first, second) => {
        expect(csvText([...first, ...second])).toBe(csvText(first) + csvText(second).slice(1));
      }),
    );
  });
});
