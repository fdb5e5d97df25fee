/** Addresses of the site itself in every file of a built folder, also inside its archives and packed pieces. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { listFiles } from '../../scripts/lib/files.ts';
import { DEFAULT_SITE } from '../../src/model/addresses.ts';

/** The name and the bytes of a file and, of one that is packed, of what is in it. */
function* unpacked(name: string, data: Uint8Array): Generator<[name: string, bytes: Buffer]> {
  const bytes = Buffer.from(data);
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) yield* unpacked(`${name}!`, gunzipSync(bytes));
  else if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    for (const [inner, held] of Object.entries(unzipSync(data))) yield* unpacked(`${name}!${inner}`, held);
  } else yield [name, bytes];
}

/** Files that name the address of a copy that has none, or the site's host without its folder. */
export function foreignAddresses(folder: string, site: string): string[] {
  // The servers of OpenAPI are named without the last slash.
  const home = site.replace(/\/$/, '');
  const bare = new URL('/', site).href;
  const unset = Buffer.from(new URL(DEFAULT_SITE).host);
  const found: string[] = [];
  for (const path of listFiles(folder)) {
    for (const [name, bytes] of unpacked(path, readFileSync(join(folder, path)))) {
      if (bytes.includes(unset)) found.push(`${name}: ${unset.toString()}`);
      // SQLite cuts long texts where a page ends; its cells are those of the CSVs.
      if (name.endsWith('.sqlite')) continue;
      for (let at = bytes.indexOf(bare); at !== -1; at = bytes.indexOf(bare, at + 1)) {
        const address = bytes.subarray(at, at + home.length).toString('latin1');
        if (address !== home) found.push(`${name}: ${address}`);
      }
    }
  }
  return found;
}
