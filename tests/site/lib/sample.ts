/** The pages of dist/ that a slow question is asked of: those that stand alone, and of each folder's pages those that together hold all that any of them holds. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../../scripts/lib/files.ts';
import { ROOT } from '../../lib/project.ts';

const DIST = join(ROOT, 'dist');

const TAG = /<([a-z][a-z0-9]*)([^>]*)>/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;
/** Values that say what an element is; those of others are its record's. */
const KINDS = new Set(['class', 'role', 'type']);

/** What a page holds of its template: `li`, `li[hidden]`, `li.forma-si`, `input[type=search]`. */
export function partsOf(html: string): Set<string> {
  const parts = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(TAG)) {
    parts.add(tag);
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      parts.add(`${tag}[${name}]`);
      if (KINDS.has(name)) for (const word of value.split(' ')) parts.add(`${tag}[${name}=${word}]`);
    }
  }
  return parts;
}

/** Few and short pages that leave nothing out: always the one that adds most for its length, which is what a question of it costs. */
function cover(pages: readonly string[]): string[] {
  const left = new Map(
    pages.map((file) => {
      const html = readFileSync(join(DIST, file), 'utf8');
      return [file, { parts: partsOf(html), length: html.length }] as const;
    }),
  );
  const chosen: string[] = [];
  const held = new Set<string>();
  for (;;) {
    let best: { file: string; worth: number } | undefined;
    for (const [file, { parts, length }] of left) {
      for (const part of parts) if (held.has(part)) parts.delete(part);
      const worth = parts.size / (length + 20_000);
      if (worth > (best?.worth ?? 0)) best = { file, worth };
    }
    if (best === undefined) return chosen;
    chosen.push(best.file);
    for (const part of left.get(best.file)?.parts ?? []) held.add(part);
    left.delete(best.file);
  }
}

export const PAGES = listFiles(DIST).filter((file) => file.endsWith('.html'));

/** More pages than that in one folder are records of one template. */
const MOST_ALONE = 4;
const FOLDERS = Map.groupBy(PAGES, (file) => dirname(file));
const ALONE = [...FOLDERS].flatMap(([folder, pages]) =>
  folder === '.' || pages.length <= MOST_ALONE ? pages : [],
);
export const RECORDS = [...FOLDERS]
  .filter(([, pages]) => !ALONE.includes(pages[0] ?? ''))
  .map(([folder, pages]) => ({ folder, pages, asked: cover(pages) }));

/** Every part that is left out would be one that no question sees. */
export function unseenParts(): string[] {
  const partsIn = (pages: readonly string[]): Set<string> =>
    new Set(pages.flatMap((file) => [...partsOf(readFileSync(join(DIST, file), 'utf8'))]));
  return RECORDS.flatMap(({ folder, pages, asked }) => {
    const seen = partsIn(asked);
    return [...partsIn(pages)].filter((part) => !seen.has(part)).map((part) => `${folder}: ${part}`);
  });
}

export const SAMPLE = [...ALONE, ...RECORDS.flatMap(({ asked }) => asked)];

const longest = (pages: readonly string[]): string | undefined =>
  pages.toSorted((a, b) => statSync(join(DIST, b)).size - statSync(join(DIST, a)).size)[0];

/** One of each kind: what stands alone, of each folder its index and the longest of its records, and what scripts make. */
export const EVERY_KIND = [
  ...ALONE,
  ...RECORDS.flatMap(({ pages }) => [
    ...pages.filter((file) => file.endsWith('/index.html')),
    longest(pages.filter((file) => !file.endsWith('/index.html'))) ?? '',
  ]),
  'buscar.html?q=remesas',
  'seleccion.html#lineas=1.1.1,3.5.10',
];
