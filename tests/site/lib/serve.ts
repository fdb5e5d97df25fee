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

export async function serve(folder: string, prefix = '/'): Promise<Served> {
  const server = await startStaticServer({ folder, prefix });
  return {
    url: server.url,
    requests: server.requests,
    asked: () => server.requests.map(({ path }) => (path.split('?', 1)[0] ?? '').slice(prefix.length)),
    close: () => server.close(),
  };
}
