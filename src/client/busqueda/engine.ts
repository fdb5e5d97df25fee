/** Opens the engine and the planner when a person first touches the search, and remembers how to show each page. */
import { readPassages } from '../../lib/search/passages.ts';
import { RANKING } from '../../lib/search/ranking.ts';
import { type Buscador, createBuscador } from '../../lib/search/search.ts';
import type { DatosBusqueda } from '../../lib/search/types.ts';
import { openEngine, type SearchResult } from '../pagefind-engine.ts';
import { loadScript } from './dom.ts';
import type { Nombres } from './facets.ts';
import type { Pagina } from './results.ts';

declare global {
  /** Left by pagefind/datos-busqueda.js. */
  var pemBusqueda: (DatosBusqueda & { nombresDeFacetas: Nombres }) | undefined;
}

interface Anchored {
  anchors?: readonly { id: string; text: string }[];
}

export interface Motor {
  buscador: Buscador;
  datos: DatosBusqueda;
  nombres: Nombres;
  /** What a result shows; undefined when the index does not know the clave. */
  pagina(clave: string): Promise<Pagina | undefined>;
}

function paginaOf(clave: string, fragment: Awaited<ReturnType<SearchResult['data']>> & Anchored): Pagina {
  return {
    clave,
    url: fragment.raw_url.replace(/^\//, ''),
    tipo: fragment.filters['tipo']?.[0] ?? '',
    forma: fragment.filters['forma']?.[0] ?? '',
    textos: readPassages(fragment.anchors ?? []),
  };
}

async function open(root: string): Promise<Motor> {
  const [engine] = await Promise.all([
    openEngine(root, RANKING),
    loadScript(`${root}pagefind/datos-busqueda.js`),
  ]);
  const datos = globalThis.pemBusqueda;
  if (datos === undefined) throw new Error('datos-busqueda.js did not run');
  const seen = new Map<string, SearchResult>();
  const remember = (results: SearchResult[]): SearchResult[] => {
    for (const result of results) seen.set(result.id, result);
    return results;
  };
  const asked = { search: async (term: string | null) => remember(await engine.search(term)) };
  return {
    buscador: createBuscador(datos, asked),
    datos,
    nombres: datos.nombresDeFacetas,
    pagina: async (clave) => {
      const id = datos.ids[datos.claves.indexOf(clave)] ?? '';
      if (!seen.has(id)) remember(await engine.search(null));
      const result = seen.get(id);
      return result && paginaOf(clave, await result.data());
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
