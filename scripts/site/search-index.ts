/** The search index, as Pagefind's own files, its classic scripts, and the planner's data as a classic script. */
import { join } from 'node:path';
import type { Catalog } from '../../src/model/views.ts';
import { packData, packLabels, packPart } from '../../src/search/plan/compact.ts';
import { packFacets } from '../../src/search/plan/compact-facets.ts';
import { packAnswers } from '../../src/search/rank/answers.ts';
import { valuesOf } from '../../src/search/rank/facets.ts';
import type { SearchData } from '../../src/search/types.ts';
import { writeFiles } from '../lib/files.ts';
import { keptFiles, keyOf } from './build-cache.ts';
import { RECORDS } from './read-catalog.ts';
import { misprints, searchTables } from './search-tables.ts';
import { type OutputFile, searchFolder } from '../../src/search/index/pagefind-classic.ts';
import { buildSearch } from '../../src/search/index/build-search.ts';
import { splitPhrases } from '../../src/search/index/split-phrases.ts';
import { facetNames, searchRecords } from '../../src/search/index/search-records.ts';

const FOLDER = 'pagefind';

type Files = ReadonlyMap<string, Uint8Array>;

const script = (path: string, assigned: string): OutputFile => ({
  path,
  content: new TextEncoder().encode(`${assigned};\n`),
});

/** What the planner needs at once, the parts of topics and names, and the facets, each a script that file:// can load too. */
function dataScripts(datos: SearchData, textos: readonly string[]): OutputFile[] {
  const { temas, nombres, sonidos, partes } = splitPhrases(datos);
  const values = valuesOf(datos);
  const reportes = datos.reportes.map(({ id }) => id);
  const formas = datos.claves.map((clave) => packAnswers(values(clave, 'respuesta'), reportes));
  const plan = packData({ ...datos, temas, nombres, sonidos, formas, textos });
  return [
    script('datos-busqueda.js', `globalThis.pemBusqueda=${JSON.stringify(plan)}`),
    ...partes.map((parte, i) =>
      script(
        `frases-${String(i)}.js`,
        `(globalThis.pemFrases??=[])[${String(i)}]=${JSON.stringify(packPart(parte))}`,
      ),
    ),
    script('rotulos.js', `globalThis.pemRotulos=${JSON.stringify(packLabels(datos.labels))}`),
    script('filtros.js', `globalThis.pemFiltros=${JSON.stringify(packFacets(datos.filtros))}`),
  ];
}

async function searchFiles(catalog: Catalog): Promise<Map<string, Uint8Array>> {
  const records = searchRecords(catalog, misprints());
  const { files, datos } = await buildSearch(records, searchTables(catalog), facetNames(catalog));
  const textos = records.map(({ textos: [own] }) => own?.texto ?? '');
  const all = [...searchFolder([...files]), ...dataScripts(datos, textos)];
  return new Map(all.map(({ path, content }) => [path, content]));
}

/** Returns how many files the index has. `keep` takes what an earlier build made of the same things, or makes it. */
export async function writeSearchIndex(
  catalog: Catalog,
  out: string,
  keep: (make: () => Promise<Files>) => Promise<Files> = (make) => make(),
): Promise<number> {
  return writeFiles(join(out, FOLDER), await keep(() => searchFiles(catalog)));
}

/** The index kept from one build of `root` to the next. */
export const keepIndex = (root: string) => {
  const key = keyOf(root, join(import.meta.dirname, 'search-index.ts'), { data: RECORDS });
  return (make: () => Promise<Files>): Promise<Files> => keptFiles(root, 'buscador', key, make);
};
