/** The places that a dependencia's page marks: the quote, and every other one that names it, none twice. */
import { expect, test } from 'vitest';
import { placesOf } from '../../src/model/text/places.ts';
import { buildSiglas } from '../../src/model/siglas.ts';

const INM = { sigla: 'INM', nombre: 'Instituto Nacional de Migración' };
const siglas = buildSiglas([{ sigla: 'INM', expansion: INM.nombre, origen: 'fuente', referencia: '' }]);
const TEXT = 'El INM hará. El Instituto Nacional de Migración (INM) y el INMUEBLE, con el INM.';
const wordsOf = (cita: { inicio: number; fin: number }): string[] =>
  placesOf(TEXT, INM, cita, siglas).map(({ inicio, fin }) => TEXT.slice(inicio, fin));

test('every place that has the sigla or the name is marked, in order', () => {
  expect(wordsOf({ inicio: 3, fin: 6 })).toEqual(['INM', INM.nombre, 'INM', 'INM']);
});

test('what the quote covers is not marked again', () => {
  expect(wordsOf({ inicio: 0, fin: 12 })).toEqual(['El INM hará.', INM.nombre, 'INM', 'INM']);
});

test('a sigla inside another word names nobody', () => {
  const at = TEXT.indexOf('INMUEBLE');
  expect(placesOf(TEXT, INM, { inicio: 3, fin: 6 }, siglas).some(({ inicio }) => inicio === at)).toBe(false);
});
