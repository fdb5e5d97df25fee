/** `sw.js`: the service worker with the list of all it keeps. Runs when every other file but SHA256SUMS has its last form. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { bundleClient } from './client-bundle.ts';
import { COPY_PAGE, keptOf, listOf, withList, withSize, WORKER } from './kept-list.ts';

function stateSize(out: string, files: readonly string[]): number {
  const bytes = keptOf(files).reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
  const page = join(out, COPY_PAGE);
  writeFileSync(page, withSize(readFileSync(page, 'utf8'), bytes));
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
  writeFileSync(join(out, WORKER), withList(code, copia));
  return { files: Object.keys(copia.archivos).length, bytes, hashes };
}
