/** Exceptions are tied to the exact text that they correct: one that no longer applies is an error, never a silent skip. */
import { describe, expect, test } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';
import {
  applyExceptions,
  excepcion,
  type Element,
  type Excepcion,
} from '../../scripts/source/annotate/exceptions.ts';
import excepciones from '../../scripts/source/knowledge/excepciones.json' with { type: 'json' };
import { corpus } from './corpus.ts';

const place = { archivo: 'seeds/gobernacion-2018.txt', renglon: 7, columna: 3 };
const texto = 'El INM realizará seis reuniones con la PGR y con mujeres.';
const id = 'r-2018-L1.1.1-1';
const elements = new Map<string, Element>([[id, { elemento: 'actividad', texto, place }]]);
const [inicio, fin] = [3, 6];
const now = {
  participaciones: [
    {
      participacion_id: `${id}-inm`,
      actividad_id: id,
      dependencia_id: 'inm',
      papel: 'responsable' as const,
      cita: 'INM',
      inicio,
      fin,
    },
  ],
  metas: [],
  menciones: [],
};
const row = (change: Excepcion['cambios'][number]): Excepcion => ({
  elemento_id: id,
  texto,
  motivo: 'prueba',
  cambios: [change],
});
const pgr = {
  campo: 'participaciones',
  accion: 'agregar',
  dependencia_id: 'pgr',
  papel: 'mencionada',
  cita: 'PGR',
} as const;

describe('on the corpus', () => {
  test.each(excepciones.map((one) => one.elemento_id))(
    'changing one letter of %s makes its exception fail',
    (changed) => {
      const input = corpus();
      const actividades = input.actividades.map((a) =>
        a.id === changed ? { ...a, texto: `${a.texto} X` } : a,
      );
      const lineas = input.lineas.map((l) => (l.id === changed ? { ...l, texto: `${l.texto} X` } : l));
      const { issues } = annotate({ lineas, actividades });
      expect(issues.map((issue) => [issue.ruleId, issue.severity])).toEqual([['exceptions-apply', 'error']]);
      expect(issues[0]?.message).toContain(changed);
    },
  );

  test('every row is needed: none asks for what the rules already give', () => {
    expect(annotate(corpus()).issues).toEqual([]);
  });
});

describe('one change at a time', () => {
  test('adding a role gives the words and their place', () => {
    const { value, issues } = applyExceptions(now, [row(pgr)], elements);
    expect(issues).toEqual([]);
    const added = value.participaciones.find((p) => p.dependencia_id === 'pgr');
    expect(texto.slice(added?.inicio, added?.fin)).toBe('PGR');
  });

  test('adding another role to a known dependencia replaces the former one', () => {
    const change = { ...pgr, dependencia_id: 'inm', cita: 'INM' } as const;
    const { value } = applyExceptions(now, [row(change)], elements);
    expect(value.participaciones.map((p) => p.papel)).toEqual(['mencionada']);
  });

  test('taking out a role leaves the others', () => {
    const change = {
      ...pgr,
      accion: 'quitar',
      dependencia_id: 'inm',
      papel: 'responsable',
      cita: 'INM',
    } as const;
    expect(applyExceptions(now, [row(change)], elements).value.participaciones).toEqual([]);
  });

  test('adding a population gives the words and their place', () => {
    const change = {
      campo: 'poblaciones',
      accion: 'agregar',
      poblacion_id: 'mujeres',
      cita: 'mujeres',
    } as const;
    const [mention] = applyExceptions(now, [row(change)], elements).value.menciones;
    expect(texto.slice(mention?.inicio, mention?.fin)).toBe('mujeres');
  });
});

const quantity = {
  campo: 'metas',
  accion: 'agregar',
  cita: 'seis reuniones',
  clase: 'meta',
  valor: 6,
  operador: 'exacto',
  unidad: 'reuniones',
} as const;

test('adding a meta that a person has read gives its words and their place', () => {
  const [added] = applyExceptions(now, [row(quantity)], elements).value.metas;
  expect(texto.slice(added?.inicio, added?.fin)).toBe('seis reuniones');
  expect(added).toMatchObject({ meta_id: `${id}-meta-1`, valor: 6, unidad: 'reuniones', solapa_con: [] });
  const twice = applyExceptions(now, [row(quantity), row(quantity)], elements);
  expect(twice.issues.map(({ ruleId }) => ruleId)).toEqual(['exceptions-apply']);
});

describe('rows that no longer apply', () => {
  test.each([
    ['a role that is not there', { ...pgr, accion: 'quitar' }],
    ['a role that is there already', { ...pgr, dependencia_id: 'inm', papel: 'responsable', cita: 'INM' }],
    ['words that the text does not hold', { ...pgr, cita: 'Procuraduría' }],
    ['a meta that is not there', { campo: 'metas', accion: 'quitar', cita: 'seis reuniones' }],
    [
      'a population that is not there',
      { campo: 'poblaciones', accion: 'quitar', poblacion_id: 'mujeres', cita: 'mujeres' },
    ],
  ] as const)('a row about %s is an error at the place of the text', (_what, change) => {
    const { value, issues } = applyExceptions(now, [row(change)], elements);
    expect(value).toEqual(now);
    expect(issues.map((issue) => [issue.ruleId, issue.severity, issue.place])).toEqual([
      ['exceptions-apply', 'error', place],
    ]);
  });

  test('a row of a report that is not in the input is neither applied nor complained of', () => {
    const { value, issues } = applyExceptions(
      now,
      [{ ...row(pgr), elemento_id: 'r-2017-L1.1.1-1' }],
      elements,
    );
    expect([value, issues]).toEqual([now, []]);
  });

  test('the schema of a row rejects {}', () => {
    expect(excepcion.safeParse({}).success).toBe(false);
  });
});
