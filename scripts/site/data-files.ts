/** Everything under `datos/` and the files at the root that describe it: content → path in dist → bytes. The build writes them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/model/views.ts';
import { rowSchema } from '../../src/data/tables/read-columns.ts';
import { nestedWhole } from '../../src/data/twins/twin-schemas.ts';
import { hasErrors, type Issue } from '../../src/model/issue.ts';
import { changeFiles } from '../../src/data/editions/change-table.ts';
import { atom } from '../../src/data/editions/feed.ts';
import { citationFiles } from '../../src/data/metadata/citations.ts';
import { tableCsv, tableCsvWithoutMark } from '../../src/data/formats/table-csv.ts';
import { csvw } from '../../src/data/metadata/csvw.ts';
import { dataPackage } from '../../src/data/metadata/data-package.ts';
import { dcat } from '../../src/data/metadata/dcat.ts';
import { downloadsOf } from '../../src/data/download-list.ts';
import {
  changesOf,
  issuedOn,
  type EdicionCongelada,
  pendingIssues,
  readEditions,
} from '../../src/data/editions/frozen.ts';
import { jsonLd, turtle } from '../../src/data/metadata/graph.ts';
import { tableJson } from '../../src/data/formats/table-json.ts';
import { tableJsonSchema } from '../../src/data/formats/json-schema.ts';
import { dataModel, type DataModel, type Files } from '../../src/data/data-model.ts';
import { nestedJson } from '../../src/data/formats/nested.ts';
import { openApi } from '../../src/data/metadata/openapi.ts';
import { tableParquet } from '../../src/data/formats/parquet.ts';
import { readme } from '../../src/data/readme.ts';
import { llms, robots, sitemap } from '../../src/data/metadata/root-files.ts';
import { database } from '../../src/data/formats/sqlite.ts';
import { workbook } from '../../src/data/formats/xlsx.ts';
import { zip } from '../../src/data/formats/zip.ts';
import { figureColumns } from './figure-columns.ts';

export interface DataOptions {
  /** Public origin and folder, with a final slash. */
  siteUrl: string;
  /** The repository's root, for the sources as received and the frozen editions. */
  root: string;
  /** HTML pages of dist, for the sitemap; without them there is none. */
  paths?: readonly string[];
  /** Takes what an earlier build made of the same things, or makes it. */
  keep?: (make: () => Promise<Files>) => Promise<Files>;
}

function addTables(files: Files, model: DataModel): void {
  for (const data of model.tables) {
    const { name } = data.table;
    // As bytes at once: texts of a large programme take twice as much, and the archive and the disk want bytes.
    files.set(`datos/csv/pem-${name}.csv`, Buffer.from(tableCsv(data)));
    files.set(`datos/csv-sin-marca/pem-${name}.csv`, Buffer.from(tableCsvWithoutMark(data)));
    files.set(`datos/json/pem-${name}.json`, Buffer.from(tableJson(data)));
    files.set(`datos/parquet/pem-${name}.parquet`, tableParquet(data));
    files.set(`datos/esquemas/${name}.schema.json`, tableJsonSchema(data, model.site));
  }
  const $id = new URL('datos/esquemas/pem.schema.json', model.site).href;
  const nested = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id, ...rowSchema(nestedWhole) };
  files.set('datos/esquemas/pem.schema.json', `${JSON.stringify(nested)}\n`);
  files.set('datos/pem.json', Buffer.from(nestedJson(model)));
  files.set('datos/pem.sqlite', database(model.tables));
}

function addSources(files: Files, model: DataModel, root: string): void {
  for (const { archivo } of model.content.fuentes) {
    const path = join(root, 'seeds', archivo);
    if (existsSync(path)) files.set(`datos/fuentes/${archivo}`, new Uint8Array(readFileSync(path)));
  }
}

function addMetadata(files: Files, model: DataModel, editions: readonly EdicionCongelada[]): void {
  const downloads = downloadsOf(model, files);
  const nodes = dcat(model, downloads, {
    issued: issuedOn(editions, model),
    contact: process.env['CONTACT_URL'],
  });
  files.set('datos/datapackage.json', dataPackage(model));
  files.set('datos/csvw-metadata.json', csvw(model, 'csv/'));
  // Where readers of CSV on the Web look by themselves: beside the files, under this name.
  files.set('datos/csv/csv-metadata.json', csvw(model, ''));
  files.set('datos/catalogo.jsonld', jsonLd(nodes));
  files.set('datos/catalogo.ttl', turtle(nodes));
  files.set('datos/LEEME.txt', readme(model));
  const changes = changesOf(editions, model);
  files.set('datos/cambios.atom', atom(model, changes));
  for (const [path, text] of changeFiles(changes)) files.set(path, text);
  for (const [path, text] of citationFiles(model)) files.set(path, text);
}

/** All of the folder but the editions, under one name when unpacked. */
function addZip(files: Files, model: DataModel): void {
  const entries = [...files].map(([path, data]) => [path.replace(/^datos\//, 'pem-datos/'), data] as const);
  files.set('datos/pem-datos.zip', zip(new Map(entries), model.edicion.fecha));
}

async function makeFiles(
  model: DataModel,
  editions: readonly EdicionCongelada[],
  options: DataOptions,
): Promise<Files> {
  const files: Files = new Map();
  addTables(files, model);
  files.set('datos/pem.xlsx', await workbook(model));
  addSources(files, model, options.root);
  addMetadata(files, model, editions);
  addZip(files, model);
  for (const { edicion, published } of editions) {
    for (const [path, data] of published) files.set(`datos/ediciones/${edicion.version}/${path}`, data);
  }
  files.set('robots.txt', robots(model.site));
  files.set('llms.txt', llms(model));
  files.set('openapi.json', openApi(model));
  if (options.paths !== undefined) files.set('sitemap.xml', sitemap(model, options.paths));
  return files;
}

/** Every file, in memory; none when a cell or a frozen edition is wrong. */
export async function dataFiles(
  catalog: Catalog,
  options: DataOptions,
): Promise<{ files: Files; issues: Issue[]; model: DataModel; editions: EdicionCongelada[] }> {
  const { value: model, issues: cellIssues } = dataModel(catalog, options.siteUrl, figureColumns(catalog));
  const { value: editions, issues: editionIssues } = readEditions(options.root, options.siteUrl);
  const issues = [...cellIssues, ...editionIssues, ...pendingIssues(editions, model)];
  if (hasErrors(issues)) return { files: new Map(), issues, model, editions };
  const make = (): Promise<Files> => makeFiles(model, editions, options);
  return { files: await (options.keep ?? ((run) => run()))(make), issues, model, editions };
}
