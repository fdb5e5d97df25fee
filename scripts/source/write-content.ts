/** Last step: content → the files of content/registros/, swapped in as a whole. One of two steps that touch files. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../src/model/schemas/content.ts';
import { oldOf, discard, restore, settle, swapBack, swapFolder, writeFiles } from '../lib/files.ts';
import type { Issue } from '../../src/model/issue.ts';
import { stableJson } from '../lib/stable-json.ts';

export const REGISTROS = 'content/registros';

/** File name → text, for every collection; the line fates have a file per source. */
export function contentFiles(content: Content): Map<string, string> {
  const { renglones, ...collections } = content;
  const files = Object.entries(collections).map(
    ([name, records]) => [`${name}.json`, stableJson(records)] as const,
  );
  const fates = renglones.map((fates) => [`renglones-${fates.fuente_id}.json`, stableJson(fates)] as const);
  return new Map([...files, ...fates]);
}

function readFolder(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Where content/registros/ is not what the seeds give. */
export function compareContent(root: string, content: Content): Issue[] {
  const wanted = contentFiles(content);
  const found = readFolder(join(root, REGISTROS));
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return names.flatMap((name) => {
    const a = wanted.get(name);
    const b = found.get(name);
    if (a === b) return [];
    const line = firstDifference(a ?? '', b ?? '');
    const message =
      a === undefined
        ? 'no seed gives this file'
        : b === undefined
          ? 'the file is missing'
          : 'the file is not what the seeds give';
    const place = { archivo: `${REGISTROS}/${name}`, renglon: line, columna: 1 };
    return [
      { ruleId: 'content-check', severity: 'error' as const, place, message, hint: 'run: npm run content' },
    ];
  });
}

function firstDifference(a: string, b: string): number {
  const left = a.split('\n');
  const right = b.split('\n');
  const index = left.findIndex((line, i) => line !== right[i]);
  return (index < 0 ? Math.min(left.length, right.length) : index) + 1;
}

/** Writes to a temporary folder, then swaps. A run that is killed leaves the last good folder, or its copy, which the next run restores. */
export function writeContent(
  root: string,
  content: Content,
  options: { undoable: boolean },
): { changed: boolean; files: number } {
  return writeRegistros(root, contentFiles(content), options);
}

/** File name → text of content/registros/, as it stands. A run that died between the two renames left it under its other name. */
export function readRegistros(root: string): Map<string, string> {
  const target = join(root, REGISTROS);
  restore(target);
  return readFolder(target);
}

export function writeRegistros(
  root: string,
  files: ReadonlyMap<string, string>,
  { undoable } = { undoable: false },
): { changed: boolean; files: number } {
  const target = join(root, REGISTROS);
  const found = readRegistros(root);
  // Whoever writes the records alone means it: what an earlier build kept is no longer to be put back.
  keepRegistros(root);
  const changed = files.size !== found.size || [...files].some(([name, text]) => found.get(name) !== text);
  if (!changed) return { changed, files: files.size };
  const temporary = `${target}.nuevo-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  writeFiles(temporary, files);
  if (undoable) noteWritten(root, files);
  swapFolder(temporary, target, { keep: undoable });
  return { changed, files: files.size };
}

/** What a build wrote, until it has ended: only that may be undone, never what someone else put there since. */
const writtenPath = (root: string): string => join(root, '.build', 'registros.sha256');

function fingerprint(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const name of [...files.keys()].sort()) hash.update(`${name}\0${files.get(name) ?? ''}\0`);
  return hash.digest('hex');
}

function noteWritten(root: string, files: ReadonlyMap<string, string>): void {
  mkdirSync(join(root, '.build'), { recursive: true });
  writeFileSync(writtenPath(root), fingerprint(files));
}

/** The records stay as they are: the build that wrote them has ended well. */
export function keepRegistros(root: string): void {
  settle(join(root, REGISTROS));
  discard(writtenPath(root));
}

/** Puts back the records that a build found, if what it wrote still stands; also after it was killed. */
export function undoRegistros(root: string): void {
  const target = join(root, REGISTROS);
  const found = readRegistros(root);
  const written = existsSync(writtenPath(root)) ? readFileSync(writtenPath(root), 'utf8') : '';
  if (existsSync(oldOf(target)) && fingerprint(found) === written) swapBack(target);
  keepRegistros(root);
}

/** The content as it is on the disk, for verify and for whoever works without the seeds. */
export function readContent(root: string): unknown {
  const found = readFolder(join(root, REGISTROS));
  const parsed = [...found].map(
    ([name, text]) => [name.replace(/\.json$/, ''), JSON.parse(text) as unknown] as const,
  );
  const fates = parsed.filter(([name]) => name.startsWith('renglones-'));
  const collections = parsed.filter(([name]) => !name.startsWith('renglones-'));
  return { ...Object.fromEntries(collections), renglones: fates.map(([, value]) => value) };
}
