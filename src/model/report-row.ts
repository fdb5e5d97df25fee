/** A row of a report's table: the answer, who its actividades name and in what part, and the populations named. */
import type { Papel } from './schemas/participacion.ts';
import { byPapel } from './anotaciones.ts';
import type { Anotaciones, Dependencia, Poblacion, LineaVista, RespuestaVista } from './views.ts';
import { compareCells } from './table-rows.ts';
import { FORMA_CORTA, FORMAS } from './words.ts';

export interface FilaDeReporte extends LineaVista {
  actividades: RespuestaVista['actividades'];
  /** Each part with the dependencias that play it, named once each. */
  papeles: { papel: Papel; filas: Dependencia[] }[];
  dependencias: Dependencia[];
  /** Those that the línea de acción or one of its actividades names. */
  poblaciones: Poblacion[];
}

const ORDER: readonly Papel[] = ['responsable', 'por-conducto', 'mencionada'];

/** Nothing when the report doesn't answer to the línea de acción. */
export function filaDeReporte(
  vista: LineaVista,
  reporteId: string,
  anotaciones: Anotaciones,
): FilaDeReporte | undefined {
  const view = vista.respuestas.find(({ reporte }) => reporte.reporte_id === reporteId);
  if (view === undefined) return undefined;
  const own = view.actividades.flatMap(({ actividad_id: id }) => anotaciones.actividades.get(id) ?? []);
  const named = own.flatMap(byPapel);
  const papeles = ORDER.map((papel) => ({
    papel,
    filas: [
      ...new Set(
        named
          .filter((other) => other.papel === papel)
          .flatMap(({ filas }) => filas.map(({ dependencia }) => dependencia)),
      ),
    ],
  })).filter(({ filas }) => filas.length > 0);
  const populations = [
    ...(anotaciones.poblacionesDeLinea.get(vista.linea.linea_id) ?? []),
    ...own.flatMap(({ poblaciones }) => poblaciones),
  ];
  return {
    ...vista,
    forma: view.forma,
    actividades: view.actividades,
    papeles,
    dependencias: [...new Set(papeles.flatMap(({ filas }) => filas))],
    poblaciones: [...new Set(populations.map(({ poblacion }) => poblacion))],
  };
}

/** «INM (26)»: how many rows have the value; values without rows aren't offered. */
function options<T>(
  filas: readonly FilaDeReporte[],
  valuesOf: (fila: FilaDeReporte) => readonly T[],
  name: (value: T) => { valor: string; texto: string },
): { valor: string; texto: string }[] {
  const counts = new Map<T, number>();
  for (const value of filas.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, n]) => {
    const { valor, texto } = name(value);
    return { valor, texto: `${texto} (${n})` };
  });
}

/** Not by locale: the order has to be the same on every machine. */
const byTexto = (a: { texto: string }, b: { texto: string }): number => compareCells(a.texto, b.texto);

/** The filters of the table, in the order in which they are shown. */
export function filtersOf(filas: readonly FilaDeReporte[]) {
  const respuestas = options(
    filas,
    ({ forma }) => [forma],
    (forma) => ({ valor: forma, texto: FORMA_CORTA[forma] }),
  );
  const rank = ({ valor }: { valor: string }): number => FORMAS.findIndex((forma) => forma === valor);
  return [
    {
      nombre: 'objetivo',
      etiqueta: 'Objetivo',
      valores: options(
        filas,
        ({ objetivo }) => [objetivo],
        ({ clave }) => ({ valor: clave, texto: `Objetivo ${clave}` }),
      ),
    },
    { nombre: 'respuesta', etiqueta: 'Respuesta', valores: respuestas.sort((a, b) => rank(a) - rank(b)) },
    {
      nombre: 'dependencia',
      etiqueta: 'Dependencia nombrada',
      valores: options(
        filas,
        ({ dependencias }) => dependencias,
        ({ dependencia_id: valor, sigla: texto }) => ({ valor, texto }),
      ).sort(byTexto),
    },
    {
      nombre: 'poblacion',
      etiqueta: 'Población nombrada',
      valores: options(
        filas,
        ({ poblaciones }) => poblaciones,
        ({ poblacion_id: valor, nombre: texto }) => ({ valor, texto }),
      ).sort(byTexto),
    },
  ];
}
