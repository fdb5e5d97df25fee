/** The state of the search page lives in its address: query, facets, order; nothing is kept elsewhere. */

export const FACETAS = ['tipo', 'objetivo', 'respuesta', 'dependencia', 'poblacion', 'reporte'] as const;
export type Faceta = (typeof FACETAS)[number];

export interface Estado {
  consulta: string;
  /** Take every word as typed: no correction. */
  exacta: boolean;
  orden: 'relevancia' | 'clave';
  facetas: Partial<Record<Faceta, string[]>>;
}

const LONGEST = 300;

export function readEstado(search: string): Estado {
  const params = new URLSearchParams(search);
  const facetas: Estado['facetas'] = {};
  for (const faceta of FACETAS) {
    const values = [...new Set(params.getAll(faceta).filter((value) => value !== ''))];
    if (values.length > 0) facetas[faceta] = values;
  }
  return {
    consulta: (params.get('q') ?? '').slice(0, LONGEST).trim(),
    exacta: params.get('exacta') === 'si',
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
  return `?${params.toString()}`;
}

/** The same state with a value of a facet put in or taken out. */
export function toggle(estado: Estado, faceta: Faceta, valor: string): Estado {
  const chosen = estado.facetas[faceta] ?? [];
  const next = chosen.includes(valor) ? chosen.filter((other) => other !== valor) : [...chosen, valor];
  const facetas = { ...estado.facetas, [faceta]: next };
  return { ...estado, facetas };
}
