/** Files of a folder, and the swap that leaves either the old or the new folder, never half of one. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Paths of all files below a folder, with forward slashes, in code-unit order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Where a file stands under `folder`; its own folder is made the first time that one is named. */
function placesIn(folder: string): (path: string) => string {
  const made = new Set<string>();
  return (path) => {
    const own = join(folder, dirname(path));
    if (!made.has(own)) mkdirSync(own, { recursive: true });
    made.add(own);
    return join(folder, path);
  };
}

/** Writes files under `folder`, one after the other. Returns how many. */
export function writeFiles(
  folder: string,
  files: Iterable<readonly [path: string, data: string | Uint8Array]>,
): number {
  const place = placesIn(folder);
  let written = 0;
  for (const [path, data] of files) {
    writeFileSync(place(path), data);
    written += 1;
  }
  return written;
}

/** Moves every file of `from` to its place under `to`, on the same disk. Returns how many. */
export function moveFiles(from: string, to: string): number {
  const place = placesIn(to);
  const files = listFiles(from);
  for (const path of files) renameSync(join(from, path), place(path));
  rmSync(from, { recursive: true });
  return files.length;
}

/** Puts `fresh` in the place of `target`. If a run dies between the two renames, `restore` brings the old one back. */
export function swapFolder(fresh: string, target: string): void {
  const old = `${target}.anterior`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

export function restore(target: string): void {
  const old = `${target}.anterior`;
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
}
