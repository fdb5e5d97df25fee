/** Facets as they travel to the browser, after the first results. */

import { joined } from './compact-pages.ts';
import { packPlaces, unpackPlaces } from './compact-places.ts';
import { tipoOf } from './query-claves.ts';
import type { CompactFacet } from '../types.ts';

/** Of each facet: name, values by `|`, titles of the values by `|` (empty when it is the value in capitals), values of each page. */
export type CompactFacets = readonly (readonly [string, string, string, string])[];

/** Facets that the clave itself tells. */
const TOLD = new Map<string, (clave: string) => string>([
  ['tipo', tipoOf],
  ['objetivo', (clave) => clave.split('.')[0] ?? ''],
]);

function unpackFilter([nombre, valores, titulos, paginas]: CompactFacets[number]): CompactFacet {
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
): CompactFacet {
  const valores = [...new Set(claves.map(told))];
  return {
    nombre,
    valores,
    titulos: valores,
    paginas: claves.map((clave) => [valores.indexOf(told(clave))]),
  };
}

export function unpackFacets(filtros: CompactFacets, claves: readonly string[]): CompactFacet[] {
  return [
    ...filtros.map(unpackFilter),
    ...[...TOLD].map(([nombre, told]) => toldFilter(nombre, told, claves)),
  ];
}

export function packFacets(filtros: readonly CompactFacet[]): CompactFacets {
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
