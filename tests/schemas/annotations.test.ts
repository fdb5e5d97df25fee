/** The records of the annotation keep to their schemas, and the schemas refuse what is not a record. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { annotate } from '../../scripts/steps/annotate/annotate.ts';
import { condicion } from '../../src/schemas/condicion.ts';
import { dependencia } from '../../src/schemas/dependencia.ts';
import { mencion } from '../../src/schemas/mencion.ts';
import { meta } from '../../src/schemas/meta.ts';
import { participacion } from '../../src/schemas/participacion.ts';
import { poblacion } from '../../src/schemas/poblacion.ts';
import { sigla } from '../../src/schemas/sigla.ts';
import { corpus } from '../lib/corpus.ts';

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
