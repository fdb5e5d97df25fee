/** Last step of the build: SHA256SUMS over every other file, as `sha256sum -c` reads it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import { sha256 } from '../../src/model/sha256.ts';

export const SUMS = 'SHA256SUMS';

/** `known` are hashes of files that have not changed since. Returns how many files it covers. */
export function writeSums(folder: string, known: ReadonlyMap<string, string> = new Map()): number {
  const files = listFiles(folder).filter((file) => file !== SUMS);
  const hashOf = (file: string): string => known.get(file) ?? sha256(readFileSync(join(folder, file)));
  writeFileSync(join(folder, SUMS), files.map((file) => `${hashOf(file)}  ${file}\n`).join(''));
  return files.length;
}
