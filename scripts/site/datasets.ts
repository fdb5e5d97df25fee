/** The datasets in the build: made before Astro, whose downloads page tells their sizes and hashes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/model/views.ts';
import { keptFiles, keyOf } from './build-cache.ts';
import { RECORDS } from './read-catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { dataFiles } from './data-files.ts';
import { dataIndex } from '../../src/data/download-index.ts';
import type { DataModel, Files as DataFiles } from '../../src/data/data-model.ts';

/** Where Astro's content layer finds the index of the downloads. */
export const INDEX = join('.build', 'indice-de-datos.json');

type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Datasets {
  files: Files;
  /** What the twins are made from. */
  model: DataModel;
  issues: Issue[];
}

/** Makes every dataset in memory, and writes the index that the downloads page reads. */
export async function makeDatasets(root: string, catalog: Catalog, siteUrl: string): Promise<Datasets> {
  const key = keyOf(root, join(import.meta.dirname, 'data-files.ts'), { data: RECORDS, words: [siteUrl] });
  const keep = (make: () => Promise<DataFiles>): Promise<DataFiles> => keptFiles(root, 'datos', key, make);
  const { files, model, editions, issues } = await dataFiles(catalog, { siteUrl, root, keep });
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(join(root, INDEX), JSON.stringify(dataIndex(model, files, editions)));
  return { files, model, issues };
}
