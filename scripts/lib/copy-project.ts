/** A copy of this project in a folder of its own, to build or to break without touching the original. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that a build reads. */
const BUILT_FROM = [
  'src',
  'scripts',
  'content',
  'seeds',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
];

/** Packages are linked, not copied. `more` names further files and folders of the project. */
export function copyProject(root: string, target: string, more: readonly string[] = []): void {
  mkdirSync(target, { recursive: true });
  for (const name of [...BUILT_FROM, ...more])
    cpSync(join(root, name), join(target, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'), 'dir');
}
