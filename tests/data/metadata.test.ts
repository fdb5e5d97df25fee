import { createConfig, lintFromString } from '@redocly/openapi-core';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { describe, expect, test } from 'vitest';
import { licencesText } from '../../scripts/site/licences.ts';
import { dcat } from '../../src/data/metadata/dcat.ts';
import { turtle } from '../../src/data/metadata/graph.ts';
import { dataModel } from '../../src/data/data-model.ts';
import { twinFiles } from '../../src/data/twins/twin-files.ts';
import { gemelos } from '../../src/data/twins/twin-schemas.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { bytesOf, CATALOG, EDICION, jsonOf, MADE, PATHS, readCommitted, ROOT, SITE, textOf } from './made.ts';
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

describe('the catalogue', () => {
  const graph = new Parser().parse(textOf('datos/catalogo.ttl'));

  test('says the same in Turtle as in JSON-LD', async () => {
    const writer = new Writer({ format: 'N-Quads' });
    writer.addQuads(graph);
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
      graph.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object
        .value;
    const distributions = graph
      .filter((quad) => quad.predicate.value === `${dcat}distribution`)
      .map((quad) => quad.object.value);
    // Every format of every table, three files of everything, and the archive of all.
    expect(distributions.length).toBe(NAMES.length * 3 + 4);
    const measured = distributions.filter((subject) => !subject.endsWith('#pem-datos.zip'));
    const wrong = measured.filter((subject) => {
      const path = value(subject, `${dcat}downloadURL`)?.replace(SITE, '') ?? '';
      const checksum = value(subject, 'http://spdx.org/rdf/terms#checksum') ?? '';
      const data = bytesOf(path);
      const hash = value(checksum, 'http://spdx.org/rdf/terms#checksumValue');
      return value(subject, `${dcat}byteSize`) !== String(data.length) || hash !== sha256(data);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the catalogue for harvesters', () => {
  const graphOf = (contact: string | undefined) =>
    new Parser().parse(turtle(dcat(MADE.model, [], { issued: '2026-11-22', contact })));
  const objects = (quads: ReturnType<typeof graphOf>, local: string): string[] =>
    quads.filter((quad) => quad.predicate.value.endsWith(local)).map((quad) => quad.object.value);

  test('has what the profile of European portals asks of a dataset', () => {
    const quads = graphOf(undefined);
    const asked = ['#theme', '/issued', '/accrualPeriodicity', '/accessRights', '/publisher', '/title'];
    const dataset = quads.filter((quad) => quad.subject.value.endsWith('#conjunto'));
    const has = (local: string): boolean => dataset.some((quad) => quad.predicate.value.endsWith(local));
    expect(asked.filter((local) => !has(local))).toEqual([]);
  });

  test('names a contact only where the site has one', () => {
    expect(objects(graphOf(undefined), 'contactPoint')).toEqual([]);
    expect(objects(graphOf(''), 'contactPoint')).toEqual([]);
    expect(objects(graphOf('mailto:aviso@pem.example'), '#hasEmail')).toEqual(['mailto:aviso@pem.example']);
    expect(objects(graphOf('https://pem.example/aviso'), '#hasURL')).toEqual(['https://pem.example/aviso']);
  });
});

describe('OpenAPI', () => {
  const files = new Map(twinFiles(dataModel(CATALOG, SITE).value));
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
      temas: 'tema',
    };
    const indexes = [...files].filter(([path]) => path.endsWith('/index.json'));
    const twins = [...files].filter(([path]) => path.endsWith('.json') && !path.endsWith('/index.json'));
    const { objetivos, estrategias, lineas, dependencias, poblaciones, temas } = readCommitted();
    const records = [objetivos, estrategias, lineas, dependencias, poblaciones, temas].flat();
    expect(twins.length).toBe(records.length);
    expect(Object.keys(document.paths)).toEqual(
      Object.keys(folders).flatMap((folder): unknown[] => [
        `/${folder}/index.json`,
        expect.stringContaining(`/${folder}/{`),
      ]),
    );
    const odd = indexes.filter(([, data]) => validators.get('indice')?.(JSON.parse(data)) !== true);
    expect(odd.map(([path]) => path)).toEqual([]);
    const wrong = twins.filter(([path, data]) => {
      const validate = validators.get(folders[path.split('/')[0] ?? ''] ?? '');
      return validate?.(JSON.parse(data)) !== true;
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('gives each parameter a pattern that the address of every record keeps to', () => {
    const paths = jsonOf('openapi.json') as {
      paths: Record<string, { get: { parameters?: { schema: { pattern: string } }[] } }>;
    };
    const outside = Object.entries(paths.paths).flatMap(([path, { get }]) => {
      const pattern = get.parameters?.[0]?.schema.pattern;
      if (pattern === undefined) return [];
      const [, folder = ''] = path.split('/');
      const own = [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && file.endsWith('.json'));
      const names = own.map((file) => file.slice(folder.length + 1, -'.json'.length));
      const records = names.filter((name) => name !== 'index');
      return [
        ...records.filter((name) => !new RegExp(pattern).test(name)),
        ...['', '1/2', 'á'].filter((name) => new RegExp(pattern).test(name)),
      ];
    });
    expect(outside).toEqual([]);
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

  test('for Zenodo say the same of the work', async () => {
    const { readFileSync } = await import('node:fs');
    const zenodo: unknown = JSON.parse(readFileSync(new URL('../../.zenodo.json', import.meta.url), 'utf8'));
    const { title, description, keywords } = jsonOf('datos/datapackage.json') as Record<string, unknown>;
    expect(zenodo).toMatchObject({
      title,
      description,
      keywords,
      version: EDICION.version,
      publication_date: EDICION.fecha,
      creators: [{ name: 'PEM Abierto' }],
    });
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
  expect(textOf('sitemap.xml').match(new RegExp(`<lastmod>${EDICION.fecha}</lastmod>`, 'g'))?.length).toBe(2);
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
  const files = new Map(twinFiles(dataModel(CATALOG, SITE).value));
  const links = [...textOf('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map(
    (match) => match[1]?.replace(SITE, '') ?? '',
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((path) => !files.has(path) && !MADE.files.has(path))).toEqual([]);
});
