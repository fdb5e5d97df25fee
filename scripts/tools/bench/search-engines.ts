/** What the measure asks: the search as the page has it, Pagefind as it comes, and MiniSearch, all over the same texts. */
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';

import { buildSearch } from '../../../src/search/index/build-search.ts';
import type { SearchRecord } from '../../../src/search/index/index-types.ts';
import { idsByUrl } from '../../../src/search/index/payload.ts';
import { createLexicon, type Lexicon } from '../../../src/search/plan/lexicon.ts';
import type { Layers } from '../../../src/search/plan/plan.ts';
import { foldAll } from '../../../src/model/text/normalize.ts';
import { escapeXml } from '../../../src/model/escape.ts';
import { openPagefind } from '../../../tests/search/pagefind-in-node.ts';
import { readTablas } from '../../../tests/search/tablas.ts';
import { wholeSearch } from '../../../tests/search/whole-search.ts';

/** The claves that answer a query, best first. */
export type Ask = (query: string) => Promise<string[]>;

export interface Engines {
  readonly ours: (without?: Partial<Layers>) => Ask;
  readonly stock: Ask;
  readonly miniSearch: Ask;
  readonly lexicon: Lexicon;
}

/** The pages as published, for Pagefind as it comes. */
async function openStock(registros: readonly SearchRecord[]): Promise<Ask> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'es' });
  if (!index) throw new Error('Pagefind did not start');
  for (const { url, titulo, textos } of registros) {
    const body = textos.map(({ texto }) => `<p>${escapeXml(texto)}</p>`).join('');
    const content = `<html lang="es"><body><h1>${escapeXml(titulo)}</h1>${body}</body></html>`;
    await index.addHTMLFile({ url, content });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  const claves = new Map(registros.map(({ url, clave }) => [url, clave]));
  const byId = new Map([...idsByUrl(files)].map(([url, id]) => [id, claves.get(url) ?? url]));
  const engine = await openPagefind({ files }, {});
  return async (query) => (await engine.search(query)).map(({ id }) => byId.get(id) ?? id);
}

function openMiniSearch(registros: readonly SearchRecord[]): Ask {
  const mini = new MiniSearch({
    fields: ['titulo', 'texto'],
    idField: 'clave',
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { titulo: 2 } },
    processTerm: foldAll,
  });
  mini.addAll(
    registros.map(({ clave, titulo, textos }) => ({
      clave,
      titulo,
      texto: textos.map(({ texto }) => texto).join(' '),
    })),
  );
  return (query) => Promise.resolve(mini.search(query).map(({ id }) => String(id)));
}

export async function openEngines(registros: readonly SearchRecord[]): Promise<Engines> {
  const { files, datos } = await buildSearch(registros, readTablas());
  const engine = await openPagefind({ files });
  return {
    ours: (without) => wholeSearch(datos, engine, without),
    stock: await openStock(registros),
    miniSearch: openMiniSearch(registros),
    lexicon: createLexicon(datos),
  };
}
