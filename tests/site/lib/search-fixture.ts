/** Makes a small site with a real Pagefind index, under the strictest policy, for the tests of the search engine. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'zod';
import { bundleClient } from '../../../scripts/site/client-bundle.ts';
import { searchFolder } from '../../../src/search/index/pagefind-classic.ts';
import type { OutputFile } from '../../../src/search/index/pagefind-classic.ts';
import { makeFolder } from './children.ts';

const SOURCE = join(import.meta.dirname, '../fixtures/search');

const corpusSchema = z.array(
  z.strictObject({ clave: z.string(), texto: z.string(), actividades: z.array(z.string()) }),
);
export type Corpus = z.infer<typeof corpusSchema>;

export function readCorpus(): Corpus {
  return corpusSchema.parse(JSON.parse(readFileSync(join(SOURCE, 'corpus.json'), 'utf8')));
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self' file:",
].join('; ');

function searchPage(root: string): string {
  return `<!doctype html><html lang="es-MX"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Buscar</title>
<link rel="icon" href="${root}icono.svg"><script src="${root}prueba.js" defer></script></head>
<body><h1>Buscar</h1></body></html>\n`;
}

function indexedPage({ clave, texto, actividades }: Corpus[number]): string {
  const paragraphs = actividades.map((actividad) => `<p>${actividad}</p>`).join('');
  return `<!doctype html><html lang="es-MX"><body><main data-pagefind-body>
<h1 data-pagefind-meta="title">Línea de acción ${clave}</h1>
<span data-pagefind-filter="objetivo" hidden>${clave.slice(0, 1)}</span>
<span data-pagefind-sort="orden" hidden>${clave.replaceAll('.', '')}</span>
<p>${texto}</p>${paragraphs}</main></body></html>`;
}

/** Rare words enough for a second piece of index, so that a test can see which pieces are fetched. */
function vocabularyPage(): string {
  const words = Array.from({ length: 9000 }, (_, at) => `zz${at.toString(36).padStart(4, 'q')}`);
  return `<!doctype html><html lang="es-MX"><body><main data-pagefind-body><h1>Palabras raras</h1><p>${words.join(' ')}</p></main></body></html>`;
}

/** Pagefind's output for the corpus; everything is in memory. */
export async function indexCorpus(corpus: Corpus): Promise<OutputFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'es' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const linea of corpus) {
    await index.addHTMLFile({ sourcePath: `lineas/${linea.clave}.html`, content: indexedPage(linea) });
  }
  await index.addHTMLFile({ sourcePath: 'raras.html', content: vocabularyPage() });
  const { files } = await index.getFiles();
  await close();
  return files;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

export interface SearchSite {
  folder: string;
  /** Names in pagefind/. */
  names: string[];
}

interface Made {
  index: OutputFile[];
  scripts: ReadonlyMap<string, string>;
}

/** What every such site holds, made once in a process. */
let made: Promise<Made> | undefined;

const make = async (): Promise<Made> => ({
  index: searchFolder(await indexCorpus(readCorpus())),
  scripts: await bundleClient({ prueba: join(SOURCE, 'prueba.ts') }),
});

/** A folder of its own, which a test may break. */
export async function makeSearchSite(): Promise<SearchSite> {
  const folder = makeFolder();
  const { index: files, scripts } = await (made ??= make());
  for (const { path, content } of files) write(join(folder, 'pagefind', path), content);
  for (const [name, code] of scripts) write(join(folder, `${name}.js`), code);
  write(join(folder, 'buscar.html'), searchPage('./'));
  write(join(folder, 'hojas/buscar.html'), searchPage('../'));
  write(join(folder, 'icono.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  return { folder, names: files.map(({ path }) => path) };
}
