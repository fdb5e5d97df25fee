/** Claves of any programme, ours or one a hundred times as long: their order, their families, their identifiers, and how people write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claveOf, compareClaves, idOf, lastOf, parentOf } from '../../src/model/claves.ts';
import { clavesWithin, pagesOfClave } from '../../src/search/plan/query-claves.ts';

const part = fc.integer({ min: 1, max: 2000 });
const clave = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('.'));
/** As far as people write them: two digits a part. */
const shortClave = fc
  .array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join('.'));

const numbers = (text: string): number[] => text.split('.').map(Number);

/** Order by the whole tuple, written another way: the first part that differs, then the shorter one. */
function byTuple(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  const place = left.findIndex((value, i) => value !== right[i]);
  if (place === -1) return left.length - right.length;
  return place >= right.length ? 1 : (left[place] ?? 0) - (right[place] ?? 0);
}

describe('claves', () => {
  it('are ordered by their numbers, part by part, a parent before its children', () => {
    fc.assert(
      fc.property(clave, clave, (a, b) => {
        expect(Math.sign(compareClaves(a, b))).toBe(Math.sign(byTuple(a, b)));
        expect(Math.sign(compareClaves(a, b))).toBe(-Math.sign(compareClaves(b, a)) + 0);
        expect(compareClaves(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('sort to one order, however they were shuffled', () => {
    const shuffled = fc
      .uniqueArray(clave, { maxLength: 40 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(mixed.toSorted(compareClaves)).toEqual(all.toSorted(compareClaves));
      }),
    );
  });

  it('give identifiers that no spreadsheet takes for a number or a date, and that give them back', () => {
    fc.assert(
      fc.property(clave, (given) => {
        expect(idOf(given)).toMatch(/^[OEL]\d/);
        expect('OEL'.indexOf(idOf(given).charAt(0))).toBe(numbers(given).length - 1);
        expect(claveOf(idOf(given))).toBe(given);
      }),
    );
  });

  it('are their parent and their last number', () => {
    fc.assert(
      fc.property(clave, (given) => {
        expect([...numbers(parentOf(given)), lastOf(given)].filter((n) => n !== 0)).toEqual(numbers(given));
      }),
    );
  });
});

const KINDS = [
  ['', 'objetivo ', 'Objetivo no. ', 'OBJETIVO: ', 'o'],
  ['', 'estrategia ', 'la Estrategia ', 'ESTRATEGIA nº ', 'estrategia n.º ', 'E'],
  ['', 'línea ', 'linea de accion ', 'LÍNEA DE ACCIÓN ', 'la línea de acción núm. ', 'L', 'actividad '],
];
const dots = fc.constantFrom('.', '-', ' . ', '–', '. ');
const spelling = fc
  .tuple(shortClave, dots, fc.nat(), fc.constantFrom('', '.', ' '), fc.boolean())
  .map(([given, dot, kind, end, zero]) => {
    const prefixes = KINDS[numbers(given).length - 1] ?? [''];
    const written = numbers(given)
      .map((n) => (zero ? String(n).padStart(2, '0') : String(n)))
      .join(dot);
    return { given, query: `${prefixes[kind % prefixes.length] ?? ''}${written}${end}` };
  });

describe('the search, for any clave that a programme has', () => {
  it('puts its page first in any spelling', () => {
    fc.assert(
      fc.property(spelling, ({ given, query }) => {
        expect(pagesOfClave(query, ['77.77.78', given])[0]).toBe(given);
      }),
    );
  });

  it('finds it among other words, and leaves those as they were', () => {
    const words = fc.constantFrom('albergues', 'qué dice la', 'salud de las niñas');
    fc.assert(
      fc.property(
        shortClave.filter((given) => given.includes('.')),
        words,
        (given, said) => {
          const { claves, remainder } = clavesWithin(`${said} ${given}`, [given]);
          expect(claves).toEqual([given]);
          expect(remainder.trim()).toBe(said);
        },
      ),
    );
  });
});
