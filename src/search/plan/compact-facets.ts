/** Facets as they travel to the browser, after the first results. */

import { joined } from './compact-pages.ts';
import { packPlaces, unpackPlaces } from './compact-places.ts';
import { tipoOf } from './query-claves.ts';
import type { FiltroCompacto } from '../types.ts';

/** Of each facet: name, values by `|`, titles of the values by `|` (empty when it is the value in capitals), values of each page. */
export type FiltrosCompactos = readonly (readonly [string, string, string, string])[];

/** Facets that the clave itself tells. */
const TOLD = new Map<string, (clave: string) => string>([
  ['tipo', tipoOf],
  ['objetivo', (clave) => clave.split('.')[0] ?? ''],
]);

function unpackFilter([nombre, valores, titulos, paginas]: FiltrosCompactos[number]): FiltroCompacto {
  const values = valores.split('|');
  const titles = titulos.split('|');
  return {
    nombre,
    valores: values,
    titulos: values.map((valor, i) => titles[i] || valor.toUpperCase()),
    paginas: unpackPlaces(paginas),
  };
}

function toldFilter(
  nombre: string,
  told: (clave: string) => string,
  claves: readonly string[],
): FiltroCompacto {
  const valores = [...new Set(claves.map(told))];
  return {
    nombre,
    valores,
    titulos: valores,
    paginas: claves.map((clave) => [valores.indexOf(told(clave))]),
  };
}

export function unpackFiltros(filtros: FiltrosCompactos, claves: readonly string[]): FiltroCompacto[] {
  return [
    ...filtros.map(unpackFilter),
    ...[...TOLD].map(([nombre, told]) => toldFilter(nombre, told, claves)),
  ];
}

export function packFiltros(filtros: readonly FiltroCompacto[]): FiltrosCompactos {
  return filtros
    .filter(({ nombre }) => !TOLD.has(nombre))
    .map(({ nombre, valores, titulos, paginas }) => [
      nombre,
      joined(valores, '|'),
      joined(
        titulos.map((titulo, i) => (titulo === valores[i]?.toUpperCase() ? '' : titulo)),
        '|',
      ),
      packPlaces(paginas),
    ]);
}
