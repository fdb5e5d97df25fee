/** The data files of this repository's content, made once for all tests of a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../scripts/site/data-files.ts';
import { readContent } from '../../scripts/source/write-content.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { type Content, content as contentSchema } from '../../src/model/schemas/content.ts';
import { edicion as edicionSchema } from '../../src/model/schemas/edicion.ts';

// Not from ../lib/project.ts, which only runs inside a test: same-bytes.test.ts runs this module outside.
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
export const MADE = await dataFiles(CATALOG, {
  siteUrl: SITE,
  root: ROOT,
  paths: PATHS,
});

export function bytesOf(path: string): Uint8Array {
  const data = MADE.files.get(path);
  if (data === undefined) throw new Error(`${path} was not made: ${JSON.stringify(MADE.issues[0])}`);
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export function textOf(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(path));
}

export function jsonOf(path: string): unknown {
  return JSON.parse(textOf(path));
}
