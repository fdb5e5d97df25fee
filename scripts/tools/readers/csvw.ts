/** The CSVs read by a reader of CSV on the Web through the metadata beside them: what comes out are the cells of the JSON. */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import jsonld from 'jsonld';
import { Parser, type Quad, Store } from 'n3';
import { cellText } from '../../../src/data/tables/cells.ts';
import type { Row } from '../../../src/data/tables/cells.ts';
import { expectEqual } from '../formats/data-check.ts';
import { load } from './installed.ts';

interface CsvwParser {
  default: new (options: { metadata: Store; baseIRI: string }) => {
    import: (input: Readable) => AsyncIterable<Quad>;
  };
}

interface Metadata {
  dialect: object;
  tables: { url: string; tableSchema: { columns: { name: string }[] } }[];
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const term = (name: string, rest: object = {}): object => ({ '@id': `csvw:${name}`, ...rest });

/** The context of the standard for the words that our metadata use: nothing is fetched. */
const CONTEXT = {
  '@vocab': 'http://www.w3.org/ns/csvw#',
  csvw: 'http://www.w3.org/ns/csvw#',
  dc: 'http://purl.org/dc/terms/',
  columns: term('column', { '@container': '@list' }),
  titles: term('title'),
  datatype: term('datatype', { '@type': '@vocab' }),
  string: `${XSD}string`,
  anyURI: `${XSD}anyURI`,
  integer: `${XSD}integer`,
  decimal: `${XSD}decimal`,
};

async function graphOf(metadata: Metadata, table: Metadata['tables'][number]): Promise<Store> {
  const document = { '@context': CONTEXT, dialect: metadata.dialect, ...table };
  const quads: unknown = await jsonld.toRDF(document, { format: 'application/n-quads' });
  return new Store(new Parser({ format: 'N-Quads' }).parse(String(quads)));
}

/** Cells by row, each under its column's name. */
async function cellsOf(file: string, metadata: Store): Promise<Record<string, string>[]> {
  const { default: Csvw } = (await load('rdf-parser-csvw/index.js')) as CsvwParser;
  const rows = new Map<string, Record<string, string>>();
  const input = createReadStream(file, 'utf8');
  for await (const { subject, predicate, object } of new Csvw({ metadata, baseIRI: '' }).import(input)) {
    if (!predicate.value.startsWith('#')) continue;
    const row = rows.get(subject.value) ?? {};
    row[predicate.value.slice(1)] = object.value;
    rows.set(subject.value, row);
  }
  return [...rows.values()];
}

async function cellsAreThoseOfJson(folder: string): Promise<void> {
  const metadata = JSON.parse(readFileSync(join(folder, 'datos/csv/csv-metadata.json'), 'utf8')) as Metadata;
  for (const table of metadata.tables) {
    const read = await cellsOf(join(folder, 'datos/csv', table.url), await graphOf(metadata, table));
    const json = join(folder, 'datos/json', table.url.replace('.csv', '.json'));
    const rows = JSON.parse(readFileSync(json, 'utf8')) as Row[];
    const wanted = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([, cell]) => cell !== null)
          .map(([name, cell]) => [name, cellText(cell)]),
      ),
    );
    expectEqual(read, wanted, table.url);
  }
}

export const csvwChecks = [
  { name: 'a reader of CSV on the Web finds the cells of every table (csvw)', run: cellsAreThoseOfJson },
];
