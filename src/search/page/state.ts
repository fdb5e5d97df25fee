/** The state of the search page lives in its address: query, facets, order; nothing is kept elsewhere. */
import { cleanQuery } from '../../model/text/clean.ts';
import type { FiltroDicho } from '../types.ts';

export const FACETAS = [
  'tipo',
  'objetivo',
  'respuesta',
  'dependencia',
  'poblacion',
  'tema',
  'reporte',
] as const;
export type Faceta = (typeof FACETAS)[number];

export interface Estado {
  consulta: string;
  /** Take every word as typed: no correction. */
  exacta: boolean;
  /** Filters said in words are words. */
  literal: boolean;
  orden: 'relevancia' | 'clave';
  facetas: Partial<Record<Faceta, string[]>>;
}

const LONGEST = 300;

const LOST = '\ufffd';

/** Forms of other days write ñ as %F1, which no reader of addresses takes for a letter. */
function typedIn(search: string, params: URLSearchParams): string {
  const read = params.get('q') ?? '';
  if (!read.includes(LOST)) return read;
  return cleanQuery((/[?&]q=([^&]*)/.exec(search)?.[1] ?? '').replaceAll('+', ' '));
}

export function readEstado(search: string): Estado {
  const params = new URLSearchParams(search);
  const facetas: Estado['facetas'] = {};
  for (const faceta of FACETAS) {
    const values = [...new Set(params.getAll(faceta).filter((value) => value !== ''))];
    if (values.length > 0) facetas[faceta] = values;
  }
  return {
    consulta: typedIn(search, params).slice(0, LONGEST).trim(),
    exacta: params.get('exacta') === 'si',
    literal: params.get('filtros') === 'no',
    orden: params.get('orden') === 'clave' ? 'clave' : 'relevancia',
    facetas,
  };
}

/** The address of a state, as the part of a link that follows the page's name. */
export function writeEstado(estado: Estado): string {
  const params = new URLSearchParams();
  params.set('q', estado.consulta);
  for (const faceta of FACETAS)
    for (const value of estado.facetas[faceta] ?? []) params.append(faceta, value);
  if (estado.orden === 'clave') params.set('orden', 'clave');
  if (estado.exacta) params.set('exacta', 'si');
  if (estado.literal) params.set('filtros', 'no');
  return `?${params.toString()}`;
}

/** The same state with a value of a facet put in or taken out. */
export function toggle(estado: Estado, faceta: Faceta, valor: string): Estado {
  const chosen = estado.facetas[faceta] ?? [];
  const next = chosen.includes(valor) ? chosen.filter((other) => other !== valor) : [...chosen, valor];
  const facetas = { ...estado.facetas, [faceta]: next };
  return { ...estado, facetas };
}

/** The same state with the facets that its query says in words. */
export function withSaid(estado: Estado, dichos: readonly FiltroDicho[]): Estado {
  const facetas = { ...estado.facetas };
  for (const { faceta, valores } of dichos)
    facetas[faceta] = [...new Set([...(facetas[faceta] ?? []), ...valores])];
  return { ...estado, facetas };
}

/** Whether a value is chosen by the words of the query alone. */
export const isSaid = (
  estado: Estado,
  dichos: readonly FiltroDicho[],
  faceta: Faceta,
  valor: string,
): boolean =>
  estado.facetas[faceta]?.includes(valor) !== true &&
  dichos.some((dicho) => dicho.faceta === faceta && dicho.valores.includes(valor));

/** Without one filter that was said in words: its words are words again, and the others stay as facets. */
export function withoutSaid(
  estado: Estado,
  dichos: readonly FiltroDicho[],
  faceta: Faceta,
  valor: string,
): Estado {
  const whole = withSaid(estado, dichos);
  const left = (whole.facetas[faceta] ?? []).filter((other) => other !== valor);
  const others = dichos.some((dicho) => dicho.faceta !== faceta) || left.length === 0 ? left : [];
  return { ...whole, literal: true, facetas: { ...whole.facetas, [faceta]: others } };
}
