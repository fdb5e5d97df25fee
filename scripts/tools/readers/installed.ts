/** Packages that only these readers need: installed when they are first asked for, from a lock of their own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const HERE = import.meta.dirname;

export const installed = (path: string): string => join(HERE, 'node_modules', path);

/** A module of one of them; who asks says what it has. */
export async function load(path: string): Promise<unknown> {
  return import(pathToFileURL(installed(path)).href) as Promise<unknown>;
}

export function install(): void {
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: HERE, stdio: 'inherit', shell });
  if (status !== 0)
    throw new Error('the readers could not be installed: npm ci in scripts/tools/readers failed');
}
