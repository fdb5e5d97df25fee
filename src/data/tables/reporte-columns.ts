/** Rows of the reports' tables: reportes, respuestas, actividades. */
import { z } from 'zod';
import { text } from '../../model/schemas/common.ts';
import { autoria } from '../../model/schemas/autoria.ts';
import { condicion } from '../../model/schemas/condicion.ts';
import { actividad, reporte, respuesta } from '../../model/schemas/reporte.ts';
import { actividadesCount, column, optionalColumn, url } from './column.ts';

export const filaDeReporte = z.strictObject({
  reporte_id: column(reporte.shape.reporte_id, 'Identificador del reporte'),
  orden: column(reporte.shape.orden, 'Orden'),
  ramo: column(reporte.shape.ramo, 'Ramo'),
  anio: column(reporte.shape.anio, 'Año'),
  titulo: column(reporte.shape.titulo, 'Título'),
  fuente_id: column(reporte.shape.fuente_id, 'Identificador de la fuente'),
  url,
});
export type FilaDeReporte = z.infer<typeof filaDeReporte>;

export const contradiccion = z
  .boolean()
  .describe('Sí cuando la respuesta es «No» y la misma fila del reporte describe actividades.');

export const filaDeRespuesta = z.strictObject({
  respuesta_id: column(respuesta.shape.respuesta_id, 'Identificador de la respuesta'),
  orden: column(respuesta.shape.orden, 'Orden'),
  reporte_id: column(respuesta.shape.reporte_id, 'Identificador del reporte'),
  linea_id: column(respuesta.shape.linea_id, 'Identificador de la línea de acción'),
  respuesta: column(respuesta.shape.respuesta, 'Respuesta'),
  respuesta_texto: column(
    text.describe('La respuesta con las palabras de la celda del reporte.'),
    'Respuesta en el reporte',
  ),
  texto_en_reporte: column(
    text.describe(
      'Cómo dice el reporte la línea de acción. Si sólo cambia el punto final, se da el texto del programa.',
    ),
    'Texto en el reporte',
  ),
  actividades: actividadesCount,
  contradiccion: column(contradiccion, 'Contradicción'),
  renglon: column(respuesta.shape.renglon, 'Renglón'),
});
export type FilaDeRespuesta = z.infer<typeof filaDeRespuesta>;

export const filaDeActividad = z.strictObject({
  actividad_id: column(actividad.shape.actividad_id, 'Identificador de la actividad'),
  orden: column(actividad.shape.orden, 'Orden'),
  reporte_id: column(actividad.shape.reporte_id, 'Identificador del reporte'),
  linea_id: column(actividad.shape.linea_id, 'Identificador de la línea de acción'),
  numero: column(actividad.shape.numero, 'Número'),
  texto: column(actividad.shape.texto, 'Actividad'),
  condicionada: column(
    z
      .boolean()
      .describe(
        'Sí cuando el texto la sujeta a presupuesto, financiamiento, autorización, capacidad o a otro hecho.',
      ),
    'Condicionada',
  ),
  condicion_cita: optionalColumn(
    condicion.shape.condicion_cita,
    'Palabras de la condición',
    'El texto no pone esa condición.',
  ),
  renglon: column(actividad.shape.renglon, 'Renglón'),
  url,
  responsable: column(autoria.shape.responsable, 'Quién lo haría'),
});
export type FilaDeActividad = z.infer<typeof filaDeActividad>;
