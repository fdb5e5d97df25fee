/** The list of what a browser keeps, at the top of `sw.js`, and the size that the page of the copy says. Each copy of the site has its own. */
import { strFromU8, strToU8 } from 'fflate';
import { type Copia, HASH_DIGITS } from '../../src/model/page/offline-copy.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { hasPieces, REPEATED_DOWNLOADS } from './packages/repeated.ts';

export const WORKER = 'sw.js';
export const COPY_PAGE = 'sin-conexion.html';

const SIZE = /data-bytes="\d+"/;
const LIST = /^globalThis\.pemCopia=(.*);\n/;
const PACK = 'pagefind/pagefind-pack.js';

/** Not kept: the worker itself, its sums, what only a double click reads, and what only repeats other files. */
export function keptOf(files: readonly string[]): string[] {
  const left = new Set([WORKER, 'SHA256SUMS', ...(hasPieces(files) ? [PACK] : [])]);
  return files.filter((path) => !left.has(path) && !REPEATED_DOWNLOADS.some(({ matches }) => matches(path)));
}

export function listOf(files: readonly string[], hashOf: (path: string) => string): Copia {
  const archivos = Object.fromEntries(
    keptOf(files).map((path) => [path, hashOf(path).slice(0, HASH_DIGITS)]),
  );
  return { version: sha256(Buffer.from(JSON.stringify(archivos))).slice(0, 16), archivos };
}

export const withList = (code: string, copia: Copia): string =>
  `globalThis.pemCopia=${JSON.stringify(copia)};\n${code.replace(LIST, '')}`;

export function readList(worker: string): Copia {
  const [, list] = LIST.exec(worker) ?? [];
  if (list === undefined) throw new Error(`${WORKER} does not begin with the list of what it keeps`);
  return JSON.parse(list) as Copia;
}

/** The page that offers to save, saying the size; its own digits change it by a few bytes, which no one sees in MB. */
export function withSize(html: string, bytes: number): string {
  if (!SIZE.test(html)) throw new Error(`${COPY_PAGE} has no data-bytes to say the size in`);
  return html.replace(SIZE, `data-bytes="${bytes}"`);
}

/** A copy of the site with some files changed or left out, its list and its size put right. */
export function withOwnList(copy: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const files = new Map(copy);
  const [worker, page] = [files.get(WORKER), files.get(COPY_PAGE)];
  if (worker === undefined || page === undefined) return files;
  const paths = [...files.keys()];
  const bytesOf = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();
  const bytes = keptOf(paths).reduce((sum, path) => sum + bytesOf(path).length, 0);
  files.set(COPY_PAGE, strToU8(withSize(strFromU8(page), bytes)));
  const list = listOf(paths, (path) => sha256(Buffer.from(bytesOf(path))));
  return files.set(WORKER, strToU8(withList(strFromU8(worker), list)));
}

/** The page for readers that run no worker, such as Kiwix: the button has nothing to show itself by. */
export function withoutButton(html: string): string {
  if (!html.includes(' data-guardar')) throw new Error(`${COPY_PAGE} has no [data-guardar] to take out`);
  return html.replace(' data-guardar', '');
}
