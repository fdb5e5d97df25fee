/** Packs the book's files as EPUB wants them: `mimetype` first and as it is, so that a reader knows the file by its first bytes. */
import { type Zippable, zipSync } from 'fflate';
import { zipEntry } from '../../../src/data/formats/zip.ts';

const MIMETYPE = 'application/epub+zip';

export function zipBook(files: ReadonlyMap<string, string | Uint8Array>, fecha: string): Uint8Array {
  const entries: Zippable = { mimetype: zipEntry(MIMETYPE, fecha, 0) };
  for (const [path, data] of files) entries[path] = zipEntry(data, fecha);
  return zipSync(entries);
}
