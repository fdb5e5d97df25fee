/** Builds the search index: augmented pages → Pagefind's files and the planner's data. Writes nothing itself. */

import * as pagefind from 'pagefind';

import { pageForIndex } from './html.ts';
import { createPayload, idsByUrl, type Titles } from './payload.ts';
import { pageOrder, rechunk } from './rechunk.ts';
import { type PageTokens, tokensOfPages } from './token-index.ts';
import type { SearchIndex, SearchRecord, Tables } from './index-types.ts';

const NO_TOKENS = { primary: [], secondary: [], distant: [], places: [] };

const refuse = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`Pagefind refused a page: ${errors.join('; ')}`);
};

/** One after the other: Pagefind keeps them itself. */
function* pagesOf(
  records: readonly SearchRecord[],
  tokens: ReadonlyMap<string, PageTokens>,
  street: Tables['street'],
): Generator<{ url: string; content: string }> {
  for (const record of records)
    yield {
      url: record.url,
      content: pageForIndex(record, tokens.get(record.clave) ?? NO_TOKENS, street.get(record.clave)),
    };
}

/** Pages in numeric order of clave, so that two runs give the same bytes. */
async function indexPages(pages: Iterable<{ url: string; content: string }>): Promise<SearchIndex['files']> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'es' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const page of pages) refuse((await index.addHTMLFile(page)).errors);
  const { files, errors: failures } = await index.getFiles();
  refuse(failures);
  await pagefind.close();
  return rechunk(files.map(({ path, content }) => ({ path, content })));
}

export async function buildSearch(
  records: readonly SearchRecord[],
  tables: Tables,
  titulos: Titles = {},
): Promise<SearchIndex> {
  const tokens = tokensOfPages(records, tables.temas, tables.nombres);
  const files = await indexPages(pagesOf(records, tokens, tables.street));
  const datos = createPayload(records, tables, tokens, idsByUrl(files), titulos);
  // The browser isn't told the ids: it takes them from Pagefind in this order.
  if (pageOrder(files).join() !== datos.ids.join())
    throw new Error('Pagefind does not list the pages in the order in which it was given them');
  return { files, datos };
}
