/** Real Pagefind in Node, for tests and measures: its script and chunks are read from the built index instead of fetched. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { SearchIndex } from '../../src/search/index/index-types.ts';
import { RANKING } from '../../src/search/rank/ranking.ts';
import type { Engine } from '../../src/search/types.ts';

interface Resultado {
  readonly id: string;
  readonly score: number;
  data(): Promise<{ anchors: { id: string; text: string }[] }>;
}
export interface PagefindEnNode extends Engine {
  search(term: string | null): Promise<Resultado[]>;
}
interface PagefindModule {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(term: string | null): Promise<{ results: Resultado[] }>;
}

let opened = 0;

/** Answers what is asked under an address from the index, and leaves the rest to whoever answered before: other test files of this process may ask a real server. */
function serveAt(root: string, contents: ReadonlyMap<string, Uint8Array>): void {
  const before = globalThis.fetch;
  globalThis.fetch = (input, options) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!address.startsWith(root)) return before(input, options);
    const content = contents.get(address.split('?')[0]?.split(root)[1] ?? '');
    return Promise.resolve(
      new Response(content ? Buffer.from(content) : null, { status: content ? 200 : 404 }),
    );
  };
}

/** `ranking` is that of the site; none for Pagefind as it comes. */
export async function openPagefind(
  { files }: Pick<SearchIndex, 'files'>,
  ranking: object = RANKING,
): Promise<PagefindEnNode> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  opened += 1;
  const root = `/pagefind-${opened}/`;
  serveAt(root, contents);
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, contents.get('pagefind.js') ?? '');
  const pagefind = (await import(pathToFileURL(script).href)) as PagefindModule;
  rmSync(folder, { recursive: true });
  await pagefind.options({ basePath: root, noWorker: true, ranking });
  await pagefind.init();
  return { search: async (term) => (await pagefind.search(term)).results };
}
