/** Real Pagefind in Node, for tests: its script and chunks are read from the built index instead of fetched. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { IndiceDeBusqueda } from '../../src/search/index/index-types.ts';
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

const ROOT = '/pagefind/';
const fetchOutside = globalThis.fetch;

export async function openPagefind({ files }: Pick<IndiceDeBusqueda, 'files'>): Promise<PagefindEnNode> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  // Other test files of this process may ask a real server.
  globalThis.fetch = (input, options) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!address.startsWith(ROOT)) return fetchOutside(input, options);
    const content = contents.get(address.split('?')[0]?.split(ROOT)[1] ?? '');
    return Promise.resolve(
      new Response(content ? Buffer.from(content) : null, { status: content ? 200 : 404 }),
    );
  };
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const script = join(folder, 'pagefind.mjs');
  writeFileSync(script, contents.get('pagefind.js') ?? '');
  const pagefind = (await import(pathToFileURL(script).href)) as PagefindModule;
  rmSync(folder, { recursive: true });
  await pagefind.options({ basePath: ROOT, noWorker: true, ranking: RANKING });
  await pagefind.init();
  return { search: async (term) => (await pagefind.search(term)).results };
}
