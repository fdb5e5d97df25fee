/** The search index, as Pagefind's own files, its classic scripts, and the planner's data as a classic script. */
import { join } from 'node:path';
import type { Catalog } from '../../src/model/join.ts';
import { packDatos, packParte } from '../../src/search/plan/compact.ts';
import { packFiltros } from '../../src/search/plan/compact-facets.ts';
import { valuesOf } from '../../src/search/rank/facets.ts';
import type { DatosBusqueda } from '../../src/search/types.ts';
import { writeFiles } from '../lib/files.ts';
import { misprints, searchTables } from './search-tables.ts';
import { type OutputFile, searchFolder } from '../../src/search/index/pagefind-classic.ts';
import { buildSearch } from '../../src/search/index/build-search.ts';
import { splitPhrases } from '../../src/search/index/split-phrases.ts';
import { facetNames, searchRecords } from '../../src/search/index/search-records.ts';

const FOLDER = 'pagefind';

const script = (path: string, assigned: string): OutputFile => ({
  path,
  content: new TextEncoder().encode(`${assigned};\n`),
});

/** What the planner needs at once, the parts of topics and names, and the facets, each a script that file:// can load too. */
function dataScripts(datos: DatosBusqueda): OutputFile[] {
  const { temas, nombres, sonidos, partes } = splitPhrases(datos);
  const values = valuesOf(datos);
  const formas = datos.claves.map((clave) => values(clave, 'forma')[0] ?? '');
  const plan = packDatos({ ...datos, temas, nombres, sonidos, formas });
  return [
    script('datos-busqueda.js', `globalThis.pemBusqueda=${JSON.stringify(plan)}`),
    ...partes.map((parte, i) =>
      script(
        `frases-${String(i)}.js`,
        `(globalThis.pemFrases??=[])[${String(i)}]=${JSON.stringify(packParte(parte))}`,
      ),
    ),
    script('filtros.js', `globalThis.pemFiltros=${JSON.stringify(packFiltros(datos.filtros))}`),
  ];
}

/** Returns how many pages the index holds. */
export async function writeSearchIndex(catalog: Catalog, out: string): Promise<number> {
  const records = searchRecords(catalog, misprints());
  const { files, datos } = await buildSearch(records, searchTables(catalog), facetNames(catalog));
  const all = [...searchFolder([...files]), ...dataScripts(datos)];
  writeFiles(
    join(out, FOLDER),
    all.map(({ path, content }) => [path, content] as const),
  );
  return records.length;
}
