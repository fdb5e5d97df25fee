/** After Astro: the search index, as Pagefind's own files, its classic scripts, and the planner's data as a classic script. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Catalog } from '../../src/lib/model.ts';
import { packDatos } from '../../src/lib/search/compact.ts';
import { searchFolder } from './pagefind-classic.ts';
import { buildSearch } from './search/build-search.ts';
import type { Nombre, Tema } from './search/types.ts';
import { facetNames, searchRecords } from './search-records.ts';

const FOLDER = 'pagefind';

const table = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../tables/${name}.json`, import.meta.url), 'utf8'));

/** Returns how many pages the index holds. */
export async function writeSearchIndex(catalog: Catalog, out: string): Promise<number> {
  const records = searchRecords(catalog);
  const tables = { temas: table('temas') as Tema[], nombres: table('nombres-busqueda') as Nombre[] };
  const { files, datos } = await buildSearch(records, tables, facetNames(catalog));
  const data = JSON.stringify(packDatos(datos));
  const script = {
    path: 'datos-busqueda.js',
    content: new TextEncoder().encode(`globalThis.pemBusqueda=${data};\n`),
  };
  for (const { path, content } of [...searchFolder([...files]), script]) {
    const target = join(out, FOLDER, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return records.length;
}
