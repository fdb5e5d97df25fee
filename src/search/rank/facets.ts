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

/** An answer is that of a report: `gobernacion-2018/se-realizaran`. */
const PAIR = '/';
export const pairOf = (reporte: string, respuesta: string): string => reporte + PAIR + respuesta;

const isChosen = (chosen: readonly string[] | undefined, valor: string): boolean =>
  chosen === undefined || chosen.length === 0 || chosen.includes(valor);

/** Answers of a page, in the chosen reports if any are. */
const answersOf = (
  clave: string,
  { reporte, respuesta }: Seleccion,
  valores: Valores,
): { reporte: string; respuesta: string }[] =>
  valores(clave, 'respuesta')
    .map((pair) => pair.split(PAIR))
    .map(([of = '', answer = '']) => ({ reporte: of, respuesta: answer }))
    .filter((pair) => isChosen(reporte, pair.reporte) && isChosen(respuesta, pair.respuesta));

const isPaired = (nombre: string): boolean => nombre === 'respuesta' || nombre === 'reporte';

/** Report and answer are chosen together: «2018» and «sí» ask for those that say yes in 2018. */
function passes(clave: string, seleccion: Seleccion, valores: Valores, except?: string): boolean {
  const asked: Seleccion = except === undefined ? seleccion : { ...seleccion, [except]: [] };
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
  seleccion: Seleccion,
  valores: Valores,
): boolean {
  if (!isPaired(nombre)) return valores(clave, nombre).includes(valor);
  return answersOf(clave, { ...seleccion, [nombre]: [valor] }, valores).length > 0;
}

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
    const choices = all.map((valor, i) => ({
      valor: valor.split(PAIR).at(-1) ?? valor,
      titulo: titulos[i] ?? valor,
    }));
    return {
      nombre,
      valores: choices
        .filter(({ valor }, i) => choices.findIndex((other) => other.valor === valor) === i)
        .map(({ valor, titulo }) => ({
          valor,
          titulo,
          cuenta: within.filter(({ clave }) => holds(clave, nombre, valor, seleccion, valores)).length,
          elegido: chosen.includes(valor),
        })),
    };
  });
}
