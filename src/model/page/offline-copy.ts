/** What the page and the service worker must agree on about the copy that the browser keeps. Pure. */

/** What the build writes at the top of sw.js. */
export interface Copia {
  /** Changes when any file does. */
  version: string;
  /** Path from the site's root → the first HASH_DIGITS of its SHA-256 in hexadecimal. */
  archivos: Readonly<Record<string, string>>;
}

/** Enough to tell any two files of a site apart; the whole hashes, which don't pack, would make the list four times as long. */
export const HASH_DIGITS = 16;

/** What a page asks of the worker, with a port for the answer, which is a Cuenta: how many files it has, or to keep what is missing. */
export type Pedido = 'cuenta' | 'guarda';

export interface Cuenta {
  /** Files of the list that are in the cache: while it saves, those that this attempt has seen to. */
  hechos: number;
  total: number;
  guardando: boolean;
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
  const path = decodeURIComponent(url.href.slice(scope.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
