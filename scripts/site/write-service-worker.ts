/** `sw.js`: the service worker with the list of all it keeps. Runs when every other file but SHA256SUMS has its last form. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../lib/files.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { bundleClient } from './client-bundle.ts';
import { COPY_PAGE, listOf, type Sizes, sizesOf, withList, withSizes, WORKER } from './kept-list.ts';

function stateSizes(out: string, files: readonly string[]): Sizes {
  const sizes = sizesOf(files, (path) => statSync(join(out, path)).size);
  const page = join(out, COPY_PAGE);
  writeFileSync(page, withSizes(readFileSync(page, 'utf8'), sizes));
  return sizes;
}

/** `hashes` are those of the files that it lists, which stay as they are from here on. */
export async function writeServiceWorker(
  root: string,
  out: string,
): Promise<{ files: number; bytes: number; hashes: ReadonlyMap<string, string> }> {
  const files = listFiles(out);
  const { archivos: bytes } = stateSizes(out, files);
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
