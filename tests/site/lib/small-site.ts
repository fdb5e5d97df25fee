/** A few pages of dist/ with a list of their own, served: what the browser keeps is tried on them, for the whole site would take minutes. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../../scripts/lib/files.ts';
import { HASH_DIGITS } from '../../../src/model/page/offline-copy.ts';
import { ROOT } from '../../lib/project.ts';
import { makeFolder, removeFolder } from './children.ts';
import { serve, type Served } from './serve.ts';

const DIST = join(ROOT, 'dist');
const LIST = /^globalThis\.pemCopia=.*;$/m;

export interface SmallSite extends Served {
  folder: string;
  /** Files that a whole copy holds. */
  total: number;
}

const hashOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, HASH_DIGITS);

/** Writes the list that the worker of a folder keeps. */
export function writeList(folder: string, version: string): number {
  const files = listFiles(folder).filter((path) => path !== 'sw.js');
  const archivos = Object.fromEntries(files.map((path) => [path, hashOf(join(folder, path))]));
  const worker = join(folder, 'sw.js');
  const code = readFileSync(worker, 'utf8');
  const list = `globalThis.pemCopia=${JSON.stringify({ version, archivos })};`;
  writeFileSync(
    worker,
    code.replace(LIST, () => list),
  );
  return files.length;
}

/** `wanted` says which files of dist/ the small site has, besides what the page of the copy itself needs. */
export async function openSmallSite(wanted: (path: string) => boolean = () => false): Promise<SmallSite> {
  const folder = makeFolder();
  const needed = /^(?:index|404|sin-conexion)\.html$|^sw\.js$|^(?:guiones|recursos)\//;
  for (const path of listFiles(DIST).filter((path) => needed.test(path) || wanted(path))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(DIST, path), join(folder, path));
  }
  const total = writeList(folder, 'small');
  const served = await serve(folder, '/pem/');
  const close = async (): Promise<void> => {
    await served.close();
    removeFolder(folder);
  };
  return { ...served, folder, total, close };
}
