/** The index of all pages, as the build makes it: once in a process, for whichever files of tests ask it. */
import { buildSearch } from '../../src/search/index/build-search.ts';
import type { SearchIndex } from '../../src/search/index/index-types.ts';
import { openPagefind, type PagefindEnNode } from './pagefind-in-node.ts';
import { readRegistros } from './registros.ts';
import { readTablas } from './tablas.ts';

interface WholeIndex {
  indice: SearchIndex;
  pagefind: PagefindEnNode;
}

async function make(): Promise<WholeIndex> {
  const indice = await buildSearch(readRegistros(), readTablas());
  return { indice, pagefind: await openPagefind(indice) };
}

let whole: Promise<WholeIndex> | undefined;
export const wholeIndex = (): Promise<WholeIndex> => (whole ??= make());
