/** The facts of today: only numbers that are firm, no period from one undated page, and old ones found when asked. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { oldFacts } from '../../scripts/tools/old-facts.ts';
import { fraseDeTransparencia, organismo } from '../../src/model/schemas/hecho.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../content/hechos/${name}.json`, import.meta.url), 'utf8'));
const ayuda = z.array(organismo).parse(read('ayuda'));
z.array(fraseDeTransparencia).parse(read('transparencia'));

test('a number is given only where the contact is firm, or for emergencies', () => {
  const given = ayuda.filter(({ telefono }) => telefono !== undefined);
  expect(given.filter(({ id, firmeza }) => firmeza !== 'alta' && id !== 'emergencia')).toEqual([]);
  const elsewhere = ayuda.flatMap(({ hechos }) =>
    hechos.filter(({ texto }) => /\d{2,} ?\d{3,} ?\d{3,}/.test(texto)),
  );
  expect(elsewhere).toEqual([]);
});

test('no period to act within is taken from a page without a date', () => {
  const undated = ayuda.flatMap(({ hechos }) => hechos.filter(({ fecha }) => fecha === undefined));
  expect(undated.filter(({ texto }) => /\bdías|\bmeses|\baños?\b/.test(texto))).toEqual([]);
});

test('facts older than six months are found, a month or a year by its last day, and those without a date first', () => {
  const fact = (fecha: string | undefined) => ({ name: fecha ?? 'none', fecha });
  const facts = ['2026-05-28', '2026-05-27', '2026-04', '2026-05', '2026', '2025', undefined].map(fact);
  expect(oldFacts(facts, '2026-11-28').map(({ name }) => name)).toEqual([
    'none',
    '2025',
    '2026-04',
    '2026-05-27',
  ]);
});
