/** What became of a body is told as firmly as its evidence, and a request goes to whoever holds its place. */
import { expect, test } from 'vitest';
import { heirsOf, todayOf } from '../../src/model/today.ts';
import type { Sucesora } from '../../src/model/views.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { EDICION, readCommitted } from '../data/made.ts';

const row = (over: Partial<Sucesora>): Sucesora => ({
  sucesora_id: 'x-1',
  orden: 1,
  dependencia_id: 'x',
  situacion: 'cambio',
  nombre: 'Secretaría Nueva',
  sigla: 'SN',
  vigente: true,
  confianza: 'alta',
  evidencia_titulo: 'Una página',
  evidencia_url: 'https://a.example/',
  evidencia_fecha: '2026-03',
  nota: 'Nota.',
  ...over,
});
const own = { nombre: 'Secretaría Vieja', sigla: 'SV' };

test('firm evidence is told as a fact, less firm evidence as the last that was found, with its date', () => {
  const when = { desde: '2025-01-01', instrumento: 'Decreto', publicada: '2024-11-28' } as const;
  expect(todayOf([row(when)]).frases).toEqual([
    'Hoy se llama, o está en: Secretaría Nueva (SN), desde el 1 de enero de 2025. Documento oficial: Decreto (Diario Oficial de la Federación, 28 de noviembre de 2024).',
  ]);
  expect(todayOf([row({ confianza: 'media' })]).frases).toEqual([
    'Según lo último que hallamos (marzo de 2026):',
    'Hoy se llama, o está en: Secretaría Nueva (SN).',
  ]);
});

test('poor evidence, or none, is told as not checked, and the request names the body of 2018', () => {
  const unknown = [[], [row({ confianza: 'baja' })], [row({ situacion: 'sin-comprobar' })]];
  expect(unknown.map((rows) => [todayOf(rows).frases.length, todayOf(rows).sinComprobar])).toEqual(
    unknown.map(() => [1, true]),
  );
  expect(unknown.flatMap((rows) => heirsOf(own, rows))).toEqual(unknown.map(() => 'Secretaría Vieja (SV)'));
});

test('a body that came and went is told as before, and gets no request', () => {
  const rows = [row({ vigente: false, nombre: 'Consejo', sigla: 'C' }), row({})];
  expect(todayOf(rows).frases.at(-1)).toBe('Antes la sustituyó: Consejo (C).');
  expect(heirsOf(own, rows)).toEqual(['Secretaría Nueva (SN)']);
});

test('a body that is the same holds its own place', () => {
  const same = [row({ situacion: 'igual', nombre: undefined, sigla: undefined })];
  expect(todayOf(same).frases).toEqual(['Hoy se llama igual.']);
  expect(heirsOf(own, same)).toEqual(['Secretaría Vieja (SV)']);
});

test('a change that was only announced is told in the note of the body that it concerns', () => {
  const { anotaciones } = buildCatalog(readCommitted(), EDICION);
  const { frases, nota = '' } = todayOf(anotaciones.sucesoras.get('inm') ?? []);
  expect(frases.join(' ')).toMatch(/^Según lo último que hallamos .* Hoy se llama igual\.$/);
  expect(nota).toMatch(/se anunció una iniciativa/);
});
