/** Opens the engine and the planner when a person first touches the search, and remembers how to show each page. */
import { elementPath } from '../../model/addresses.ts';
import { idOf } from '../../model/claves.ts';
import { unpackAnswers } from '../rank/answers.ts';
import {
  type CompactData,
  type PlannerData,
  type CompactPart,
  unpackData,
  unpackLabels,
  unpackPart,
} from '../plan/compact.ts';
import type { Lexicon } from '../plan/lexicon.ts';
import { growingLexicon, type Part } from '../plan/parts.ts';
import { QUESTIONS, readPassages, readQuestions } from '../rank/passages.ts';
import { RANKING } from '../rank/ranking.ts';
import { type Searcher, createSearcher } from '../search.ts';
import { openEngine, type PagefindFragment, type SearchResult } from './pagefind-engine.ts';
import { loadGlobal, once } from '../../browser/load.ts';
import type { Pagina } from './results.ts';
import { openRest } from './load-rest.ts';
import { facetsFrom } from '../plan/said-filters.ts';

declare global {
  /** Left by pagefind/datos-busqueda.js. */
  var pemBusqueda: CompactData | undefined;
  /** Left by pagefind/frases-N.js, each in its place. */
  var pemFrases: (CompactPart | undefined)[] | undefined;
  /** Left by pagefind/rotulos.js. */
  var pemRotulos: string | undefined;
}

interface Anchored {
  anchors?: readonly { id: string; text: string }[];
}

export interface Finder {
  searcher: Searcher;
  claves: readonly string[];
  /** What a result shows at once: the official text. */
  pagina: (clave: string) => Pagina;
  /** The same with all its texts and where they speak of each topic, from the index. */
  complete: (clave: string) => Promise<Pagina>;
}

interface Planner {
  datos: PlannerData;
  lexiconFor: (query: string) => Promise<Lexicon>;
}

async function readPlanner(root: string): Promise<Planner> {
  const datos = unpackData(await loadGlobal(`${root}pagefind/datos-busqueda.js`, 'pemBusqueda'));
  const readPart = async (part: number): Promise<Part> => {
    const address = `${root}pagefind/frases-${part}.js`;
    const parte = (await loadGlobal(address, 'pemFrases'))[part];
    if (parte === undefined) throw new Error(address);
    return unpackPart(parte);
  };
  const readLabels = async (): Promise<string[]> =>
    unpackLabels(await loadGlobal(`${root}pagefind/rotulos.js`, 'pemRotulos'));
  return { datos, lexiconFor: growingLexicon(datos, datos.sonidos, readPart, readLabels) };
}

const openPlanner = once(readPlanner);

/** While Pagefind is on its way the planner learns its words, and those of the query that the documents lack. */
export async function prepare(root: string, query: string): Promise<void> {
  const { lexiconFor } = await openPlanner(root);
  await lexiconFor(query);
}

async function open(root: string): Promise<Finder> {
  const [engine, { datos, lexiconFor }] = await Promise.all([openEngine(root, RANKING), openPlanner(root)]);
  const seen = new Map<string, SearchResult>();
  const remember = (results: SearchResult[]): SearchResult[] => {
    for (const result of results) seen.set(result.id, result);
    return results;
  };
  const pagina = (clave: string): Pagina => {
    const place = datos.claves.indexOf(clave);
    const texto = { id: 'contenido', texto: datos.textos[place] ?? '', tokens: {} };
    return {
      clave,
      url: elementPath(idOf(clave)),
      respuestas: unpackAnswers(datos.formas[place] ?? '').map((forma, i) => ({
        forma,
        de: { ramo: datos.reportes[i]?.ramo ?? '', anio: Number(datos.reportes[i]?.anio) },
      })),
      textos: [texto],
    };
  };
  const ids = remember(await engine.search(null)).map(({ id }) => id);
  const asked = { search: async (term: string | null) => remember(await engine.search(term)) };
  return {
    searcher: createSearcher({ ...datos, ids }, asked, {
      lexiconFor,
      narrow: async (results, saidFilters) =>
        (await openRest(root, datos.claves)).filter(results, facetsFrom(saidFilters)),
    }),
    claves: datos.claves,
    pagina,
    complete: async (clave) => {
      const result = seen.get(ids[datos.claves.indexOf(clave)] ?? '');
      if (result === undefined) throw new Error(clave);
      const fragment: PagefindFragment & Anchored = await result.data();
      return {
        ...pagina(clave),
        textos: readPassages(fragment.anchors ?? []),
        preguntas: readQuestions(fragment.meta[QUESTIONS]),
      };
    },
  };
}

/** One serves the page; a failed opening may be tried again. */
export const openFinder = once(open);
