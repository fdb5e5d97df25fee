/** Serves one folder over HTTP as a plain web host would: for `npm start` and for the tests that drive real browsers. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { type ByteRange, rangeOf } from './byte-range.ts';
import { mimeTypeOf } from './mime.ts';

export interface StaticServerOptions {
  /** Folder to serve; no path leads outside it. */
  folder: string;
  /** 0 lets the system choose a free one. */
  port?: number;
  /** Path under which the folder appears, with both slashes: `/pem/`. */
  prefix?: string;
  /** Only this machine by default. */
  host?: string;
  /** Response headers for every answer, such as the policy that a host would add; they stand in the place of our own. */
  headers?: Readonly<Record<string, string>>;
  /** Texts are compressed on their way, as any host does it; to a browser on this machine that takes longer than to send them. */
  packs?: boolean;
}

export interface ServedRequest {
  method: string;
  /** Path and query, as asked for. */
  path: string;
  status: number;
}

export interface StaticServer {
  /** Address of the folder, with a slash at its end. */
  url: string;
  port: number;
  /** Every request answered so far; `splice(0)` empties it. */
  requests: ServedRequest[];
  close(): Promise<void>;
}

/** What a request's path means inside the folder: a file to send, an address to move to, or nothing. */
type Target = ({ kind: 'file' } & FileTarget) | { kind: 'move'; to: string } | { kind: 'none' };

interface FileTarget {
  file: string;
  size: number;
}

/** What any host would compress on its way, and from how many bytes on it is worth it. */
const TEXT = /^text\/|[/+](?:json|xml)|javascript/;
const SMALL = 1000;

/** What is public is public to the pages of other sites too, in parts as well. */
const FOR_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-range',
};

const NONE: Target = { kind: 'none' };

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function targetOf(folder: string, prefix: string, requested: string): Promise<Target> {
  const path = requested.split('?', 1)[0] ?? '';
  if (`${path}/` === prefix) return { kind: 'move', to: prefix };
  if (!path.startsWith(prefix)) return NONE;
  const inside = decodedPath(path.slice(prefix.length));
  // A backslash is a separator on Windows, and a NUL ends a name in the system's calls.
  if (inside === undefined || /[\0\\]/.test(inside)) return NONE;
  const found = resolve(folder, `./${inside}`);
  if (found !== folder && !found.startsWith(folder + sep)) return NONE;
  const entry = await stat(found).catch(() => undefined);
  if (entry?.isDirectory() === true) {
    if (!path.endsWith('/')) return { kind: 'move', to: `${path}/` };
    return fileTarget(join(found, 'index.html'));
  }
  return path.endsWith('/') ? NONE : fileTarget(found);
}

async function fileTarget(file: string): Promise<Target> {
  const entry = await stat(file).catch(() => undefined);
  return entry?.isFile() === true ? { kind: 'file', file, size: entry.size } : NONE;
}

function lengthHeaders(range: ByteRange | undefined, size: number): Record<string, string | number> {
  if (range === undefined) return { 'content-length': size };
  const { start, end } = range;
  return {
    'content-length': end - start + 1,
    'content-range': `bytes ${String(start)}-${String(end)}/${String(size)}`,
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  { file, size }: FileTarget,
  packs: boolean,
): void {
  const type = mimeTypeOf(file);
  const range = status === 200 ? rangeOf(request.headers, size) : undefined;
  if (range === 'beyond') {
    const bounds = { 'content-range': `bytes */${String(size)}`, 'content-length': 0 };
    response.writeHead(416, { ...FOR_ALL, ...bounds }).end();
    return;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  // A part is one of the file as it is.
  const packed = packs && range === undefined && size > SMALL && TEXT.test(type) && /\bgzip\b/.test(accepted);
  response.writeHead(range === undefined ? status : 206, {
    ...FOR_ALL,
    'content-type': type,
    ...(packed ? { 'content-encoding': 'gzip' } : lengthHeaders(range, size)),
    'accept-ranges': 'bytes',
    vary: 'accept-encoding',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // The visitor may leave half way, or the file vanish in a rebuild: drop this answer, keep the server.
  const content = createReadStream(file, range);
  content.on('error', () => response.destroy());
  response.on('close', () => content.destroy());
  if (packed) content.pipe(createGzip()).pipe(response);
  else content.pipe(response);
}

async function answer(
  { folder, prefix, packs }: { folder: string; prefix: string; packs: boolean },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'OPTIONS') {
    // What a browser asks first on behalf of another site's page that wants a part.
    const may = { 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'range' };
    response.writeHead(204, { ...FOR_ALL, ...may }).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD, OPTIONS' }).end();
    return;
  }
  const target = await targetOf(folder, prefix, request.url ?? '/');
  if (target.kind === 'file') {
    send(request, response, 200, target, packs);
    return;
  }
  if (target.kind === 'move') {
    response.writeHead(301, { location: target.to }).end();
    return;
  }
  const page = await fileTarget(join(folder, '404.html'));
  if (page.kind === 'file') send(request, response, 404, page, packs);
  else response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('No existe.\n');
}

function listenProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${String(port)} is taken: stop the program that uses it, or choose another, such as PORT=${String(port + 1)}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${String(port)} needs more rights: choose one above 1023, such as PORT=4321.`);
  }
  return error;
}

export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const { port = 0, prefix = '/', host = '127.0.0.1', headers = {}, packs = true } = options;
  const folder = resolve(options.folder);
  const requests: ServedRequest[] = [];
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries({ 'cache-control': 'no-cache', ...headers }))
      response.setHeader(name, value);
    void answer({ folder, prefix, packs }, request, response).finally(() => {
      requests.push({ method: request.method ?? '', path: request.url ?? '', status: response.statusCode });
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => {
      fail(listenProblem(error, port));
    });
    server.listen(port, host, done);
  });
  const address = server.address();
  const given = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(given)}${prefix}`,
    port: given,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

/** Reads the port from the environment's PORT; 4321 when it says nothing. */
export function portFrom(value: string | undefined): number {
  if (value === undefined || value === '') return 4321;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new Error(`PORT is "${value}": it must be a whole number from 0 to 65535.`);
  }
  return port;
}
