/** `pem-abierto.zip`: the site as a folder to unzip and open by double click. */
import { zip } from '../../../src/data/formats/zip.ts';
import { REPEATED } from './repeated.ts';
import { type Files, withoutRepeated } from './site-files.ts';

/** What fits in a message or an old stick, and what docs/contrato.md promises. */
export const LARGEST_ZIP = 6_000_000;

const LEEME = 'LEEME.txt';

export interface SiteZip {
  data: Uint8Array;
  /** What stayed behind, by the names of REPEATED. */
  left: string[];
}

/** Packs everything; only if that is too large, it leaves out what only repeats the rest. */
export function siteZip(dist: Files, leeme: string, fecha: string, site: string): SiteZip {
  if (dist.has(LEEME)) throw new Error(`dist/ already has a ${LEEME}, which the zip writes itself`);
  const left: string[] = [];
  for (let count = 0; ; count += 1) {
    const leaves = REPEATED.slice(0, count);
    const files = withoutRepeated(dist, (path) => leaves.some(({ matches }) => matches(path)), site);
    const data = zip(new Map<string, string | Uint8Array>([...files, [LEEME, leeme]]), fecha);
    if (data.length <= LARGEST_ZIP || count === REPEATED.length) return { data, left };
    left.push(REPEATED[count]?.name ?? '');
  }
}
