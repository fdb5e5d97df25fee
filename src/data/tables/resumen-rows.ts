/** What the summary counts: for each objetivo, and for all of them, how a report answers. */
import type { Content } from '../../model/schemas/content.ts';
import { isContradiction } from './reporte-rows.ts';

export interface FilaDeResumen {
  nombre: string;
  /** Líneas de acción, yes, no, no with actividades, without an answer, actividades, those with a condition. */
  cuentas: number[];
}

function count(content: Content, reporteId: string, lineaIds: ReadonlySet<string>): number[] {
  const respuestas = content.respuestas.filter((r) => r.reporte_id === reporteId && lineaIds.has(r.linea_id));
  const actividades = content.actividades.filter(
    (a) => a.reporte_id === reporteId && lineaIds.has(a.linea_id),
  );
  const byLinea = Map.groupBy(actividades, (actividad) => actividad.linea_id);
  const condicionadas = new Set(content.condiciones.map((condicion) => condicion.actividad_id));
  const yes = respuestas.filter((r) => r.respuesta === 'se-realizaran').length;
  const mixed = respuestas.filter((r) => isContradiction(r, byLinea.get(r.linea_id)?.length ?? 0)).length;
  return [
    lineaIds.size,
    yes,
    respuestas.length - yes,
    mixed,
    lineaIds.size - respuestas.length,
    actividades.length,
    actividades.filter((actividad) => condicionadas.has(actividad.actividad_id)).length,
  ];
}

export function resumenRows(content: Content, reporteId: string): FilaDeResumen[] {
  const byObjetivo = Map.groupBy(content.lineas, (linea) => linea.objetivo_id);
  const idsOf = (lineas: Content['lineas']): Set<string> => new Set(lineas.map((linea) => linea.linea_id));
  const rows = content.objetivos.map(({ objetivo_id, clave, nombre }) => ({
    nombre: `${clave}. ${nombre}`,
    cuentas: count(content, reporteId, idsOf(byObjetivo.get(objetivo_id) ?? [])),
  }));
  return [...rows, { nombre: 'Todo el programa', cuentas: count(content, reporteId, idsOf(content.lineas)) }];
}
