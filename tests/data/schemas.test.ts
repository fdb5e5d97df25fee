/** JSON Schemas, Data Package and CSV on the Web: what they say of the files is so. */
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/model/sha256.ts';
import { ajv } from './ajv.ts';
import { DATA_PACKAGE_2 } from './data-package-2.ts';
import { bytesOf, jsonOf, MADE, textOf } from './made.ts';
import { parseCsv } from './readers.ts';

const NAMES = MADE.model.tables.map(({ table }) => table.name);

describe('JSON Schema', () => {
  test.each(NAMES)('of %s is strict and accepts every row', (name) => {
    const validate = ajv().compile(jsonOf(`datos/esquemas/${name}.schema.json`) as object);
    const rows = jsonOf(`datos/json/pem-${name}.json`) as object[];
    validate(rows);
    expect(validate.errors).toBeNull();
    expect(validate([{}])).toBe(false);
    expect(validate([{ ...rows[0], otra: 1 }])).toBe(false);
  });

  test('of the nested file is strict and accepts it', () => {
    const validate = ajv().compile(jsonOf('datos/esquemas/pem.schema.json') as object);
    validate(jsonOf('datos/pem.json'));
    expect(validate.errors).toBeNull();
    expect(validate({})).toBe(false);
  });
});

interface Field {
  name: string;
  type: string;
}
interface Resource {
  $schema: string;
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
  };
}

describe('the Data Package', () => {
  const descriptor = jsonOf('datos/datapackage.json') as {
    $schema: string;
    name: string;
    created: string;
    resources: Resource[];
  };

  test('keeps to the profile of its standard, which refuses what is misspelt or left out', () => {
    const validate = ajv().compile(DATA_PACKAGE_2);
    validate(descriptor);
    expect(validate.errors).toBeNull();
    const [first, ...rest] = descriptor.resources;
    const broken = [
      { ...descriptor, resources: [] },
      { ...descriptor, keyword: ['migración'] },
      { ...descriptor, resources: [{ ...first, path: '../fuera.csv' }, ...rest] },
      { ...descriptor, resources: [{ ...first, schema: { fields: [{ name: 'a', type: 'text' }] } }] },
    ];
    expect(broken.filter((wrong) => validate(wrong))).toEqual([]);
  });

  test('has the main properties that its profile asks for', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    expect(Number.isNaN(Date.parse(descriptor.created))).toBe(false);
    expect(descriptor.resources.map((resource) => resource.name)).toEqual(NAMES);
  });

  test('points to files without a byte order mark, which are otherwise those of csv/', () => {
    const wrong = descriptor.resources.filter(({ name, path }) => {
      const text = textOf(`datos/${path}`);
      return text.startsWith('\ufeff') || `\ufeff${text}` !== textOf(`datos/csv/pem-${name}.csv`);
    });
    expect(wrong).toEqual([]);
    expect(descriptor.resources.filter(({ $schema }) => !$schema.endsWith('/2.0/dataresource.json'))).toEqual(
      [],
    );
  });

  test('gives the size and the hash of each file as they are', () => {
    const wrong = descriptor.resources.filter(({ path, bytes, hash }) => {
      const data = bytesOf(`datos/${path}`);
      return data.length !== bytes || hash !== `sha256:${sha256(data)}`;
    });
    expect(wrong).toEqual([]);
  });

  test('lists the fields of each header, with types that the standard has, and keys that exist', () => {
    const types = new Set(['string', 'integer', 'number', 'boolean']);
    const fieldsOf = (name: string | undefined): string[] =>
      descriptor.resources.find((r) => r.name === name)?.schema.fields.map((f) => f.name) ?? [];
    for (const { name, path, schema } of descriptor.resources) {
      const [header] = parseCsv(textOf(`datos/${path}`));
      expect(schema.fields.map((field) => field.name)).toEqual(header);
      expect(schema.fields.filter((field) => !types.has(field.type))).toEqual([]);
      expect(fieldsOf(name)).toEqual(expect.arrayContaining(schema.primaryKey));
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        expect(fieldsOf(name)).toEqual(expect.arrayContaining(fields));
        expect(fieldsOf(reference.resource ?? name)).toEqual(expect.arrayContaining(reference.fields));
      }
    }
  });
});

test('CSV on the Web names the columns that each header has', () => {
  const metadata = jsonOf('datos/csvw-metadata.json') as {
    tables: { url: string; tableSchema: { columns: { titles: string }[] } }[];
  };
  expect(metadata.tables.map((table) => table.url)).toEqual(NAMES.map((name) => `csv/pem-${name}.csv`));
  for (const { url, tableSchema } of metadata.tables) {
    expect(tableSchema.columns.map((column) => column.titles)).toEqual(
      parseCsv(textOf(`datos/${url}`).slice(1))[0],
    );
  }
});

test('CSV on the Web stands also beside the files, where its readers look, and says which cells are lists', () => {
  interface Metadata {
    tables: { url: string; tableSchema: { columns: { name: string; separator?: string }[] } }[];
  }
  const above = jsonOf('datos/csvw-metadata.json') as Metadata;
  const beside = jsonOf('datos/csv/csv-metadata.json') as Metadata;
  const moved = above.tables.map((table) => ({ ...table, url: table.url.replace('csv/', '') }));
  expect(JSON.stringify(beside.tables).replaceAll('"resource":"', '"resource":"csv/')).toBe(
    JSON.stringify(moved),
  );
  const lists = new Set(
    above.tables.flatMap(({ url, tableSchema }) =>
      tableSchema.columns.filter(({ separator }) => separator === ' | ').map(({ name }) => `${url} ${name}`),
    ),
  );
  // A cell that holds the separator is one of a list, but where the dictionary speaks of it or quotes one.
  const PROSE = new Set(['ejemplo', 'descripcion']);
  const holding = NAMES.flatMap((name) => {
    const rows = jsonOf(`datos/json/pem-${name}.json`) as Record<string, unknown>[];
    return rows.flatMap((row) =>
      Object.entries(row)
        .filter(([column, cell]) => typeof cell === 'string' && cell.includes(' | ') && !PROSE.has(column))
        .map(([column]) => `csv/pem-${name}.csv ${column}`),
    );
  });
  expect([...new Set(holding)].filter((column) => !lists.has(column))).toEqual([]);
});
