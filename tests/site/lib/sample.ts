/** The pages of dist/ that a slow question is asked of: those that stand alone, and of the records those that together hold all that any of them holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../lib/project.ts';
import { ALONE, isIndex, OF_RECORDS, PAGES } from './dist-pages.ts';

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

const NOTHING = { parts: new Set<string>(), length: 0 };
const HELD = new Map(
  PAGES.map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    return [file, { parts: partsOf(html), length: html.length }] as const;
  }),
);
const partsIn = (pages: readonly string[]): Set<string> =>
  new Set(pages.flatMap((file) => [...(HELD.get(file)?.parts ?? [])]));

/** The page that adds most to what is held, for its length, which is what a question of it costs; none where nothing is new. */
function mostNew(pages: readonly string[], held: ReadonlySet<string>): string | undefined {
  let best: { file: string; worth: number } | undefined;
  for (const file of pages) {
    const { parts, length } = HELD.get(file) ?? NOTHING;
    const worth = [...parts].filter((part) => !held.has(part)).length / (length + 20_000);
    if (worth > (best?.worth ?? 0)) best = { file, worth };
  }
  return best?.file;
}

/** Of each folder its index and one record, and of all records those few and short ones that hold what no page before them does. */
export const RECORDS = (() => {
  const held = partsIn(ALONE);
  const records = OF_RECORDS.map(({ folder, pages }) => {
    const record = mostNew(
      pages.filter((file) => !isIndex(file)),
      new Set(),
    );
    const asked = [...pages.filter(isIndex), ...(record === undefined ? [] : [record])];
    for (const part of partsIn(asked)) held.add(part);
    return { folder, pages, asked };
  });
  for (const { pages, asked } of records)
    for (let next = mostNew(pages, held); next !== undefined; next = mostNew(pages, held)) {
      asked.push(next);
      for (const part of partsIn([next])) held.add(part);
    }
  return records;
})();

export const SAMPLE = [...ALONE, ...RECORDS.flatMap(({ asked }) => asked)];

/** Every part that is left out would be one that no question sees. */
export function unseenParts(): string[] {
  const seen = partsIn(SAMPLE);
  return [...partsIn(PAGES)].filter((part) => !seen.has(part));
}
