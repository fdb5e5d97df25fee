/** The files of `pem-abierto.zip`: the whole site, without what would only repeat it where the whole doesn't fit. */
import { posix } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { absolute, isPublic } from '../../../src/model/addresses.ts';
import { sha256 } from '../../source/read-seeds.ts';
import { relativeAddress } from '../addresses.ts';
import { readAttributes } from '../html-attributes.ts';
import { withOwnList } from '../kept-list.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

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

/** `dist` without the files that `leaves` names; its links, the list of what a browser keeps and its sums put right. */
export function withoutRepeated(dist: Files, leaves: (path: string) => boolean, site: string): Files {
  const left = new Set([...dist.keys()].filter(leaves));
  if (left.size === 0) return dist;
  const kept = new Map<string, Uint8Array>();
  for (const [path, data] of dist) {
    if (left.has(path) || path === SUMS) continue;
    kept.set(path, path.endsWith('.html') ? strToU8(relink(path, strFromU8(data), left, site)) : data);
  }
  const whole = withOwnList(kept);
  const sums = [...whole].map(([path, data]) => `${sha256(Buffer.from(data))}  ${path}\n`);
  return whole.set(SUMS, strToU8(sums.join('')));
}
