import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holds, isEmpty, plainText, readTyped } from '../../src/search/plan/in-page.ts';

const CLAVES = ['2', '2.5', '2.5.1', '2.5.10', '12.5', '25'];
const finds = (typed: string, text: string, clave = '2.5.1'): boolean =>
  holds(readTyped(typed, CLAVES), clave, plainText([text]));

it('a clave is not looked for in the texts, and a number with dots that is none is', () => {
  expect(readTyped('2.5', CLAVES)).toEqual({ claves: ['2.5'], phrases: [], words: [] });
  expect(finds('2.5', 'subió 2.5 puntos', '12.5')).toBe(false);
  expect(finds('3.7', 'subió 3.7 puntos')).toBe(true);
  expect(finds('3.7', 'subió 13.7 puntos, o 3.71')).toBe(false);
});

it('a clave leaves alone what only begins with the same digits', () => {
  const under = (typed: string) => CLAVES.filter((clave) => finds(typed, '', clave));
  expect(under('2')).toEqual(['2', '2.5', '2.5.1', '2.5.10']);
  expect(under('2.5.1')).toEqual(['2.5.1']);
});

it('numbers are found however their thousands and years are written', () => {
  expect(finds('1500', 'para 1,500 personas')).toBe(true);
  expect(finds('1,500', 'para 1500 personas')).toBe(true);
  expect(finds('500', 'para 1,500 personas')).toBe(false);
  expect(finds('2018', 'Migración 2014-2018')).toBe(true);
  expect(finds('"2014–2018"', 'Migración 2014-2018')).toBe(true);
  expect(finds('10', 'un 10%, en 30 talleres')).toBe(true);
});

it('a quoted phrase holds whole words in their order and within one paragraph', () => {
  expect(finds('"derecho humano"', 'derechos humanos')).toBe(false);
  expect(finds('«Derechos humanos»', 'los DERECHOS, humanos')).toBe(true);
  expect(finds('"atención médica" niñas', 'Atencion medica a ninas')).toBe(true);
  expect(holds(readTyped('"uno dos"', []), '1.1.1', plainText(['uno', 'dos']))).toBe(false);
});

it('what has neither letters nor digits asks for nothing', () => {
  expect(['', '  ', '¿?', '""', '«.»', '- …'].filter((typed) => !isEmpty(readTyped(typed, CLAVES)))).toEqual(
    [],
  );
});

it('whatever is typed, a text holds itself, and marks around it change nothing', () => {
  const letter = fc.constantFrom(...Array.from('aáeéñNlo  2510.,;:-–"«»“”¿?()/%…'));
  const text = fc.string({ unit: letter, minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(text, (typed) => {
      const found = finds(typed, typed) || readTyped(typed, CLAVES).claves.length > 0;
      return found && finds(`¿${typed}?`, typed) === finds(typed, typed);
    }),
  );
});
