/** Packs the book's files as EPUB wants them: `mimetype` first and as it is, so that a reader knows the file by its first bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { fixedDate } from '../data/zip.ts';

const MIMETYPE = 'application/epub+zip';

export function zipBook(files: ReadonlyMap<string, string | Uint8Array>, fecha: string): Uint8Array {
  const mtime = fixedDate(fecha);
  const entries: Zippable = { mimetype: [strToU8(MIMETYPE), { mtime, level: 0 }] };
  for (const [path, data] of files)
    entries[path] = [typeof data === 'string' ? strToU8(data) : data, { mtime, level: 9 }];
  return zipSync(entries);
}
