/** Copies a folder to a FAT32 image and back, as a memory stick does, without mounting anything. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../lib/files.ts';

export const FAT_PROGRAMS = ['mkfs.fat', 'mcopy'];
export const FAT_PACKAGES = ['dosfstools', 'mtools'];

/** FAT32 wants some 65,525 clusters: with those of 4 KiB, 300 MB; the file has holes and takes little room. */
const IMAGE_KIB = 300 * 1024;

function run(program: string, ...words: string[]): void {
  const env = { ...process.env, MTOOLS_SKIP_CHECK: '1' };
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} failed: ${stderr.trim()}`);
}

/** The files that came back changed, missing or new. */
export function differencesAfterFat32(folder: string): string[] {
  const work = mkdtempSync(join(tmpdir(), 'pem-fat32-'));
  const image = join(work, 'memoria.img');
  const back = join(work, 'vuelta');
  try {
    mkdirSync(back);
    run('mkfs.fat', '-F', '32', '-s', '8', '-C', image, String(IMAGE_KIB));
    run('mcopy', '-s', '-i', image, folder, '::sitio');
    run('mcopy', '-s', '-n', '-i', image, '::sitio', back);
    const copy = join(back, 'sitio');
    const before = listFiles(folder);
    const after = new Set(listFiles(copy));
    const changed = before.filter(
      (path) =>
        !after.delete(path) || !readFileSync(join(folder, path)).equals(readFileSync(join(copy, path))),
    );
    return [...changed, ...after];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
