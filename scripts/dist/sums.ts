/** Last step of the build: SHA256SUMS over every other file, as `sha256sum -c` reads it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import { sha256 } from '../steps/read-seeds.ts';

const NAME = 'SHA256SUMS';

/** Returns how many files it covers. */
export function writeSums(folder: string): number {
  const files = listFiles(folder).filter((file) => file !== NAME);
  writeFileSync(
    join(folder, NAME),
    files.map((file) => `${sha256(readFileSync(join(folder, file)))}  ${file}\n`).join(''),
  );
  return files.length;
}
