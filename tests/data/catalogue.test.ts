/** The DCAT catalogue: one graph in two spellings, with what harvesters ask for. */
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { describe, expect, test } from 'vitest';
import { dcat } from '../../src/data/metadata/dcat.ts';
import { turtle } from '../../src/data/metadata/graph.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { bytesOf, jsonOf, MADE, SITE, textOf } from './made.ts';

const NAMES = MADE.model.tables.map(({ table }) => table.name);

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

  test('says of every file its format in the terms that portals list, but of SQLite, which has none', () => {
    const said = graph.filter((quad) => quad.predicate.value === 'http://purl.org/dc/terms/format');
    const by = Map.groupBy(said, ({ object }) => object.value.replace(/^.*\/file-type\//, ''));
    const counts = Object.fromEntries([...by].map(([term, quads]) => [term, quads.length]));
    const each = NAMES.length;
    expect(counts).toEqual({ CSV: each, JSON: each + 1, PARQUET: each, XLSX: 1, ZIP: 1 });
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
