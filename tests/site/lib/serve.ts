/** Serves a folder to the tests on a free port, and tells what was asked of it. */
import { startStaticServer } from '../../../scripts/lib/static-server.ts';
import type { ServedRequest } from '../../../scripts/lib/static-server.ts';

export interface Served {
  url: string;
  requests: readonly ServedRequest[];
  /** Paths asked for, from the folder's root and without query, in order. */
  asked(): string[];
  close(): Promise<void>;
}

/** Compressed only where that matters: for what a browser keeps. */
export async function serve(folder: string, prefix = '/', packs = false): Promise<Served> {
  const server = await startStaticServer({ folder, prefix, packs });
  return {
    url: server.url,
    requests: server.requests,
    asked: () => server.requests.map(({ path }) => (path.split('?', 1)[0] ?? '').slice(prefix.length)),
    close: () => server.close(),
  };
}
