import { createConfig, lintFromString } from '@redocly/openapi-core';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { describe, expect, test } from 'vitest';
import { licencesText } from '../../scripts/site/licences.ts';
import { dataModel } from '../../src/data/data-model.ts';
import { twinFiles } from '../../src/data/twins/twin-files.ts';
import { gemelos } from '../../src/data/twins/twin-schemas.ts';
import { sha256 } from '../../src/data/sha256.ts';
import { bytesOf, EDICION, jsonOf, MADE, PATHS, readCommitted, ROOT, SITE, textOf } from './made.ts';
import { parseCsv } from './readers.ts';

const NAMES = MADE.model.tables.map(({ table }) => table.name);

function ajv() {
  const made = new Ajv2020({ strict: true, allErrors: true });
  addFormats(made);
  return made;
}

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

  test('has the main properties that its profile asks for', () => {
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.name).toMatch(/^[a-z0-9._-]+$/);
    expect(Number.isNaN(Date.parse(descriptor.created))).toBe(false);
    expect(descriptor.resources.map((resource) => resource.name)).toEqual(NAMES);
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
      const [header] = parseCsv(textOf(`datos/${path}`).slice(1));
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

describe('the catalogue', () => {
  const turtle = new Parser().parse(textOf('datos/catalogo.ttl'));

  test('says the same in Turtle as in JSON-LD', async () => {
    const writer = new Writer({ format: 'N-Quads' });
    writer.addQuads(turtle);
    const quads = await new Promise<string>((resolve, reject) => {
      writer.end((error: Error | null, result: string) => (error === null ? resolve(result) : reject(error)));
    });
    const fromJson: unknown = await jsonld.toRDF(jsonOf('datos/catalogo.jsonld') as object, {
      format: 'application/n-quads',
    });
    // No node is blank, so equal graphs are equal sets of lines.
    const lines = (text: unknown): string[] => String(text).trim().split('\n').toSorted();
    expect(quads).not.toContain('_:');
    expect(lines(quads).length).toBeGreaterThan(300);
    expect(lines(fromJson)).toEqual(lines(quads));
  });

  test('has a distribution for every table and format, with the size and the hash of the file', () => {
    const dcat = 'http://www.w3.org/ns/dcat#';
    const value = (subject: string, predicate: string): string | undefined =>
      turtle.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object
        .value;
    const distributions = turtle
      .filter((quad) => quad.predicate.value === `${dcat}distribution`)
      .map((quad) => quad.object.value);
    expect(distributions.length).toBe(NAMES.length * 3 + 3);
    const wrong = distributions.filter((subject) => {
      const path = value(subject, `${dcat}downloadURL`)?.replace(SITE, '') ?? '';
      const checksum = value(subject, 'http://spdx.org/rdf/terms#checksum') ?? '';
      const data = bytesOf(path);
      const hash = value(checksum, 'http://spdx.org/rdf/terms#checksumValue');
      return value(subject, `${dcat}byteSize`) !== String(data.length) || hash !== sha256(data);
    });
    expect(wrong).toEqual([]);
  });
});

describe('OpenAPI', () => {
  const files = new Map(twinFiles(dataModel(readCommitted(), SITE, EDICION).value));
  const document = jsonOf('openapi.json') as {
    paths: Record<string, object>;
    components: { schemas: Record<string, object> };
  };

  test('lints without an error', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({
      source: textOf('openapi.json'),
      absoluteRef: 'openapi.json',
      config,
    });
    expect(problems.map((problem) => `${problem.severity} ${problem.ruleId}: ${problem.message}`)).toEqual(
      [],
    );
  });

  test('describes every JSON twin, and each twin is as described', () => {
    const validators = new Map(
      Object.entries(document.components.schemas).map(([name, schema]) => [name, ajv().compile(schema)]),
    );
    const folders: Readonly<Record<string, keyof typeof gemelos>> = {
      objetivos: 'objetivo',
      estrategias: 'estrategia',
      lineas: 'linea',
      dependencias: 'dependencia',
      poblaciones: 'poblacion',
    };
    const twins = [...files].filter(([path]) => path.endsWith('.json'));
    const { objetivos, estrategias, lineas, dependencias, poblaciones } = readCommitted();
    expect(twins.length).toBe([objetivos, estrategias, lineas, dependencias, poblaciones].flat().length);
    expect(Object.keys(document.paths).map((path) => path.split('/')[1])).toEqual(Object.keys(folders));
    const wrong = twins.filter(([path, data]) => {
      const validate = validators.get(folders[path.split('/')[0] ?? ''] ?? '');
      return validate?.(JSON.parse(data)) !== true;
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

describe('citations', () => {
  test('name the same work, edition and address in every format', () => {
    const bib = textOf('datos/citas/pem.bib');
    const ris = textOf('datos/citas/pem.ris');
    const [csl] = jsonOf('datos/citas/pem.csl.json') as {
      title: string;
      version: string;
      URL: string;
      issued: { 'date-parts': number[][] };
    }[];
    expect(bib).toContain(`title = {{${csl?.title ?? '?'}}}`);
    expect(ris).toContain(`TI  - ${csl?.title ?? '?'}\r\n`);
    expect(bib).toContain(`url = {${csl?.URL ?? '?'}}`);
    expect(ris).toContain(`UR  - ${csl?.URL ?? '?'}\r\n`);
    expect(csl?.version).toBe(EDICION.version);
    expect(csl?.issued['date-parts']).toEqual([EDICION.fecha.split('-').map(Number)]);
  });

  test('give the name of an organisation whole, so that no program reads a person called Abierto', () => {
    // What each reader goes by: EndNote a comma at the end, bibutils no plain space, BibTeX braces.
    expect(textOf('datos/citas/pem.ris')).toMatch(/^AU {2}- PEM\u00a0Abierto,\r$/m);
    expect(textOf('datos/citas/pem.bib')).toContain('author = {{PEM Abierto}}');
    expect(jsonOf('datos/citas/pem.csl.json')).toMatchObject([{ author: [{ literal: 'PEM Abierto' }] }]);
  });

  test('in RIS begin with a type and end with an end', () => {
    const lines = textOf('datos/citas/pem.ris').trimEnd().split('\r\n');
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- ?/.test(line))).toEqual([]);
    expect([lines[0], lines.at(-1)?.trimEnd()]).toEqual(['TY  - DATA', 'ER  -']);
  });

  test('of the repository name the edition too', async () => {
    const { readFileSync } = await import('node:fs');
    const cff = readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8');
    expect(cff).toMatch(new RegExp(`^version: ['"]?${EDICION.version}['"]?$`, 'm'));
    expect(cff).toMatch(new RegExp(`^date-released: ['"]?${EDICION.fecha}['"]?$`, 'm'));
  });

  test('of the repository give the same title, author and key words as the data', async () => {
    const { readFileSync } = await import('node:fs');
    const cff = readFileSync(new URL('../../CITATION.cff', import.meta.url), 'utf8');
    const descriptor = jsonOf('datos/datapackage.json') as { title: string; keywords: string[] };
    expect(cff).toContain(`\ntitle: '${descriptor.title}'\n`);
    expect(cff).toContain('\nauthors:\n  - name: PEM Abierto\n');
    expect(cff).toContain(`\nkeywords:\n${descriptor.keywords.map((word) => `  - ${word}\n`).join('')}`);
  });
});

test('the sitemap lists the pages, and neither twins, cards nor the page not found', () => {
  const listed = [...textOf('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) =>
    match[1]?.replace(SITE, ''),
  );
  expect(listed).toEqual(['index.html', 'lineas/1.1.1.html']);
  expect(PATHS.length).toBeGreaterThan(listed.length);
  expect(textOf('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test('the texts of our own say that they are UTF-8, to hosts that name no charset', () => {
  expect(textOf('datos/LEEME.txt').startsWith('\ufeffPEM Abierto')).toBe(true);
  expect(textOf('llms.txt').startsWith('\ufeff\n# PEM Abierto')).toBe(true);
  expect(licencesText(ROOT).startsWith('\ufeff')).toBe(true);
  // The sources keep the bytes with which they came, and robots.txt needs none of it.
  expect(/^[\0-\x7f]*$/.test(textOf('robots.txt'))).toBe(true);
});

test('llms.txt links to twins and data that exist', () => {
  const files = new Map(twinFiles(dataModel(readCommitted(), SITE, EDICION).value));
  const links = [...textOf('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map(
    (match) => match[1]?.replace(SITE, '') ?? '',
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((path) => !files.has(path) && !MADE.files.has(path))).toEqual([]);
});
