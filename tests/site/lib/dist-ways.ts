/** dist/ in each way of opening, for the tests of one file. */
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ROOT } from '../../lib/project.ts';
import { closePages } from './engines.ts';
import { openWays, wayNamed, type WayName, type Ways } from './ways.ts';

export const DIST = join(ROOT, 'dist');

/** The address of a page of dist/ in a way of opening; what it needs is there while the file's tests run, and gone after them. */
export function addressesOfDist(): (way: WayName, path: string) => string {
  let ways: Ways;
  beforeAll(async () => {
    ways = await openWays(DIST);
  });
  afterAll(async () => {
    await closePages();
    await ways.close();
  });
  return (way, path) => wayNamed(ways, way).url(path);
}
