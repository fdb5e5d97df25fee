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

/** Writes a file, making its folder the first time that one is named. */
function writer(out: string): (path: string, data: string | Uint8Array) => void {
  const folders = new Set<string>();
  return (path, data) => {
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(join(out, folder), { recursive: true });
    folders.add(folder);
    writeFileSync(join(out, path), data);
  };
}

export function layAside(root: string, { files, model }: Datasets): WaitingDatasets {
  const folder = join(root, WAITING);
  rmSync(folder, { recursive: true, force: true });
  const write = writer(folder);
  for (const [path, data] of files) write(path, data);
  return { folder, paths: [...files.keys()], model };
}

/** Puts the datasets in their place, and the twins of every page. Returns how many files. */
export function placeDatasets(
  out: string,
  { folder, paths, model }: WaitingDatasets,
  pages: readonly string[],
  siteUrl: string,
): number {
  for (const path of paths) {
    mkdirSync(join(out, dirname(path)), { recursive: true });
    renameSync(join(folder, path), join(out, path));
  }
  rmSync(folder, { recursive: true });
  const write = writer(out);
  let twins = 0;
  for (const [path, text] of twinFiles(model)) {
    write(path, text);
    twins += 1;
  }
  write('sitemap.xml', sitemap(siteUrl, pages));
  return paths.length + twins + 1;
}
