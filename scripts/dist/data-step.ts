/** The datasets in the build: made before Astro, whose downloads page tells their sizes and hashes, and written after it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '../../src/lib/model.ts';
import type { Issue } from '../lib/issue.ts';
import { dataFiles } from './data/data-files.ts';
import { dataIndex } from './data/index-file.ts';
import { sitemap } from './data/root-files.ts';
import { twinFiles } from './twins.ts';

/** Where Astro's content layer finds the index of the downloads. */
export const INDEX = join('.build', 'indice-de-datos.json');

type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Datasets {
  files: Files;
  issues: Issue[];
}

/** Makes every dataset and twin in memory, and writes the index that the downloads page reads. */
export async function makeDatasets(root: string, catalog: Catalog, siteUrl: string): Promise<Datasets> {
  const { content, edicion } = catalog;
  const made = await dataFiles(content, { siteUrl, edicion, root });
  const twins = twinFiles(content, { siteUrl, edicion });
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(join(root, INDEX), JSON.stringify(dataIndex(made.model, made.files, made.editions)));
  return { files: new Map([...made.files, ...twins.files]), issues: [...made.issues, ...twins.issues] };
}

export function writeDatasets(
  out: string,
  { files }: Datasets,
  pages: readonly string[],
  siteUrl: string,
): number {
  for (const [path, data] of [...files, ['sitemap.xml', sitemap(siteUrl, pages)] as const]) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), data);
  }
  return files.size + 1;
}
