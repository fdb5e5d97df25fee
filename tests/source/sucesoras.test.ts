/** What became of each dependencia: rows of published bodies only, each with the newest of its evidence. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAnnotateTables } from '../../scripts/source/annotate/compiled-tables.ts';
import { sucesorasOf } from '../../scripts/source/annotate/sucesoras.ts';
import type { Content } from '../../src/model/schemas/content.ts';

const registro = <K extends keyof Content>(name: K): Content[K] =>
  JSON.parse(
    readFileSync(new URL(`../../content/registros/${name}.json`, import.meta.url), 'utf8'),
  ) as Content[K];

const rows = readAnnotateTables().sucesoras;
const published = new Set(registro('dependencias').map(({ dependencia_id }) => dependencia_id));

const row: (typeof rows)[number] = {
  dependencia_id: 'uno',
  hoy: 'igual',
  sucesoras: [],
  instrumento: null,
  dof: null,
  nota: 'Sigue.',
  evidencia: [
    { titulo: 'Sin fecha', url: 'https://a.example/' },
    { titulo: 'Vieja', url: 'https://b.example/', fecha: '2019' },
    { titulo: 'Nueva', url: 'https://c.example/', fecha: '2026-03-19' },
  ],
  confianza: 'alta',
};
const dependencia = {
  dependencia_id: 'uno',
  sigla: 'UNO',
  nombre: 'Uno',
  tipo: 'secretaria-de-estado',
  ambito: 'federal',
  origen_nombre: 'fuente',
} as const;

test('the newest dated page is the evidence, and a body that stays holds its own place', () => {
  expect(sucesorasOf([row], [dependencia])).toEqual([
    {
      sucesora_id: 'uno-1',
      dependencia_id: 'uno',
      situacion: 'igual',
      vigente: true,
      confianza: 'alta',
      evidencia_titulo: 'Nueva',
      evidencia_url: 'https://c.example/',
      evidencia_fecha: '2026-03-19',
      nota: 'Sigue.',
    },
  ]);
});

test('a row of a body that no text names is kept by hand and not published', () => {
  expect(sucesorasOf([{ ...row, dependencia_id: 'otra' }], [dependencia])).toEqual([]);
  const strangers = registro('sucesoras').filter(({ dependencia_id }) => !published.has(dependencia_id));
  expect(strangers).toEqual([]);
});

test('every body that took a place has a row of its own', () => {
  const wanted = rows
    .filter(({ dependencia_id }) => published.has(dependencia_id))
    .flatMap(({ dependencia_id, sucesoras }) =>
      (sucesoras.length > 0 ? sucesoras : [{ nombre: undefined }]).map(
        ({ nombre }) => `${dependencia_id} ${nombre ?? ''}`,
      ),
    );
  const found = registro('sucesoras').map(
    ({ dependencia_id, nombre }) => `${dependencia_id} ${nombre ?? ''}`,
  );
  expect(found.sort()).toEqual(wanted.sort());
});

test('what has not been checked is never told as holding its own place', () => {
  const told = registro('sucesoras').filter(
    ({ situacion, nombre, vigente }) =>
      situacion === 'sin-comprobar' && nombre === undefined && vigente === true,
  );
  expect(told).toEqual([]);
});
