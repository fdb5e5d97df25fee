/** The table of answers: what each report says of each línea de acción. */
import { z } from 'zod';
import type { RespuestaVista } from '../../model/views.ts';
import { text } from '../../model/schemas/common.ts';
import { respuesta } from '../../model/schemas/reporte.ts';
import { actividadesCount, column } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

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

const row = rowMaker(filaDeRespuesta);

export const respuestaRow = ({ respuesta, texto, textoEnReporte, forma, actividades }: RespuestaVista) =>
  row({
    ...respuesta,
    respuesta_texto: texto,
    texto_en_reporte: textoEnReporte,
    actividades: actividades.length,
    contradiccion: forma === 'mixta',
  });

export const respuestas = defineTable({
  name: 'respuestas',
  title: 'Respuestas',
  description: 'Lo que cada reporte responde sobre cada línea de acción.',
  row: filaDeRespuesta,
  rows: ({ lineas }) => lineas.flatMap((vista) => vista.respuestas.map(respuestaRow)),
  primaryKey: ['respuesta_id'],
  foreignKeys: [ref('reportes', 'reporte_id'), ref('lineas', 'linea_id')],
});
