/** What the page and the service worker must agree on about the copy that the browser keeps. Pure. */

/** What the build writes at the top of sw.js. */
export interface Copia {
  /** Changes when any file does. */
  version: string;
  /** What one reads and searches: path from the site's root → the first HASH_DIGITS of its SHA-256 in hexadecimal. */
  archivos: Readonly<Record<string, string>>;
  /** Files to download, kept only when a person asks for them too. */
  datos: Readonly<Record<string, string>>;
}

/** Enough to tell any two files of a site apart; the whole hashes, which don't pack, would make the list four times as long. */
export const HASH_DIGITS = 16;

/** What a page asks of the worker, with a port for the answer, which is a Cuenta: how many files it has, to keep what is missing of what one reads, or of the data too. */
export type Pedido = 'cuenta' | 'guarda' | 'guarda-datos';

export interface Parte {
  /** Files of the list that are in the cache. */
  hechos: number;
  total: number;
}

/** Of what one reads, and of the data; while it saves, of all that this attempt keeps, and how many of it are seen to. */
export interface Cuenta extends Parte {
  guardando: boolean;
  /** An edition before this one counts none. */
  datos?: Parte;
}

export function isCuenta(data: unknown): data is Cuenta {
  return typeof data === 'object' && data !== null && 'hechos' in data && 'guardando' in data;
}

/** What the worker tells every page when the server gave another file than the list names. */
export interface Ajeno {
  ajeno: string;
}

export function isAjeno(data: unknown): data is Ajeno {
  return typeof data === 'object' && data !== null && 'ajeno' in data;
}

/** Several copies of the site may live under one origin: the name says whose cache it is. */
export const cachePrefix = (scope: string): string => `pem-abierto ${scope} `;
export const cacheName = (scope: string, version: string): string => `${cachePrefix(scope)}${version}`;

/** The file of the site that an address names, without query or fragment; undefined for what is not under `scope`. */
export function pathOf(address: string, scope: string): string | undefined {
  const url = new URL(address);
  url.search = '';
  url.hash = '';
  if (!url.href.startsWith(scope)) return undefined;
  const path = decoded(url.href.slice(scope.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** No file has a name that can't be decoded: it is looked for as it is, and not found. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The page that hosts show at this path too, where they hide `.html` or the slash of a folder. */
export const pageAt = (path: string, isKept: (path: string) => boolean): string =>
  [path, `${path}.html`, `${path}/index.html`].find(isKept) ?? path;

/** What 404.html says where a server has said so, and where nobody could be asked. */
export const [ASKED, NOT_ASKED] = ['data-con-red', 'data-sin-red'];

/** 404.html as it is true without a network: nobody knows whether there is such a page. */
export const notAsked = (html: string): string =>
  html.replace(`${NOT_ASKED} hidden`, NOT_ASKED).replace(ASKED, `${ASKED} hidden`);
