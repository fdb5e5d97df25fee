/** Hosts that serve dist/ in the odd ways that public reports tell of. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mimeTypeOf } from '../../lib/mime.ts';

const KNOWN = /\.(?:html|css|js|json|svg|png|txt|xml)$/;
const PIECE = /\.(?:pagefind|pf_\w+)$/;

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}
type Host = (path: string, search: string) => Answer;

const said = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: Buffer.from('no'),
});

/** Ways of serving a folder, by what a host does. */
function hostsOf(folder: string): Record<string, Host> {
  const at = (path: string): string => join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const isFile = (path: string): boolean => existsSync(at(path)) && statSync(at(path)).isFile();
  const file = (path: string, status = 200): Answer => ({
    status,
    headers: { 'content-type': mimeTypeOf(at(path)) },
    body: readFileSync(at(path)),
  });
  const plain: Host = (path) => (isFile(path) ? file(path) : file('/404.html', 404));
  const withHeaders =
    (headers: (path: string) => Record<string, string>): Host =>
    (path) => {
      const answer = plain(path, '');
      return { ...answer, headers: { ...answer.headers, ...headers(path) } };
    };
  const unknownAs = (type: string): Host =>
    withHeaders((path) => ({
      'x-content-type-options': 'nosniff',
      ...(KNOWN.test(path) ? {} : { 'content-type': type }),
    }));
  const withoutEnding =
    (keep: boolean): Host =>
    (path, search) => {
      if (/.\.html$/.test(path)) return said(301, { location: path.slice(0, -5) + (keep ? search : '') });
      return isFile(path) ? file(path) : isFile(`${path}.html`) ? file(`${path}.html`) : said(404);
    };
  const refusing =
    (status: number): Host =>
    (path) =>
      PIECE.test(path) ? said(status) : plain(path, '');
  return {
    'a plain host': plain,
    'packs everything (gzip), what is packed too': (path) => {
      const answer = plain(path, '');
      return {
        ...answer,
        headers: { ...answer.headers, 'content-encoding': 'gzip' },
        body: gzipSync(answer.body),
      };
    },
    'types it does not know as octet-stream, nosniff': unknownAs('application/octet-stream'),
    'types it does not know as text/plain, nosniff': unknownAs('text/plain'),
    '404 pages with 200': (path) => (isFile(path) ? file(path) : file('/404.html')),
    'the home page for anything': (path) => (isFile(path) ? file(path) : file('/index.html')),
    'sends X.html on to X, with the query': withoutEnding(true),
    'sends X.html on to X, and loses the query': withoutEnding(false),
    '403 for pieces of the search': refusing(403),
    '410 for pieces of the search': refusing(410),
    '500 for pieces of the search': refusing(500),
    'all texts as ISO-8859-1': withHeaders((path) =>
      KNOWN.test(path)
        ? { 'content-type': `${mimeTypeOf(path).split(';')[0] ?? ''}; charset=ISO-8859-1` }
        : {},
    ),
    "a policy of its own: default-src 'self'": withHeaders(() => ({
      'content-security-policy': "default-src 'self'",
    })),
  };
}

export const ODD_HOSTS = Object.keys(hostsOf(''));

export interface OddServer {
  /** Ends with a slash. */
  url: string;
  close: () => void;
}

export async function serveOddly(name: string, folder: string): Promise<OddServer> {
  const host = hostsOf(folder)[name];
  if (host === undefined) throw new Error(`no host is called ${name}`);
  const server = createServer((request, response) => {
    const [path = '/', search] = decodeURIComponent(request.url ?? '/').split('?');
    const { status, headers, body } = host(path, search === undefined ? '' : `?${search}`);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
