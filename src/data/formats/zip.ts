/** Zip archives whose bytes depend only on what is in them: sorted names, one date, which comes from the edition, and one mode. */
import { strToU8, type ZipOptions, zipSync } from 'fflate';

/** fflate writes the local date fields, so a date made from local fields gives the same bytes in every time zone. */
function fixedDate(fecha: string): Date {
  const [year = 1980, month = 1, day = 1] = fecha.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

const UNIX = 3;
/** A file that everyone reads and its owner changes. An entry that comes from Unix without a mode is closed to all but root once it is unpacked. */
const MODE = 0o100644;

/** An entry of an archive; no other place says what its date and mode are. Level 9 takes twice the time of 6, for a thousandth of the bytes. */
export function zipEntry(
  data: string | Uint8Array,
  fecha: string,
  level: NonNullable<ZipOptions['level']> = 6,
): [Uint8Array, ZipOptions] {
  const bytes = typeof data === 'string' ? strToU8(data) : data;
  // fflate writes the number as it is; the mode is its upper half.
  return [bytes, { mtime: fixedDate(fecha), level, os: UNIX, attrs: (MODE << 16) >>> 0 }];
}

export function zip(files: ReadonlyMap<string, string | Uint8Array>, fecha: string): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([path, data]) => [path, zipEntry(data, fecha)])));
}
