/** How far the tests go. `npm test` asks a sample of what is asked alike many times; `npm run measure -- tests` asks all of it. */
import { dirname, extname } from 'node:path';

/** Set by scripts/tools/whole-tests.ts. */
export const WHOLE = process.env['PEM_TESTS'] === 'whole';

/** All of them, or every so manyth, from the first on. */
export const sampled = <T>(all: readonly T[], every: number): T[] =>
  all.filter((_, index) => WHOLE || index % every === 0);

/** All of them, or the first of every kind. */
export function ofEachKind<T>(all: readonly T[], kindOf: (one: T) => string): T[] {
  if (WHOLE) return [...all];
  const seen = new Set<string>();
  return all.filter((one) => seen.size < seen.add(kindOf(one)).size);
}

/** A kind of file: where it stands at the top of the site, and its ending. */
export const placeAndEnding = (path: string): string =>
  [dirname(path).split('/')[0], extname(path)].join(' ');
