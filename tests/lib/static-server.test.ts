/** The server gives what a plain host would, and never what lies outside its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portFrom, startStaticServer } from '../../scripts/lib/static-server.ts';
import type { StaticServer } from '../../scripts/lib/static-server.ts';

let place: string;
let server: StaticServer;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'pem-server-'));
  mkdirSync(join(place, 'dist/lineas'), { recursive: true });
  mkdirSync(join(place, 'dist-secreto'));
  writeFileSync(join(place, 'secreto.txt'), 'secreto');
  writeFileSync(join(place, 'dist-secreto/a.txt'), 'secreto');
  writeFileSync(join(place, 'dist/index.html'), 'inicio');
  writeFileSync(join(place, 'dist/404.html'), 'no existe');
  writeFileSync(join(place, 'dist/lineas/index.html'), 'líneas');
  writeFileSync(join(place, 'dist/lineas/1.1.1.html'), 'línea');
  server = await startStaticServer({ folder: join(place, 'dist'), prefix: '/pem/' });
});

afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});

/** Asks by raw bytes, since fetch tidies a path before it sends it. */
function askRaw(path: string): Promise<string> {
  return new Promise((done, fail) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (piece) => (answer += piece.toString()));
    socket.on('end', () => {
      done(answer);
    });
    socket.on('error', fail);
  });
}

describe('startStaticServer', () => {
  it('compresses long texts for whoever takes them so, and nothing else', async () => {
    const long = 'línea de acción '.repeat(1000);
    for (const name of ['larga.html', 'larga.png']) writeFileSync(join(place, 'dist', name), long);
    const ask = async (path: string, encoding: string) => {
      const response = await fetch(server.url + path, { headers: { 'accept-encoding': encoding } });
      return [response.headers.get('content-encoding'), (await response.text()) === long];
    };
    expect(await ask('larga.html', 'gzip, br')).toEqual(['gzip', true]);
    expect(await ask('larga.html', 'identity')).toEqual([null, true]);
    expect(await ask('larga.png', 'gzip')).toEqual([null, true]);
    const small = await fetch(server.url, { headers: { 'accept-encoding': 'gzip' } });
    expect(small.headers.get('content-encoding')).toBe(null);
  });

  it('sends texts as they are where it is told not to pack, and the headers it is given in place of its own', async () => {
    writeFileSync(join(place, 'dist/larga.html'), 'línea de acción '.repeat(1000));
    const headers = { 'cache-control': 'max-age=600' };
    const plain = await startStaticServer({ folder: join(place, 'dist'), headers, packs: false });
    const said = await Promise.all(
      [server, plain].map(async ({ url }) => {
        const response = await fetch(`${url}larga.html`, { headers: { 'accept-encoding': 'gzip' } });
        await response.text();
        return ['content-encoding', 'cache-control'].map((name) => response.headers.get(name));
      }),
    );
    await plain.close();
    expect(said).toEqual([
      ['gzip', 'no-cache'],
      [null, 'max-age=600'],
    ]);
  });

  it.each([
    ['bytes=0-3', 206, 'abcd', 'bytes 0-3/10'],
    ['bytes=6-', 206, 'ghij', 'bytes 6-9/10'],
    ['bytes=-2', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=8-99', 206, 'ij', 'bytes 8-9/10'],
    ['bytes=-99', 206, 'abcdefghij', 'bytes 0-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=-0', 416, '', 'bytes */10'],
    ['bytes=3-1', 200, 'abcdefghij', null],
    ['bytes=0-1,3-4', 200, 'abcdefghij', null],
    ['lines=0-1', 200, 'abcdefghij', null],
  ])('gives of a file the part %s with %i', async (range, status, text, said) => {
    writeFileSync(join(place, 'dist/diez.parquet'), 'abcdefghij');
    const response = await fetch(`${server.url}diez.parquet`, { headers: { range } });
    const { headers } = response;
    expect([response.status, await response.text(), headers.get('content-range')]).toEqual([
      status,
      text,
      said,
    ]);
    expect(headers.get('content-length')).toBe(String(text.length));
  });

  it('gives a part as it is, though the whole would be compressed', async () => {
    writeFileSync(join(place, 'dist/larga.csv'), 'línea de acción '.repeat(1000));
    const response = await fetch(`${server.url}larga.csv`, {
      headers: { 'accept-encoding': 'gzip', range: 'bytes=0-3' },
    });
    expect([response.headers.get('content-encoding'), await response.text()]).toEqual([null, 'lín']);
  });

  it('lets the pages of other sites read what it gives, in parts as well', async () => {
    const whole = await fetch(server.url, { headers: { origin: 'https://otro.example' } });
    expect(whole.headers.get('access-control-allow-origin')).toBe('*');
    expect(whole.headers.get('access-control-expose-headers')).toBe('content-range');
    const before = await fetch(server.url, { method: 'OPTIONS' });
    expect([before.status, before.headers.get('access-control-allow-headers')]).toEqual([204, 'range']);
  });

  it.each([
    ['', 200, 'inicio', 'text/html; charset=utf-8'],
    ['lineas/', 200, 'líneas', 'text/html; charset=utf-8'],
    ['lineas', 200, 'líneas', 'text/html; charset=utf-8'],
    ['lineas/1.1.1.html?q=1', 200, 'línea', 'text/html; charset=utf-8'],
    ['nada.html', 404, 'no existe', 'text/html; charset=utf-8'],
    ['index.html/', 404, 'no existe', 'text/html; charset=utf-8'],
    ['%E0%A4%A', 404, 'no existe', 'text/html; charset=utf-8'],
  ])('answers %s with %i', async (path, status, text, type) => {
    const response = await fetch(server.url + path);
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      status,
      text,
      type,
    ]);
  });

  it.each([
    '/pem/../secreto.txt',
    '/pem/%2e%2e/secreto.txt',
    '/pem/..%2fsecreto.txt',
    '/pem/../dist-secreto/a.txt',
    '/pem/..%5csecreto.txt',
    '/secreto.txt',
    '//pem/secreto.txt',
    '/pem/%00',
  ])('gives nothing from outside for %s', async (path) => {
    const answer = await askRaw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toContain('secreto');
  });

  it('sends the head alone, refuses to be written to, and keeps a list of what it was asked', async () => {
    server.requests.splice(0);
    const head = await fetch(`${server.url}index.html`, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['6', '']);
    expect((await fetch(`${server.url}index.html`, { method: 'PUT', body: 'x' })).status).toBe(405);
    expect(server.requests.map(({ method, path, status }) => `${method} ${path} ${String(status)}`)).toEqual([
      'HEAD /pem/index.html 200',
      'PUT /pem/index.html 405',
    ]);
  });

  it('says in one sentence that its port is taken', async () => {
    const other = startStaticServer({ folder: place, port: server.port });
    await expect(other).rejects.toThrow(
      /^Port \d+ is taken: stop the program that uses it, or choose another, such as PORT=\d+\.$/,
    );
  });
});

describe('portFrom', () => {
  it('takes 4321 when nothing is said, and refuses what is no port', () => {
    expect([portFrom(undefined), portFrom(''), portFrom('8080')]).toEqual([4321, 4321, 8080]);
    expect(['x', '-1', '65536', '1e3'].filter((value) => !throws(() => portFrom(value)))).toEqual([]);
  });
});

function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}
