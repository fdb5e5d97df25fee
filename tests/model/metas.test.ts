/** The order of quantities: those of people before those of things, the greatest first. */
import { expect, it } from 'vitest';
import { countsPeople, peopleFirst } from '../../src/model/metas-order.ts';

it('tells people from what is done for them', () => {
  const people = ['personas', 'trabajadores agrícolas', 'connacionales repatriados', 'niñas y niños'];
  const things = [
    'consultas',
    'municipios fronterizos',
    'ejemplares',
    'visitas de inspección',
    'líneas de acción',
  ];
  expect(people.filter((unidad) => !countsPeople({ unidad }))).toEqual([]);
  expect(things.filter((unidad) => countsPeople({ unidad }))).toEqual([]);
});

it('puts people first, and the greatest before the rest, by the upper end of a range', () => {
  const rows = [
    { unidad: 'ejemplares', valor: 5000 },
    { unidad: 'claves', valor: 15, valor_hasta: 35 },
    { unidad: 'cursos', valor: 20 },
    { unidad: 'personas', valor: 100 },
    { unidad: 'trabajadores', valor: 900 },
  ];
  expect(rows.toSorted(peopleFirst).map(({ unidad }) => unidad)).toEqual([
    'trabajadores',
    'personas',
    'ejemplares',
    'claves',
    'cursos',
  ]);
});
