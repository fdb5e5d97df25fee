/** Whether dist/ already is what the project gives: all that a build reads is as it was, and every file is as it was written. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import { KEPT, keyOf } from './build-cache.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { SUMS } from './sums.ts';

const READ = ['src', 'scripts', 'seeds', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];
/** What can change a build from outside: the addresses, and how Node, Astro and Vite run. */
const ENVIRONMENT = /^(SITE|CONTACT|PEM|NODE|ASTRO|VITE|PUBLIC)_/;

const notePath = (root: string): string => join(root, KEPT, 'construida.json');

/** What is written there during a build waits beside it as `registros.anterior/` until the build has ended. */
const contents = (root: string): string[] =>
  readdirSync(join(root, 'content'))
    .filter((name) => !/\.(anterior|nuevo)$/.test(name))
    .map((name) => `content/${name}`);

/** Of everything that a build of `root` reads. */
export function buildKey(
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const settings = readdirSync(root).filter((name) => name.startsWith('.env'));
  const outside = Object.entries(env)
    .filter(([name]) => ENVIRONMENT.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const words = [JSON.stringify(outside), ...process.execArgv];
  return keyOf(root, import.meta.filename, { data: [...READ, ...contents(root), ...settings], words });
}

/** Every file by its hash, none more and none less. */
function isAsWritten(dist: string, sums: string): boolean {
  const wanted = sums.split('\n').slice(0, -1);
  const files = listFiles(dist).filter((path) => path !== SUMS);
  return (
    files.length === wanted.length &&
    files.every((path, index) => wanted[index] === `${sha256(readFileSync(join(dist, path)))}  ${path}`)
  );
}

export function isUnchanged(root: string, key: string | undefined): boolean {
  const dist = join(root, 'dist');
  if (key === undefined || !existsSync(notePath(root)) || !existsSync(join(dist, SUMS))) return false;
  const sums = readFileSync(join(dist, SUMS), 'utf8');
  const note = JSON.stringify({ key, sums: sha256(Buffer.from(sums)) });
  return readFileSync(notePath(root), 'utf8') === note && isAsWritten(dist, sums);
}

/** Notes of what the dist/ that was just swapped in was made. */
export function noteBuilt(root: string, key: string | undefined): void {
  const sums = join(root, 'dist', SUMS);
  if (key === undefined || !existsSync(sums)) return;
  mkdirSync(join(root, KEPT), { recursive: true });
  writeFileSync(notePath(root), JSON.stringify({ key, sums: sha256(readFileSync(sums)) }));
}
