/** What the index side takes and gives. */

import type { SearchData, OfferedPage, NamedPage, KnownReporte } from '../types.ts';

export interface SearchRecord {
  readonly clave: string;
  readonly tipo: 'objetivo' | 'estrategia' | 'linea';
  readonly titulo: string;
  /** Address of the page from the root of the site: `lineas/1.1.1.html`. */
  readonly url: string;
  /** The official text first; then actividades or descriptions. `id` is the anchor of the text in its page. */
  readonly textos: readonly { readonly id: string; readonly texto: string }[];
  /** Words that were meant where the text has a misprint, and the misprints. */
  readonly lecturas: readonly string[];
  readonly erratas: readonly string[];
  readonly filtros: Readonly<Record<string, readonly string[]>>;
}

/** A row of scripts/source/knowledge/temas.json. */
export interface Tema {
  readonly tema: string;
  /** What it is about, for readers: «la frontera norte». */
  readonly nombre: string;
  readonly motivo: string;
  /** What people say. */
  readonly frases: readonly string[];
  /** What the documents say. */
  readonly documentos: readonly string[];
  /** What the documents say nearby: worth less. */
  readonly cercanos?: readonly string[];
  /** It says where or to whom, and seldom is the question itself: worth less beside other ideas. */
  readonly fondo?: boolean;
  /** It belongs to migration by itself; other topics are spoken of elsewhere too, and count less as a sign of what is asked. */
  readonly propio?: boolean;
  /** The population that it speaks of. */
  readonly poblacion?: string;
}

/** A body, a programme or the like that a query may name. */
export interface Nombre {
  readonly id: string;
  /** Names that the documents may use, too. */
  readonly formas: readonly string[];
  /** Names of today, which no document of then has. */
  readonly hoy: readonly string[];
  readonly pagina: OfferedPage | null;
}

export interface Tables {
  readonly temas: readonly Tema[];
  readonly nombres: readonly Nombre[];
  readonly directas: readonly NamedPage[];
  /** Places in `directas` of the pages that each topic is about. */
  readonly ofrecen: readonly (readonly number[])[];
  readonly reportes: readonly KnownReporte[];
  /** By clave, how people ask for it: words of ours. */
  readonly street: ReadonlyMap<string, readonly string[]>;
}

export interface SearchIndex {
  /** Pagefind's own files, by path inside its folder. */
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly datos: SearchData;
}
