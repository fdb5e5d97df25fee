/** What the summary counts: for each objetivo, and for all of them, how a report answers. */
import { type Catalog, countFormas, type LineaVista, seenBy } from '../../model/views.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';

export interface FilaDeResumen {
  nombre: string;
  /** Líneas de acción, yes, no, no with actividades, without an answer, actividades, those with a condition. */
  cuentas: number[];
}

function count({ anotaciones }: Catalog, lineas: readonly LineaVista[], reporte: Reporte): number[] {
  const seen = lineas.map((vista) => seenBy(vista, reporte));
  const { si, no, mixta, sin } = countFormas(seen);
  const actividades = seen
    .flatMap(({ respuestas }) => respuestas)
    .flatMap((respuesta) => respuesta.actividades)
    .map(({ actividad_id: id }) => anotaciones.actividades.get(id));
  const condicionadas = actividades.filter((vista) => vista?.condicion !== undefined);
  return [lineas.length, si, no + mixta, mixta, sin, actividades.length, condicionadas.length];
}

export function resumenRows(catalog: Catalog, reporte: Reporte): FilaDeResumen[] {
  const rows = catalog.objetivos.map(({ objetivo, lineas }) => ({
    nombre: `${objetivo.clave}. ${objetivo.nombre}`,
    cuentas: count(catalog, lineas, reporte),
  }));
  return [...rows, { nombre: 'Todo el programa', cuentas: count(catalog, catalog.lineas, reporte) }];
}
