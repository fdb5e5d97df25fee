/** The shapes that the index side, the planner, the fusion and the page share. */

/** Retrieval, as Pagefind offers it: one word or one quoted phrase at a time. */
export interface Engine {
  search(
    term: string | null,
    options?: { filters?: Record<string, string[]>; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ id: string; score: number }[]>;
}

/** What the planner works with, beside Pagefind's own files; compact.ts says how it travels. */
export interface SearchData {
  /** Every word of the indexed texts, with its accents, in order and front-coded: see word-list.ts. */
  readonly palabras: string;
  /** Words by which people ask, of stems that no indexed text has; in the same way. */
  readonly street: string;
  /** Per row of the topic table, what people say, separated by `|`; empty when no page speaks of it. */
  readonly temas: readonly string[];
  /** What each topic is about, in the order of `temas`: «la frontera norte». */
  readonly labels: readonly string[];
  /** Which of `directas` each topic is about, in the order of `temas`. */
  readonly ofrecen: readonly (readonly number[])[];
  /** Per row of the table of names, its forms, separated by `|`; a sigla in capitals, a name of today with TODAY before it. */
  readonly nombres: readonly string[];
  /** The page of each name, in the order of `nombres`; none for what has no page of its own. */
  readonly paginas: readonly (OfferedPage | null)[];
  readonly directas: readonly NamedPage[];
  readonly reportes: readonly KnownReporte[];
  /** Claves of every page in numeric order. */
  readonly claves: readonly string[];
  /** Pagefind's id of each page, in the order of `claves`. */
  readonly ids: readonly string[];
  /** Facets of each page, in the order of `claves`: see facets.ts. */
  readonly filtros: readonly CompactFacet[];
}

/** A page of the site that is offered apart from the results. */
export interface OfferedPage {
  readonly titulo: string;
  /** From the root of the site. */
  readonly url: string;
}

export interface NamedPage extends OfferedPage {
  readonly formas: readonly string[];
  /** Asked for only when the whole query is one of its forms. */
  readonly whole: boolean;
}

/** What a report is known by. */
export interface KnownReporte {
  readonly id: string;
  readonly ramo: string;
  readonly anio: string;
}

/** One facet: its values, and per page the positions of its values. */
export interface CompactFacet {
  readonly nombre: string;
  readonly valores: readonly string[];
  /** What readers see of each value. */
  readonly titulos: readonly string[];
  readonly paginas: readonly (readonly number[])[];
}

/** A filter that the query says in words. */
export interface SaidFilter {
  readonly facet: 'respuesta' | 'reporte';
  readonly valores: readonly string[];
}

/** One term to send to Pagefind. `weight` is how far it stands for what was typed. */
export interface Alternative {
  readonly term: string;
  readonly weight: number;
}

/** One idea of the query; its alternatives mean the same and don't add up. */
export interface Concept {
  readonly texto: string;
  readonly weight: number;
  /** A page that holds nothing else is no answer: «migrantes», «en el norte». */
  readonly minor?: boolean;
  readonly alternatives: readonly Alternative[];
}

export interface Correction {
  readonly typed: string;
  readonly corrected: string;
}

/** Words that the documents lack, and what stands in for them: «Tijuana», la frontera norte. */
export interface Substituted {
  readonly typed: string;
  readonly standIn: string;
}

/** A token of the index, and the roots of the words that called for it; none where the documents lack one of them. */
export interface Call {
  readonly token: string;
  readonly roots: readonly string[];
}

/** What the excerpt marks: roots of typed words, tokens of topics and names, quoted phrases. */
export interface Marks {
  /** Stems of all that was asked, for our own words alone. */
  readonly asked: readonly string[];
  readonly roots: readonly string[];
  readonly tokens: readonly Call[];
  readonly phrases: readonly string[];
}

/** A clave that the programme lacks: what it was called, and the nearest page above it, if any. */
export interface Absent {
  readonly clave: string;
  readonly tipo: string;
  readonly near: string;
}

export interface Plan {
  readonly query: string;
  /** The query names a clave, and no page has it. */
  readonly absent: Absent | null;
  /** Pages that the query names by clave, which come first: of a lone one the page itself, its parent, its children. */
  readonly claves: readonly string[];
  /** Likely about something else: only what holds all its ideas answers it. */
  readonly needsAll: boolean;
  readonly concepts: readonly Concept[];
  /** Quoted by the reader: every result must hold them. */
  readonly quoted: readonly string[];
  /** Runs of two or more typed words; a page that holds one is raised. */
  readonly boosts: readonly string[];
  readonly corrections: readonly Correction[];
  /** Words that the documents lack and that nothing could stand for. */
  readonly unknownWords: readonly string[];
  readonly substituted: readonly Substituted[];
  /** Words that the documents lack, and by which people ask: looked for among those of ours. */
  readonly streetWords: readonly string[];
  /** Pages of the site that the query names. */
  readonly offered: readonly OfferedPage[];
  readonly marks: Marks;
}

export interface PlanOptions {
  /** Take every word as typed: no correction. */
  readonly exact?: boolean;
  /** Of a lone clave, all that lies under it: facets then choose from that. */
  readonly deep?: boolean;
  /** Filters said in words are words. */
  readonly literal?: boolean;
}

export interface Result {
  readonly clave: string;
  readonly points: number;
}
