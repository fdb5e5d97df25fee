/** The list of what a browser keeps, at the top of `sw.js`, and the size that the page of the copy says. Each copy of the site has its own. */
import { strFromU8, strToU8 } from 'fflate';
import { type Copia, HASH_DIGITS } from '../../src/model/page/offline-copy.ts';
import { LEFT_OUT } from '../../src/model/page/offline-left-out.ts';
import { sha256 } from '../../src/model/sha256.ts';

export const WORKER = 'sw.js';
export const COPY_PAGE = 'sin-conexion.html';

const SIZES = /data-bytes="\d+" data-bytes-datos="\d+"/;
const LIST = /^globalThis\.pemCopia=(.*);\n/;
const PACK = 'pagefind/pagefind-pack.js';

/** Pages with what they load, and the letters to ask for information with; all else is to be downloaded. */
const READ =
  /\.html$|\.solicitud\.txt$|^(?:guiones|recursos|pagefind|iconos)\/|^[\w-]+\.(?:svg|webmanifest)$|^licencias\.txt$/;

/** What pagefind-pack.js holds too; a copy without these pieces is searched by it. */
const PIECE = /^pagefind\/.*\.(?:pf_(?:meta|index|fragment|filter)|pagefind)$/;

interface Kept {
  archivos: string[];
  datos: string[];
}

/** Not kept: the worker itself, its sums, what only a double click reads, and what only repeats other files. */
export function keptOf(files: readonly string[]): Kept {
  const left = new Set([WORKER, 'SHA256SUMS', ...(files.some((path) => PIECE.test(path)) ? [PACK] : [])]);
  const kept = files.filter((path) => !left.has(path) && !LEFT_OUT.some(({ matches }) => matches(path)));
  return {
    archivos: kept.filter((path) => READ.test(path)),
    datos: kept.filter((path) => !READ.test(path)),
  };
}

export function listOf(files: readonly string[], hashOf: (path: string) => string): Copia {
  const hashed = (paths: readonly string[]): Record<string, string> =>
    Object.fromEntries(paths.map((path) => [path, hashOf(path).slice(0, HASH_DIGITS)]));
  const { archivos, datos } = keptOf(files);
  const lists = { archivos: hashed(archivos), datos: hashed(datos) };
  return { version: sha256(Buffer.from(JSON.stringify(lists))).slice(0, 16), ...lists };
}

export const withList = (code: string, copia: Copia): string =>
  `globalThis.pemCopia=${JSON.stringify(copia)};\n${code.replace(LIST, '')}`;

export function readList(worker: string): Copia {
  const [, list] = LIST.exec(worker) ?? [];
  if (list === undefined) throw new Error(`${WORKER} does not begin with the list of what it keeps`);
  return JSON.parse(list) as Copia;
}

export interface Sizes {
  archivos: number;
  datos: number;
}

/** Bytes of both lists. */
export function sizesOf(files: readonly string[], bytesOf: (path: string) => number): Sizes {
  const sum = (paths: readonly string[]): number => paths.reduce((all, path) => all + bytesOf(path), 0);
  const { archivos, datos } = keptOf(files);
  return { archivos: sum(archivos), datos: sum(datos) };
}

/** The page that offers to save, saying the sizes; its own digits change it by a few bytes, which no one sees in MB. */
export function withSizes(html: string, { archivos, datos }: Sizes): string {
  if (!SIZES.test(html)) throw new Error(`${COPY_PAGE} has no data-bytes to say the sizes in`);
  return html.replace(SIZES, `data-bytes="${archivos}" data-bytes-datos="${datos}"`);
}

/** A copy of the site with some files changed or left out, its list and its size put right. */
export function withOwnList(copy: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const files = new Map(copy);
  const [worker, page] = [files.get(WORKER), files.get(COPY_PAGE)];
  if (worker === undefined || page === undefined) return files;
  const paths = [...files.keys()];
  const bytesOf = (path: string): Uint8Array => files.get(path) ?? new Uint8Array();
  const sizes = sizesOf(paths, (path) => bytesOf(path).length);
  files.set(COPY_PAGE, strToU8(withSizes(strFromU8(page), sizes)));
  const list = listOf(paths, (path) => sha256(Buffer.from(bytesOf(path))));
  return files.set(WORKER, strToU8(withList(strFromU8(worker), list)));
}

/** The page for readers that run no worker, such as Kiwix: the button has nothing to show itself by. */
export function withoutButton(html: string): string {
  if (!html.includes(' data-guardar')) throw new Error(`${COPY_PAGE} has no [data-guardar] to take out`);
  return html.replace(' data-guardar', '');
}
