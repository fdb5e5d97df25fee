/** Files of a folder, and the swap that leaves either the old or the new folder, never half of one. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

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
