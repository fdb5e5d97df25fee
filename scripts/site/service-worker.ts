/** `sw.js`: the service worker with the list of all it keeps. Runs when every other file but SHA256SUMS has its last form. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Copia, HASH_DIGITS } from '../../src/model/page/offline-copy.ts';
import { listFiles } from '../lib/files.ts';
import { sha256 } from '../source/read-seeds.ts';
import { bundleClient } from './client-bundle.ts';
import { REPEATED_DOWNLOADS } from './packages/site-files.ts';

const NAME = 'sw.js';
const PAGE = 'sin-conexion.html';
const PLACE = 'data-bytes="0"';

/** Not kept: the worker itself, its sums, what only a double click reads, and what only repeats other files. */
function isKept(path: string): boolean {
  if ([NAME, 'SHA256SUMS', 'pagefind/pagefind-pack.js'].includes(path)) return false;
  return !REPEATED_DOWNLOADS.some(({ matches }) => matches(path));
}

/** The list at the top of sw.js. */
export function listOf(files: readonly string[], hashOf: (path: string) => string): Copia {
  const archivos = Object.fromEntries(
    files.filter(isKept).map((path) => [path, hashOf(path).slice(0, HASH_DIGITS)]),
  );
  return { version: sha256(Buffer.from(JSON.stringify(archivos))).slice(0, 16), archivos };
}

/** Says the size on the page that offers to save; its own digits change it by a few bytes, which no one sees in MB. */
function stateSize(out: string, files: readonly string[]): number {
  const bytes = files.filter(isKept).reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
  const html = readFileSync(join(out, PAGE), 'utf8');
  if (!html.includes(PLACE)) throw new Error(`${PAGE} has no ${PLACE} to say the size in`);
  writeFileSync(join(out, PAGE), html.replace(PLACE, `data-bytes="${bytes}"`));
  return bytes;
}

/** `hashes` are those of the files that it lists, which stay as they are from here on. */
export async function writeServiceWorker(
  root: string,
  out: string,
): Promise<{ files: number; bytes: number; hashes: ReadonlyMap<string, string> }> {
  const files = listFiles(out);
  const bytes = stateSize(out, files);
  const hashes = new Map<string, string>();
  const copia = listOf(files, (path) => {
    const hash = sha256(readFileSync(join(out, path)));
    hashes.set(path, hash);
    return hash;
  });
  const code = (await bundleClient({ sw: join(root, 'src', 'client', 'service-worker.ts') })).get('sw') ?? '';
  writeFileSync(join(out, NAME), `globalThis.pemCopia=${JSON.stringify(copia)};\n${code}`);
  return { files: Object.keys(copia.archivos).length, bytes, hashes };
}
