/** The datasets in the build: made before Astro, whose downloads page tells their sizes and hashes, and written after it. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '../../src/lib/model.ts';
import type { Issue } from '../lib/issue.ts';
import { dataFiles } from './data/data-files.ts';
import { dataIndex } from './data/index-file.ts';
import type { DataModel } from './data/model.ts';
import { sitemap } from './data/root-files.ts';
import { twinFiles } from './twins.ts';

/** Where Astro's content layer finds the index of the downloads. */
export const INDEX = join('.build', 'indice-de-datos.json');
const WAITING = join('.build', 'datos');

type Files = ReadonlyMap<string, string | Uint8Array>;

export interface Datasets {
  files: Files;
  /** What the twins are made from, once the pages beside which they stand are there. */
  model: DataModel;
  issues: Issue[];
}

/** Makes every dataset in memory, and writes the index that the downloads page reads. */
export async function makeDatasets(root: string, catalog: Catalog, siteUrl: string): Promise<Datasets> {
  const { content, edicion } = catalog;
  const { files, model, editions, issues } = await dataFiles(content, { siteUrl, edicion, root });
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(join(root, INDEX), JSON.stringify(dataIndex(model, files, editions)));
  return { files, model, issues };
}

/** Datasets that wait as files for Astro to end: in memory they would weigh as much as the site. */
export interface WaitingDatasets {
  folder: string;
  paths: readonly string[];
  model: DataModel;
}

/** Where a file stands under `out`; its folder is made the first time that one is named. */
function placesIn(out: string): (path: string) => string {
  const folders = new Set<string>();
  return (path) => {
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(join(out, folder), { recursive: true });
    folders.add(folder);
    return join(out, path);
  };
}

/** Writes the datasets where they wait. */
export function layAside(root: string, { files, model }: Datasets): WaitingDatasets {
  const folder = join(root, WAITING);
  rmSync(folder, { recursive: true, force: true });
  const place = placesIn(folder);
  for (const [path, data] of files) writeFileSync(place(path), data);
  return { folder, paths: [...files.keys()], model };
}

/** Puts the datasets in their place, and the twins of every page. Returns how many files. */
export function placeDatasets(
  out: string,
  { folder, paths, model }: WaitingDatasets,
  pages: readonly string[],
  siteUrl: string,
): number {
  const place = placesIn(out);
  let placed = 0;
  for (const path of paths) {
    renameSync(join(folder, path), place(path));
    placed += 1;
  }
  rmSync(folder, { recursive: true });
  for (const [path, text] of twinFiles(model)) {
    writeFileSync(place(path), text);
    placed += 1;
  }
  writeFileSync(place('sitemap.xml'), sitemap(siteUrl, pages));
  return placed + 1;
}
