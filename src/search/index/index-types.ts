/** What the index side takes and gives. */

import type { DatosBusqueda } from '../types.ts';

export interface RegistroDeBusqueda {
  readonly clave: string;
  readonly tipo: 'objetivo' | 'estrategia' | 'linea';
  readonly titulo: string;
  /** Address of the page from the root of the site: `lineas/1.1.1.html`. */
  readonly url: string;
  /** The official text first; then actividades or descriptions. `id` is the anchor of the text in its page. */
  readonly textos: readonly { readonly id: string; readonly texto: string }[];
  readonly filtros: Readonly<Record<string, readonly string[]>>;
}

/** A row of scripts/source/knowledge/temas.json. */
export interface Tema {
  readonly tema: string;
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
}

/** A row of scripts/source/knowledge/nombres-busqueda.json: a sigla or official name, with every form in use. */
export interface Nombre {
  readonly id: string;
  readonly formas: readonly string[];
}

export interface Tablas {
  readonly temas: readonly Tema[];
  readonly nombres: readonly Nombre[];
}

export interface IndiceDeBusqueda {
  /** Pagefind's own files, by path inside its folder. */
  readonly files: readonly { readonly path: string; readonly content: Uint8Array }[];
  readonly datos: DatosBusqueda;
}
