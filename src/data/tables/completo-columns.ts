/** The row that most people open: a línea de acción with its parents and what one report answers. */
import { z } from 'zod';
import { orden } from '../../model/schemas/common.ts';
import { estrategia } from '../../model/schemas/estrategia.ts';
import { linea } from '../../model/schemas/linea.ts';
import { objetivo } from '../../model/schemas/objetivo.ts';
import { respuesta } from '../../model/schemas/reporte.ts';
import { column, optionalColumn, url } from './column.ts';
import { contradiccion } from './reporte-columns.ts';

const actividadNumero = (numero: 1 | 2) =>
  optionalColumn(
    z.string().min(1).describe(`Texto de la actividad ${numero} del reporte; vacío cuando no la hay.`),
    `Actividad ${numero}`,
  );

export const filaCompleta = z.strictObject({
  linea_id: column(linea.shape.linea_id, 'Identificador'),
  clave: column(linea.shape.clave, 'Clave'),
  orden: column(orden, 'Orden'),
  objetivo_id: column(linea.shape.objetivo_id, 'Identificador del objetivo'),
  objetivo: column(objetivo.shape.nombre, 'Objetivo'),
  estrategia_id: column(linea.shape.estrategia_id, 'Identificador de la estrategia'),
  estrategia: column(estrategia.shape.nombre, 'Estrategia'),
  texto: column(linea.shape.texto, 'Línea de acción'),
  reporte_id: column(respuesta.shape.reporte_id, 'Reporte'),
  respuesta: optionalColumn(respuesta.shape.respuesta, 'Respuesta'),
  contradiccion: optionalColumn(contradiccion, 'Contradicción'),
  actividad_1: actividadNumero(1),
  actividad_2: actividadNumero(2),
  responsables: optionalColumn(
    z
      .string()
      .min(1)
      .describe('Siglas de las dependencias responsables, separadas por « | »; vacío cuando ninguna consta.'),
    'Responsables',
  ),
  url,
});
export type FilaCompleta = z.infer<typeof filaCompleta>;
