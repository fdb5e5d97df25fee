/** Marks split a text and never change it: by example, and over many generated texts and ranges. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsIn, splitByMarks, type Mark, type MarkKind } from '../../src/model/text/marks.ts';
import { ANY_CHARACTER } from '../lib/any-character.ts';

const texto = 'La SFP analizará 23 municipios.';
const mark = (clase: MarkKind, inicio: number, fin: number): Mark => ({ clase, inicio, fin });
const classes = (marks: readonly Mark[]): string => marks.map((m) => m.clase).join('+');

describe('by example', () => {
  test('a text without marks is one plain segment', () => {
    expect(splitByMarks(texto, [])).toEqual([{ texto, inicio: 0, fin: texto.length, marks: [] }]);
  });

  test('an empty text has no segment', () => {
    expect(splitByMarks('', [])).toEqual([]);
  });

  test('nested marks list the outermost first', () => {
    const segments = splitByMarks(texto, [mark('busqueda', 3, 6), mark('enfasis', 0, 16)]);
    expect(segments.map((s) => [s.texto, classes(s.marks)])).toEqual([
      ['La ', 'enfasis'],
      ['SFP', 'enfasis+busqueda'],
      [' analizará', 'enfasis'],
      [' 23 municipios.', ''],
    ]);
  });

  test('overlapping marks are cut where they cross', () => {
    const segments = splitByMarks(texto, [mark('meta', 17, 30), mark('poblacion', 20, 31)]);
    expect(segments.map((s) => [s.texto, classes(s.marks)])).toEqual([
      ['La SFP analizará ', ''],
      ['23 ', 'meta'],
      ['municipios', 'meta+poblacion'],
      ['.', 'poblacion'],
    ]);
  });

  test('a mark begins in one segment only', () => {
    const outer = mark('enfasis', 0, 16);
    const segments = splitByMarks(texto, [outer, mark('participacion', 3, 6)]);
    expect(segments.filter((segment) => beginsIn(outer, segment)).map((s) => s.texto)).toEqual(['La ']);
  });

  test.each([
    [-1, 3],
    [5, 5],
    [6, 2],
    [0, texto.length + 1],
    [0.5, 3],
    [Number.NaN, 3],
  ])('a mark from %d to %d is refused', (inicio, fin) => {
    expect(() => splitByMarks(texto, [mark('meta', inicio, fin)])).toThrow(RangeError);
  });
});

const KINDS: MarkKind[] = ['enfasis', 'participacion', 'meta', 'poblacion', 'condicion', 'busqueda'];

/** A text, astral characters included, and up to twelve ranges inside it. */
const marked = fc.string({ unit: ANY_CHARACTER, minLength: 1, maxLength: 60 }).chain((text) => {
  const position = fc.nat({ max: text.length });
  const range = fc
    .tuple(fc.constantFrom(...KINDS), position, position)
    .filter(([, a, b]) => a !== b)
    .map(([clase, a, b]): Mark => mark(clase, Math.min(a, b), Math.max(a, b)));
  return fc.record({ text: fc.constant(text), marks: fc.array(range, { maxLength: 12 }) });
});

describe('over generated texts and ranges', () => {
  test('the segments put together are the text', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        expect(
          splitByMarks(text, marks)
            .map((s) => s.texto)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('segments follow each other, none is empty, and each is its own slice', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        let end = 0;
        for (const segment of splitByMarks(text, marks)) {
          expect(segment.inicio).toBe(end);
          expect(segment.fin).toBeGreaterThan(segment.inicio);
          expect(segment.texto).toBe(text.slice(segment.inicio, segment.fin));
          end = segment.fin;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  test('the segments under a mark are exactly the marked words', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const segments = splitByMarks(text, marks);
        for (const one of marks) {
          const under = segments.filter((segment) => segment.marks.includes(one));
          expect(under.map((s) => s.texto).join('')).toBe(text.slice(one.inicio, one.fin));
        }
      }),
    );
  });

  test('neighbours differ in their marks or touch a boundary: no needless cut', () => {
    fc.assert(
      fc.property(marked, ({ text, marks }) => {
        const boundaries = new Set(marks.flatMap((one) => [one.inicio, one.fin]));
        for (const segment of splitByMarks(text, marks).slice(1))
          expect(boundaries.has(segment.inicio)).toBe(true);
      }),
    );
  });
});
