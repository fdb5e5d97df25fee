/** Zip archives whose bytes depend only on what is in them: sorted names and one date, which comes from the edition. */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** fflate writes the local date fields, so a date made from local fields gives the same bytes in every time zone. */
export function fixedDate(fecha: string): Date {
  const [year = 1980, month = 1, day = 1] = fecha.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

export function zip(files: ReadonlyMap<string, string | Uint8Array>, fecha: string): Uint8Array {
  const mtime = fixedDate(fecha);
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(
    entries.map(([path, data]) => [
      path,
      [typeof data === 'string' ? strToU8(data) : data, { mtime, level: 9, os: 3 }],
    ]),
  );
  return zipSync(zippable);
}
