/** Serves the bench on the loopback: both indexes, the data, and the site's own modules with their types taken out. */

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';

import * as pagefind from 'pagefind';

import { buildSearch } from '../../../src/search/index/build-search.ts';
import { idsByUrl } from '../../../src/search/index/payload.ts';
import type { RegistroDeBusqueda, Tablas } from '../../../src/search/index/index-types.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MODULE = /^\/(?:src\/lib\/search|tests\/bench)\/[a-z-]+\.ts$/;
const PAGE = '<!doctype html><script type="module" src="/scripts/tools/bench/browser-page.ts"></script>';
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  ts: 'text/javascript',
  json: 'application/json',
};

/** The pages as published, for Pagefind as it comes. */
async function stockIndex(
  registros: readonly RegistroDeBusqueda[],
): Promise<{ path: string; content: Uint8Array }[]> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'es' });
  if (!index) throw new Error('Pagefind did not start');
  for (const { url, titulo, textos } of registros) {
    const body = textos.map(({ texto }) => `<p>${texto.replace(/</g, '&lt;')}</p>`).join('');
    await index.addHTMLFile({
      url,
      content: `<html lang="es"><body><h1>${titulo}</h1>${body}</body></html>`,
    });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  return files;
}

export async function collectFiles(
  registros: readonly RegistroDeBusqueda[],
  tablas: Tablas,
): Promise<Map<string, string | Uint8Array>> {
  const { files, datos } = await buildSearch(registros, tablas);
  const stock = await stockIndex(registros);
  const claves = new Map(registros.map(({ url, clave }) => [url, clave]));
  const stockIds = Object.fromEntries([...idsByUrl(stock)].map(([url, id]) => [id, claves.get(url) ?? url]));
  const documents = registros.map(({ clave, titulo, textos }) => ({
    clave,
    titulo,
    texto: textos.map(({ texto }) => texto).join(' '),
  }));
  return new Map<string, string | Uint8Array>([
    ['/', PAGE],
    ['/datos.json', JSON.stringify(datos)],
    ['/ids-originales.json', JSON.stringify(stockIds)],
    ['/documentos.json', JSON.stringify(documents)],
    ['/minisearch.js', readFileSync(`${ROOT}node_modules/minisearch/dist/es/index.js`)],
    ...files.map(({ path, content }): [string, Uint8Array] => [`/pagefind/${path}`, content]),
    ...stock.map(({ path, content }): [string, Uint8Array] => [`/original/${path}`, content]),
  ]);
}

export function serve(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = MODULE.test(path)
      ? stripTypeScriptTypes(readFileSync(`${ROOT}${path.slice(1)}`, 'utf8'))
      : files.get(path);
    const type =
      TYPES[path.split('.').at(-1) ?? ''] ?? (path === '/' ? 'text/html' : 'application/octet-stream');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
    response.end(body ?? '');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({ server, origin: `http://127.0.0.1:${String(port)}` });
    });
  });
}
