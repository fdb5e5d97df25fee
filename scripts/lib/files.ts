/** Files of a folder, and the swap that leaves either the old or the new folder, never half of one. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { sentenceOf } from './sentence.ts';

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

/** Where a folder waits while another takes its place. */
export const oldOf = (target: string): string => `${target}.anterior`;
/** Where a folder stands, on the disk of its place, before it takes it. */
const newOf = (target: string): string => `${target}.nuevo`;

/** A folder could not be put back: whoever tells of it must not say that nothing was changed. */
export class NotPutBack extends Error {
  constructor(target: string, error: unknown) {
    const name = relative(process.cwd(), target);
    const message = `${sentenceOf(error)}\n${name}/ could not be put back: it waits whole in ${name}.anterior/, and the next run puts it back`;
    super(message, { cause: error });
  }
}

/** Removes what is no longer needed. What can't be removed now is no failure: the next run begins by removing it. */
export function discard(...paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      console.warn(`warning: ${basename(path)} could not be removed; it may be deleted by hand`);
    }
  }
}

/** Brings a folder beside the place that it is to take. A rename goes no further than its disk: to another one it is copied. */
function bringBeside(fresh: string, target: string): string {
  const beside = newOf(target);
  rmSync(beside, { recursive: true, force: true });
  try {
    renameSync(fresh, beside);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(fresh, beside, { recursive: true });
    rmSync(fresh, { recursive: true });
  }
  return beside;
}

/**
 * Puts `fresh` in the place of `target`, or leaves `target` as it was. If a run dies between the two renames, `restore`
 * brings the old one back. With `keep` the old one waits until it is discarded or put back.
 */
export function swapFolder(fresh: string, target: string, { keep = false } = {}): void {
  restore(target);
  const old = oldOf(target);
  rmSync(old, { recursive: true, force: true });
  try {
    const beside = bringBeside(fresh, target);
    if (existsSync(target)) renameSync(target, old);
    renameSync(beside, target);
  } catch (error) {
    try {
      restore(target);
    } catch {
      throw new NotPutBack(target, error);
    }
    discard(newOf(target));
    throw error;
  }
  if (!keep) discard(old);
}

/** Whether the last swap of these two came to its end: nothing is left of `fresh` on its way. */
export function isSwapped(fresh: string, target: string): boolean {
  return !existsSync(fresh) && !existsSync(newOf(target));
}

/** Brings back a folder whose place is empty, because a run died in the middle of a swap. */
export function restore(target: string): void {
  if (!existsSync(target) && existsSync(oldOf(target))) renameSync(oldOf(target), target);
}

/** Takes what stands in its place for good, or what waits for an empty place, and removes the rest of earlier swaps. */
export function settle(target: string): void {
  restore(target);
  discard(oldOf(target), newOf(target));
}

/** Undoes a swap that kept the old folder. */
export function swapBack(target: string): void {
  const dropped = newOf(target);
  rmSync(dropped, { recursive: true, force: true });
  try {
    renameSync(target, dropped);
    restore(target);
  } catch (error) {
    throw new NotPutBack(target, error);
  }
  discard(dropped);
}
