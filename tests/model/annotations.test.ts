/** The records of the annotation keep to their schemas, and the schemas refuse what is not a record. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { annotate } from '../../scripts/source/annotate/annotate.ts';
import { condicion } from '../../src/model/schemas/condicion.ts';
import { dependencia } from '../../src/model/schemas/dependencia.ts';
import { mencion } from '../../src/model/schemas/mencion.ts';
import { meta } from '../../src/model/schemas/meta.ts';
import { participacion } from '../../src/model/schemas/participacion.ts';
import { poblacion } from '../../src/model/schemas/poblacion.ts';
import { sigla } from '../../src/model/schemas/sigla.ts';
import { corpus } from '../source/corpus.ts';

const { value } = annotate(corpus());
const tables: [string, z.ZodObject, readonly object[]][] = [
  ['dependencias', dependencia, value.dependencias],
  ['participaciones', participacion, value.participaciones],
  ['metas', meta, value.metas],
  ['poblaciones', poblacion, value.poblaciones],
  ['menciones', mencion, value.menciones],
  ['glosario', sigla, value.glosario],
  ['condiciones', condicion, value.condiciones],
];

describe.each(tables)('%s', (_name, schema, rows) => {
  test('its schema rejects {}', () => {
    expect(schema.safeParse({}).success).toBe(false);
  });

  test('its schema rejects an unknown field', () => {
    expect(schema.safeParse({ ...rows[0], otro: 1 }).success).toBe(false);
  });

  test('every record keeps to it', () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !schema.safeParse(row).success)).toEqual([]);
  });

  test('every field has a description', () => {
    const bare = Object.entries(schema.shape).filter(
      ([, field]) => ((field as z.ZodType).description ?? '') === '',
    );
    expect(bare.map(([field]) => field)).toEqual([]);
  });
});
