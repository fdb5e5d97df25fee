/** The planner's data as they travel to the browser: lists as one text each, and nothing that can be worked out again. */

import type { DatosBusqueda, FiltroCompacto } from './types.ts';

export interface DatosCompactos {
  readonly palabras: string;
  /** Rows apart by `;`. */
  readonly temas: string;
  readonly nombres: string;
  /** How many líneas each estrategia has, objetivos apart by bars: `6 9 7|5 6`. */
  readonly cuentas: string;
  /** Name, values by `|`, titles of the values by `|` (empty when it is the value in capitals), values of each page. */
  readonly filtros: readonly (readonly [string, string, string, string])[];
}

/** What the browser works with; the ids of the pages come from Pagefind itself, in the order of `claves`. */
export type DatosSinIds = Omit<DatosBusqueda, 'ids'>;

/** Facets that the clave itself tells. */
const TOLD = new Map<string, (clave: string) => string>([
  ['tipo', (clave) => ['objetivo', 'estrategia', 'linea'][clave.split('.').length - 1] ?? ''],
  ['objetivo', (clave) => clave.split('.')[0] ?? ''],
]);

function countsOf(claves: readonly string[]): string {
  const counts: number[][] = [];
  for (const clave of claves) {
    const [objetivo = 0, estrategia = 0, linea = 0] = clave.split('.').map(Number);
    const own = (counts[objetivo - 1] ??= []);
    if (estrategia > 0) own[estrategia - 1] = linea;
  }
  return counts.map((estrategias) => estrategias.join(' ')).join('|');
}

function clavesOf(cuentas: string): string[] {
  return cuentas.split('|').flatMap((estrategias, o) => {
    const objetivo = String(o + 1);
    const counts = estrategias.split(' ').filter((count) => count !== '');
    return [
      objetivo,
      ...counts.flatMap((count, e) => {
        const estrategia = `${objetivo}.${String(e + 1)}`;
        return [
          estrategia,
          ...Array.from({ length: Number(count) }, (_, l) => `${estrategia}.${String(l + 1)}`),
        ];
      }),
    ];
  });
}

/** Base 36, values apart by dots, pages by commas. */
const packPages = (pages: FiltroCompacto['paginas']): string =>
  pages.map((values) => values.map((value) => value.toString(36)).join('.')).join();

const unpackPages = (packed: string): number[][] =>
  packed
    .split(',')
    .map((values) => (values === '' ? [] : values.split('.').map((value) => parseInt(value, 36))));

function unpackFilter([
  nombre,
  valores,
  titulos,
  paginas,
]: DatosCompactos['filtros'][number]): FiltroCompacto {
  const values = valores.split('|');
  const titles = titulos.split('|');
  return {
    nombre,
    valores: values,
    titulos: values.map((valor, i) => titles[i] || valor.toUpperCase()),
    paginas: unpackPages(paginas),
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

export function unpackDatos({ palabras, temas, nombres, cuentas, filtros }: DatosCompactos): DatosSinIds {
  const claves = clavesOf(cuentas);
  return {
    palabras,
    temas: temas.split(';'),
    nombres: nombres.split(';'),
    claves,
    filtros: [
      ...filtros.map(unpackFilter),
      ...[...TOLD].map(([nombre, told]) => toldFilter(nombre, told, claves)),
    ],
  };
}

function joined(rows: readonly string[], separator: string): string {
  const torn = rows.find((row) => row.includes(separator));
  if (torn !== undefined) throw new Error(`«${torn}» holds «${separator}», which separates rows`);
  return rows.join(separator);
}

/** Refuses what would not come back as it was. */
export function packDatos({ palabras, temas, nombres, claves, filtros }: DatosSinIds): DatosCompactos {
  const packed: DatosCompactos = {
    palabras,
    temas: joined(temas, ';'),
    nombres: joined(nombres, ';'),
    cuentas: countsOf(claves),
    filtros: filtros
      .filter(({ nombre }) => !TOLD.has(nombre))
      .map(({ nombre, valores, titulos, paginas }) => [
        nombre,
        joined(valores, '|'),
        joined(
          titulos.map((titulo, i) => (titulo === valores[i]?.toUpperCase() ? '' : titulo)),
          '|',
        ),
        packPages(paginas),
      ]),
  };
  if (clavesOf(packed.cuentas).join() !== claves.join())
    throw new Error('the claves are not all there, in numeric order');
  return packed;
}
