/** `npm run measure -- hosts`: serves dist/ as hosts do that do it oddly, reads, searches and selects in Chromium, and writes what came of it to docs/hosts.md. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../lib/browsers.ts';
import { mimeTypeOf } from '../lib/mime.ts';

const DIST = 'dist';
const KNOWN = /\.(?:html|css|js|json|svg|png|txt|xml)$/;
const PIECE = /\.(?:pagefind|pf_\w+)$/;
const WAIT = 20_000;

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}
type Host = (path: string, search: string) => Answer;

const at = (path: string): string => join(DIST, path.endsWith('/') ? `${path}index.html` : path);
const isFile = (path: string): boolean => existsSync(at(path)) && statSync(at(path)).isFile();
const file = (path: string, headers: Record<string, string> = {}, status = 200): Answer => ({
  status,
  headers: { 'content-type': mimeTypeOf(at(path)), ...headers },
  body: readFileSync(at(path)),
});
const plain: Host = (path) => (isFile(path) ? file(path) : file('/404.html', {}, 404));
const said = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: Buffer.from('no'),
});
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

const HOSTS: Readonly<Record<string, Host>> = {
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
    KNOWN.test(path) ? { 'content-type': `${mimeTypeOf(path).split(';')[0] ?? ''}; charset=ISO-8859-1` } : {},
  ),
  "a policy of its own: default-src 'self'": withHeaders(() => ({
    'content-security-policy': "default-src 'self'",
  })),
};

/** What each page is asked, and what it is to say. */
const QUESTIONS = [
  { name: 'reading', path: 'lineas/1.2.6.html', place: 'h1', right: /migración|migratori|acción/i },
  { name: 'search', path: 'buscar.html?q=remesas', place: '[data-estado]', right: /^\d+ resultados para/ },
  {
    name: 'selection',
    path: 'seleccion.html#lineas=1.1.1,3.5.10',
    place: '[data-seleccion] .estado',
    right: /^2 líneas/,
  },
] as const;

function answerWith(host: Host, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/', search] = decodeURIComponent(request.url ?? '/').split('?');
  const { status, headers, body } = host(path, search === undefined ? '' : `?${search}`);
  response.writeHead(status, headers).end(body);
}

async function ask(browser: Browser, url: string, question: (typeof QUESTIONS)[number]): Promise<string> {
  const page = await browser.newPage();
  try {
    await page.goto(url + question.path);
    await page
      .waitForFunction((place) => (document.querySelector(place)?.textContent ?? '') !== '', question.place, {
        timeout: WAIT,
      })
      .catch(() => undefined);
    const text =
      (await page
        .locator(question.place)
        .first()
        .textContent({ timeout: 1000 })
        .catch(() => '')) ?? '';
    if (question.right.test(text.trim())) return 'works';
    return text.trim() === '' ? 'says nothing' : `says: «${text.trim().replace(/\s+/g, ' ').slice(0, 90)}»`;
  } finally {
    await page.close();
  }
}

async function row(browser: Browser, name: string, host: Host): Promise<string> {
  const server = createServer((request, response) => answerWith(host, request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const cells: string[] = [];
  for (const question of QUESTIONS) cells.push(await ask(browser, url, question));
  server.closeAllConnections();
  server.close();
  console.log(name, cells);
  return `| ${name} | ${cells.join(' | ')} |`;
}

const state = findBrowser('chromium');
if (state.control !== 'playwright') throw new Error('Chromium was not found');
const browser = await chromium.launch({
  executablePath: state.program,
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows: string[] = [];
for (const [name, host] of Object.entries(HOSTS)) rows.push(await row(browser, name, host));
await browser.close();
writeFileSync(
  join('docs', 'hosts.md'),
  [
    '# How the site fares on odd hosts',
    '',
    'Written by `npm run measure -- hosts`, which serves `dist/` in each of these ways and opens it in the Chromium of the machine. On a plain host and by double click the tests drive Chromium, Firefox and WebKitGTK, and on a plain host and by double click Chromium 109 (`tests/site/opening.test.ts`, `tests/site/old-browser.test.ts`). Safari, Android’s file viewers and Windows can’t be had there; WebKitGTK stands in for the first.',
    '',
    `| the host | ${QUESTIONS.map(({ name }) => name).join(' | ')} |`,
    `| --- | ${QUESTIONS.map(() => '---').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n'),
);
