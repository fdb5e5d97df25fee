/** Opens the engine and the planner when a person first touches the search, and remembers how to show each page. */
import { type DatosCompactos, type DatosSinIds, unpackDatos } from '../../lib/search/compact.ts';
import { valuesOf } from '../../lib/search/facets.ts';
import { readPassages } from '../../lib/search/passages.ts';
import { RANKING } from '../../lib/search/ranking.ts';
import { createLexico, type Lexico } from '../../lib/search/lexicon.ts';
import { type Buscador, createBuscador } from '../../lib/search/search.ts';
import type { DatosBusqueda } from '../../lib/search/types.ts';
import { openEngine, type PagefindFragment, type SearchResult } from '../pagefind-engine.ts';
import { loadScript } from './dom.ts';
import type { Pagina } from './results.ts';

declare global {
  /** Left by pagefind/datos-busqueda.js. */
  var pemBusqueda: DatosCompactos | undefined;
}

interface Anchored {
  anchors?: readonly { id: string; text: string }[];
}

export interface Motor {
  buscador: Buscador;
  datos: DatosBusqueda;
  /** What a result shows; undefined when the index does not know the clave. */
  pagina(clave: string): Promise<Pagina | undefined>;
}

/** While Pagefind is on its way the planner learns its words. */
async function readDatos(root: string): Promise<{ sinIds: DatosSinIds; lexico: Lexico }> {
  await loadScript(`${root}pagefind/datos-busqueda.js`);
  if (globalThis.pemBusqueda === undefined) throw new Error('datos-busqueda.js did not run');
  const sinIds = unpackDatos(globalThis.pemBusqueda);
  return { sinIds, lexico: createLexico(sinIds) };
}

async function open(root: string): Promise<Motor> {
  const [engine, { sinIds, lexico }] = await Promise.all([openEngine(root, RANKING), readDatos(root)]);
  const seen = new Map<string, SearchResult>();
  const remember = (results: SearchResult[]): SearchResult[] => {
    for (const result of results) seen.set(result.id, result);
    return results;
  };
  const all = remember(await engine.search(null));
  const datos = { ...sinIds, ids: all.map(({ id }) => id) };
  const values = valuesOf(datos);
  const asked = { search: async (term: string | null) => remember(await engine.search(term)) };
  return {
    buscador: createBuscador(datos, asked, { lexico }),
    datos,
    pagina: async (clave) => {
      const result = seen.get(datos.ids[datos.claves.indexOf(clave)] ?? '');
      if (result === undefined) return undefined;
      const fragment: PagefindFragment & Anchored = await result.data();
      return {
        clave,
        url: fragment.raw_url.replace(/^\//, ''),
        tipo: values(clave, 'tipo')[0] ?? '',
        forma: values(clave, 'forma')[0] ?? '',
        textos: readPassages(fragment.anchors ?? []),
      };
    },
  };
}

let opened: Promise<Motor> | undefined;

export function openMotor(root: string): Promise<Motor> {
  opened ??= open(root).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
