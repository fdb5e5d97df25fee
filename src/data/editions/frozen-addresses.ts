/** A frozen edition is kept with the address of a copy that has none, so that its bytes are one; a build gives its files the site's. */
import { field } from '../../model/csv.ts';
import { DEFAULT_SITE } from '../../model/addresses.ts';
import { SUMS } from '../../model/edition-folders.ts';
import { sha256 } from '../../model/sha256.ts';
import type { Files } from '../data-model.ts';

export function sumsOf(files: Files): string {
  const names = [...files.keys()].filter((name) => name !== SUMS).sort();
  return names.map((name) => `${sha256(files.get(name) ?? '')}  ${name}\n`).join('');
}

const escaped = DEFAULT_SITE.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A cell that is an address: it begins so, and has no quotes. */
const ADDRESS = new RegExp(`(?<=^|,|\\n)${escaped}([^",\\r\\n]*)`, 'g');

function readdressed(path: string, text: string, site: string): string {
  if (path.endsWith('.json')) return text.replaceAll(`"${DEFAULT_SITE}`, `"${site}`);
  return text.replace(ADDRESS, (_, rest: string) => field(`${site}${rest}`));
}

/** The files of a frozen edition as they are published under an address, with the hashes that they then have. */
export function underSite(frozen: Files, site: string): Files {
  if (site === DEFAULT_SITE) return frozen;
  // A byte order mark is part of the file, so it is kept.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const files: Files = new Map(
    [...frozen].map(([path, data]) => {
      const text = typeof data === 'string' ? data : decoder.decode(data);
      return [path, /\.(csv|json)$/.test(path) ? readdressed(path, text, site) : data];
    }),
  );
  return files.set(SUMS, sumsOf(files));
}
