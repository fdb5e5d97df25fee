/** How the data files of this repository's content are made for the tests: in a test (made.ts) or in a program of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataOptions, dataFiles } from '../../scripts/site/data-files.ts';
import { readContent } from '../../scripts/source/write-content.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { type Content, content as contentSchema } from '../../src/model/schemas/content.ts';
import { edicion as edicionSchema } from '../../src/model/schemas/edicion.ts';

// Not from ../lib/project.ts, which only runs inside a test.
export const ROOT = join(import.meta.dirname, '..', '..');

export const SITE = 'https://datos.example/pem/';
export const EDICION = edicionSchema.parse(
  JSON.parse(readFileSync(join(ROOT, 'content/edicion.json'), 'utf8')),
);

export function readCommitted(): Content {
  return contentSchema.parse(readContent(ROOT));
}

export const PATHS = [
  'index.html',
  'lineas/1.1.1.html',
  '404.html',
  'incrustar/1.1.1.html',
  'lineas/1.1.1.json',
];
export const CATALOG = buildCatalog(readCommitted(), EDICION);

export const makeData = (keep: Pick<DataOptions, 'keep'> = {}): ReturnType<typeof dataFiles> =>
  dataFiles(CATALOG, { siteUrl: SITE, root: ROOT, paths: PATHS, ...keep });
