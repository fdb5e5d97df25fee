/** The row that most people open: a línea de acción with its parents and what one report answers. */
import { z } from 'zod';
import { orden } from '../../model/schemas/common.ts';
import { estrategia } from '../../model/schemas/estrategia.ts';
import { linea } from '../../model/schemas/linea.ts';
import { objetivo } from '../../model/schemas/objetivo.ts';
import { respuesta } from '../../model/schemas/reporte.ts';
import { column, optionalColumn, url } from './column.ts';
import { contradiccion } from './reporte-columns.ts';

const SIN_RESPUESTA = 'El reporte no responde por esta línea de acción.';
const actividadesDelReporte = z.int().min(0).describe('Cuántas actividades describe el reporte para ella.');

const actividadNumero = (numero: 1 | 2) =>
  optionalColumn(
    z.string().min(1).describe(`Texto de la actividad ${numero} del reporte; vacío cuando no la hay.`),
    `Actividad ${numero}`,
    'El reporte no describe esa actividad.',
  );

export const filaCompleta = z.strictObject({
  linea_id: column(linea.shape.linea_id, 'Identificador de la línea de acción'),
  clave: column(linea.shape.clave, 'Clave'),
  orden: column(orden, 'Orden'),
  objetivo_id: column(linea.shape.objetivo_id, 'Identificador del objetivo'),
  objetivo: column(objetivo.shape.nombre, 'Objetivo'),
  estrategia_id: column(linea.shape.estrategia_id, 'Identificador de la estrategia'),
  estrategia: column(estrategia.shape.nombre, 'Estrategia'),
  texto: column(linea.shape.texto, 'Línea de acción'),
  reporte_id: column(respuesta.shape.reporte_id, 'Identificador del reporte'),
  respuesta: optionalColumn(respuesta.shape.respuesta, 'Respuesta', SIN_RESPUESTA),
  contradiccion: optionalColumn(contradiccion, 'Contradicción', SIN_RESPUESTA),
  actividad_1: actividadNumero(1),
  actividad_2: actividadNumero(2),
  responsables: optionalColumn(
    z
      .string()
      .min(1)
      .describe('Siglas de las dependencias responsables, separadas por « | »; vacío cuando ninguna consta.'),
    'Responsables',
    'Ninguna responsable consta.',
  ),
  url,
  numero_de_actividades: optionalColumn(actividadesDelReporte, 'Número de actividades', SIN_RESPUESTA),
  condicionada: optionalColumn(
    z
      .boolean()
      .describe('Sí cuando alguna de sus actividades se sujeta a presupuesto, financiamiento o capacidad.'),
    'Condicionada',
    SIN_RESPUESTA,
  ),
  redaccion_distinta: optionalColumn(
    z
      .boolean()
      .describe(
        'Sí cuando el reporte no escribe la línea de acción como el programa; en qué, en la tabla diferencias.',
      ),
    'Redacción distinta',
    SIN_RESPUESTA,
  ),
  poblaciones: optionalColumn(
    z
      .string()
      .min(1)
      .describe(
        'Nombres de las poblaciones que nombran el texto de la línea de acción o los de sus actividades, separados por « | ».',
      ),
    'Poblaciones',
    'Los textos no nombran a ninguna de las poblaciones.',
  ),
  temas: optionalColumn(
    z
      .string()
      .min(1)
      .describe(
        'Nombres de los temas de que hablan el texto de la línea de acción o los de sus actividades, separados por « | ». Los temas son nuestros.',
      ),
    'Temas',
    'Los textos no hablan de ninguno de los temas.',
  ),
});
export type FilaCompleta = z.infer<typeof filaCompleta>;
