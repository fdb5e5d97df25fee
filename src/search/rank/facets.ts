/** Facets of a list of results: who passes the chosen ones, and how many each other value would leave. */

import type { SearchData, Result } from '../types.ts';

/** Chosen values by facet; within one facet any value will do, between facets all must. */
export type Selection = Readonly<Record<string, readonly string[]>>;

export interface Count {
  readonly nombre: string;
  readonly valores: readonly {
    readonly valor: string;
    readonly titulo: string;
    readonly count: number;
    readonly chosen: boolean;
  }[];
}

/** The part of the data that facets need. */
export type FacetData = Pick<SearchData, 'claves' | 'filtros'>;

type ValuesOf = (clave: string, nombre: string) => readonly string[];

/** Values of a page in a facet. */
export function valuesOf({ claves, filtros }: FacetData): ValuesOf {
  const place = new Map(claves.map((clave, i) => [clave, i]));
  const byName = new Map(filtros.map((filtro) => [filtro.nombre, filtro]));
  return (clave, nombre) => {
    const filtro = byName.get(nombre);
    const positions = filtro?.paginas[place.get(clave) ?? -1] ?? [];
    return positions.flatMap((position) => filtro?.valores[position] ?? []);
  };
}

/** An answer is that of a report: `gobernacion-2018/se-realizaran`. */
const PAIR = '/';
export const pairOf = (reporte: string, respuesta: string): string => reporte + PAIR + respuesta;
const ownPart = (valor: string): string => valor.split(PAIR).at(-1) ?? valor;

/** Whether a facet has such a value, on whatever page. */
export function isValueOf({ filtros }: FacetData): (nombre: string, valor: string) => boolean {
  const known = new Map(filtros.map(({ nombre, valores }) => [nombre, new Set(valores.map(ownPart))]));
  return (nombre, valor) => known.get(nombre)?.has(valor) === true;
}

const isChosen = (chosen: readonly string[] | undefined, valor: string): boolean =>
  chosen === undefined || chosen.length === 0 || chosen.includes(valor);

/** Answers of a page, in the chosen reports if any are. */
const answersOf = (
  clave: string,
  { reporte, respuesta }: Selection,
  valores: ValuesOf,
): { reporte: string; respuesta: string }[] =>
  valores(clave, 'respuesta')
    .map((pair) => pair.split(PAIR))
    .map(([of = '', answer = '']) => ({ reporte: of, respuesta: answer }))
    .filter((pair) => isChosen(reporte, pair.reporte) && isChosen(respuesta, pair.respuesta));

const isPaired = (nombre: string): boolean => nombre === 'respuesta' || nombre === 'reporte';

/** Report and answer are chosen together: «2018» and «sí» ask for those that say yes in 2018. */
function passes(clave: string, selection: Selection, valores: ValuesOf, except?: string): boolean {
  const asked: Selection = except === undefined ? selection : { ...selection, [except]: [] };
  const paired = (asked['respuesta'] ?? []).length + (asked['reporte'] ?? []).length > 0;
  return (
    (!paired || answersOf(clave, asked, valores).length > 0) &&
    Object.entries(asked).every(
      ([nombre, chosen]) =>
        isPaired(nombre) ||
        chosen.length === 0 ||
        valores(clave, nombre).some((valor) => chosen.includes(valor)),
    )
  );
}

/** Whether a page would pass with this value alone of its facet, the other of the pair as chosen. */
function holds(
  clave: string,
  nombre: string,
  valor: string,
  selection: Selection,
  valores: ValuesOf,
): boolean {
  if (!isPaired(nombre)) return valores(clave, nombre).includes(valor);
  return answersOf(clave, { ...selection, [nombre]: [valor] }, valores).length > 0;
}

export function filterResults(results: readonly Result[], selection: Selection, datos: FacetData): Result[] {
  const valores = valuesOf(datos);
  return results.filter(({ clave }) => passes(clave, selection, valores));
}

/** A facet's own choice doesn't count against its other values: they show what choosing them as well would add. */
export function countFacets(results: readonly Result[], selection: Selection, datos: FacetData): Count[] {
  const valores = valuesOf(datos);
  return datos.filtros.map(({ nombre, valores: all, titulos }) => {
    const within = results.filter(({ clave }) => passes(clave, selection, valores, nombre));
    const chosen = selection[nombre] ?? [];
    const choices = all.map((valor, i) => ({
      valor: ownPart(valor),
      titulo: titulos[i] ?? valor,
    }));
    return {
      nombre,
      valores: choices
        .filter(({ valor }, i) => choices.findIndex((other) => other.valor === valor) === i)
        .map(({ valor, titulo }) => ({
          valor,
          titulo,
          count: within.filter(({ clave }) => holds(clave, nombre, valor, selection, valores)).length,
          chosen: chosen.includes(valor),
        })),
    };
  });
}
