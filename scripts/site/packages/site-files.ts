/** The files of `pem-abierto.zip`: the whole site, without what would only repeat it where the whole doesn't fit in 4 MB. */
import { posix } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { absolute, isPublic } from '../../../src/model/addresses.ts';
import { sha256 } from '../../source/read-seeds.ts';
import { relativeAddress } from '../addresses.ts';
import { readAttributes } from '../html-attributes.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

export interface Repeated {
  name: string;
  matches: (path: string) => boolean;
}

/** Downloads that only repeat others, in the order in which they stay behind. */
export const REPEATED_DOWNLOADS: readonly Repeated[] = [
  // Only other sites show them, and they take them from the public address.
  { name: 'previas/', matches: (path) => path.startsWith('previas/') },
  // Every file in it is also in datos/, and the archive is one itself.
  { name: 'datos/pem-datos.zip', matches: (path) => path === 'datos/pem-datos.zip' },
  { name: 'datos/ediciones/', matches: (path) => path.startsWith('datos/ediciones/') },
  // The same figures as in the SVG beside each.
  { name: 'graficas/*.png', matches: (path) => /^graficas\/.*\.png$/.test(path) },
  // The same tables as in datos/csv/ and datos/json/, for programs that are seldom far from a network.
  { name: 'datos/parquet/', matches: (path) => path.startsWith('datos/parquet/') },
  // Cards for other people's pages: they say again what the pages of the líneas de acción say.
  { name: 'incrustar/', matches: (path) => path.startsWith('incrustar/') },
];

/** pagefind/pagefind-pack.js holds all of them, and the search falls back on it where it doesn't find one. */
const PIECES = /^pagefind\/.*\.(?:pf_(?:meta|index|fragment|filter)|pagefind)$/;

/** What can stay behind, in that order: first what no page misses, then downloads. */
export const REPEATED: readonly Repeated[] = [
  { name: 'pagefind/*.pf_* and *.pagefind', matches: (path) => PIECES.test(path) },
  ...REPEATED_DOWNLOADS,
];

const SUMS = 'SHA256SUMS';
const EXPLAINED = 'sin-conexion.html';

/** A page whose links to what stays behind lead to the public site, or else to where the copy explains itself. */
function relink(page: string, html: string, left: ReadonlySet<string>, site: string): string {
  let out = '';
  let last = 0;
  for (const { value, start, end } of readAttributes(html).addresses) {
    const target = posix.join(posix.dirname(page), value.replace(/[?#].*$/s, ''));
    if (!left.has(target)) continue;
    const to = isPublic(site) ? absolute(site, target) : relativeAddress(page, EXPLAINED);
    out += html.slice(last, start) + to;
    last = end;
  }
  return out + html.slice(last);
}

/** `dist` without the files that `leaves` names, its links and its sums put right. */
export function withoutRepeated(dist: Files, leaves: (path: string) => boolean, site: string): Files {
  const left = new Set([...dist.keys()].filter(leaves));
  if (left.size === 0) return dist;
  const kept = new Map<string, Uint8Array>();
  for (const [path, data] of dist) {
    if (left.has(path) || path === SUMS) continue;
    kept.set(path, path.endsWith('.html') ? strToU8(relink(path, strFromU8(data), left, site)) : data);
  }
  const sums = [...kept].map(([path, data]) => `${sha256(Buffer.from(data))}  ${path}\n`);
  return kept.set(SUMS, strToU8(sums.join('')));
}
