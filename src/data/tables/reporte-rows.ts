/** Rows of reportes, respuestas and actividades. */
import type { Actividad, Respuesta } from '../../model/schemas/reporte.ts';
import type { FilaDeActividad, FilaDeReporte, FilaDeRespuesta } from './reporte-columns.ts';
import { absolute, actividadAnchor, elementPath, reportePath } from '../../model/addresses.ts';
import { answerText } from '../../model/texts.ts';
import { type Datos, oneLine } from './cells.ts';

/** The actividades that a report gives for a línea de acción, by both identifiers. */
export function actividadesOf({ content }: Datos): (reporteId: string, lineaId: string) => Actividad[] {
  const groups = Map.groupBy(
    content.actividades,
    (actividad) => `${actividad.reporte_id} ${actividad.linea_id}`,
  );
  return (reporteId, lineaId) => groups.get(`${reporteId} ${lineaId}`) ?? [];
}

/** The answer says no and the same row describes actividades. */
export function isContradiction(respuesta: Pick<Respuesta, 'respuesta'>, actividades: number): boolean {
  return respuesta.respuesta === 'no-se-realizaran' && actividades > 0;
}

export function reportes({ content, site }: Datos): FilaDeReporte[] {
  return content.reportes.map(({ reporte_id, orden, ramo, anio, titulo, fuente_id }) => ({
    reporte_id,
    orden,
    ramo: oneLine(ramo),
    anio,
    titulo: oneLine(titulo),
    fuente_id,
    url: absolute(site, reportePath(reporte_id)),
  }));
}

export function respuestas(datos: Datos): FilaDeRespuesta[] {
  const { content } = datos;
  const own = actividadesOf(datos);
  const anios = new Map(content.reportes.map((reporte) => [reporte.reporte_id, reporte.anio]));
  const variantes = new Map(content.variantes.map((variante) => [variante.variante_id, variante.texto]));
  const lineas = new Map(content.lineas.map((linea) => [linea.linea_id, linea.texto]));
  return content.respuestas.map((respuesta) => {
    const actividades = own(respuesta.reporte_id, respuesta.linea_id).length;
    const { variante_linea: variante } = respuesta;
    return {
      respuesta_id: respuesta.respuesta_id,
      orden: respuesta.orden,
      reporte_id: respuesta.reporte_id,
      linea_id: respuesta.linea_id,
      respuesta: respuesta.respuesta,
      respuesta_texto: answerText(respuesta.respuesta, anios.get(respuesta.reporte_id) ?? 0),
      texto_en_reporte:
        (variante === undefined ? lineas.get(respuesta.linea_id) : variantes.get(variante)) ?? '',
      actividades,
      contradiccion: isContradiction(respuesta, actividades),
      renglon: respuesta.renglon,
    };
  });
}

export function actividades({ content, site }: Datos): FilaDeActividad[] {
  const condiciones = new Map(content.condiciones.map((condicion) => [condicion.actividad_id, condicion]));
  const autorias = new Map(content.autorias.map((autoria) => [autoria.actividad_id, autoria.responsable]));
  return content.actividades.map((actividad) => {
    const condicion = condiciones.get(actividad.actividad_id);
    const page = elementPath(actividad.linea_id);
    return {
      actividad_id: actividad.actividad_id,
      orden: actividad.orden,
      reporte_id: actividad.reporte_id,
      linea_id: actividad.linea_id,
      numero: actividad.numero,
      texto: actividad.texto,
      condicionada: condicion !== undefined,
      condicion_cita: condicion?.condicion_cita ?? null,
      renglon: actividad.renglon,
      url: absolute(site, `${page}#${actividadAnchor(actividad.reporte_id, actividad.numero)}`),
      responsable: autorias.get(actividad.actividad_id) ?? 'sin-identificar',
    };
  });
}
