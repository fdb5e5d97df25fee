/** Last step: content → the files of content/registros/, swapped in as a whole. One of two steps that touch files. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../src/schemas/content.ts';
import type { Issue } from '../lib/issue.ts';
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
export function writeContent(root: string, content: Content): { changed: boolean; files: number } {
  return writeRegistros(root, contentFiles(content));
}

/** File name → text of content/registros/, as it stands. A run that died between the two renames left it under its other name. */
export function readRegistros(root: string): Map<string, string> {
  const target = join(root, REGISTROS);
  const old = `${target}.anterior`;
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  return readFolder(target);
}

export function writeRegistros(
  root: string,
  files: ReadonlyMap<string, string>,
): { changed: boolean; files: number } {
  const target = join(root, REGISTROS);
  const old = `${target}.anterior`;
  const found = readRegistros(root);
  const changed = files.size !== found.size || [...files].some(([name, text]) => found.get(name) !== text);
  if (!changed) return { changed, files: files.size };
  const temporary = `${target}.nuevo-${process.pid}`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(temporary, name), text);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(temporary, target);
  rmSync(old, { recursive: true, force: true });
  return { changed, files: files.size };
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
