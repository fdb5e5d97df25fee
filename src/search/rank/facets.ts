/** Facets of a list of results: who passes the chosen ones, and how many each other value would leave. */

import type { DatosBusqueda, Resultado } from '../types.ts';

/** Chosen values by facet; within one facet any value will do, between facets all must. */
export type Seleccion = Readonly<Record<string, readonly string[]>>;

export interface Cuenta {
  readonly nombre: string;
  readonly valores: readonly {
    readonly valor: string;
    readonly titulo: string;
    readonly cuenta: number;
    readonly elegido: boolean;
  }[];
}

/** The part of the data that facets need. */
export type DatosDeFacetas = Pick<DatosBusqueda, 'claves' | 'filtros'>;

type Valores = (clave: string, nombre: string) => readonly string[];

/** Values of a page in a facet. */
export function valuesOf({ claves, filtros }: DatosDeFacetas): Valores {
  const place = new Map(claves.map((clave, i) => [clave, i]));
  const byName = new Map(filtros.map((filtro) => [filtro.nombre, filtro]));
  return (clave, nombre) => {
    const filtro = byName.get(nombre);
    const positions = filtro?.paginas[place.get(clave) ?? -1] ?? [];
    return positions.flatMap((position) => filtro?.valores[position] ?? []);
  };
}

const passes = (clave: string, seleccion: Seleccion, valores: Valores, except?: string): boolean =>
  Object.entries(seleccion).every(
    ([nombre, chosen]) =>
      nombre === except ||
      chosen.length === 0 ||
      valores(clave, nombre).some((valor) => chosen.includes(valor)),
  );

export function filterResults(
  resultados: readonly Resultado[],
  seleccion: Seleccion,
  datos: DatosDeFacetas,
): Resultado[] {
  const valores = valuesOf(datos);
  return resultados.filter(({ clave }) => passes(clave, seleccion, valores));
}

/** A facet's own choice doesn't count against its other values: they show what choosing them as well would add. */
export function countFacets(
  resultados: readonly Resultado[],
  seleccion: Seleccion,
  datos: DatosDeFacetas,
): Cuenta[] {
  const valores = valuesOf(datos);
  return datos.filtros.map(({ nombre, valores: all, titulos }) => {
    const within = resultados.filter(({ clave }) => passes(clave, seleccion, valores, nombre));
    const chosen = seleccion[nombre] ?? [];
    return {
      nombre,
      valores: all.map((valor, i) => ({
        valor,
        titulo: titulos[i] ?? valor,
        cuenta: within.filter(({ clave }) => valores(clave, nombre).includes(valor)).length,
        elegido: chosen.includes(valor),
      })),
    };
  });
}
