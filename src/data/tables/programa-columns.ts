/** Rows of the programme's tables: objetivos, estrategias, líneas de acción. */
import { z } from 'zod';
import { text } from '../../model/schemas/common.ts';
import { estrategia } from '../../model/schemas/estrategia.ts';
import { linea } from '../../model/schemas/linea.ts';
import { objetivo } from '../../model/schemas/objetivo.ts';
import { column, estrategiasCount, lineasCount, url } from './column.ts';

export const filaDeObjetivo = z.strictObject({
  objetivo_id: column(objetivo.shape.objetivo_id, 'Identificador del objetivo'),
  clave: column(objetivo.shape.clave, 'Clave'),
  orden: column(objetivo.shape.orden, 'Orden'),
  nombre: column(objetivo.shape.nombre, 'Objetivo'),
  descripcion: column(
    text.describe('Los párrafos que presentan el objetivo, unidos con un espacio.'),
    'Descripción',
  ),
  estrategias: estrategiasCount,
  lineas: lineasCount,
  url,
});
export type FilaDeObjetivo = z.infer<typeof filaDeObjetivo>;

export const filaDeEstrategia = z.strictObject({
  estrategia_id: column(estrategia.shape.estrategia_id, 'Identificador de la estrategia'),
  clave: column(estrategia.shape.clave, 'Clave'),
  orden: column(estrategia.shape.orden, 'Orden'),
  objetivo_id: column(estrategia.shape.objetivo_id, 'Identificador del objetivo'),
  nombre: column(estrategia.shape.nombre, 'Estrategia'),
  lineas: lineasCount,
  url,
});
export type FilaDeEstrategia = z.infer<typeof filaDeEstrategia>;

export const filaDeLinea = z.strictObject({
  linea_id: column(linea.shape.linea_id, 'Identificador de la línea de acción'),
  clave: column(linea.shape.clave, 'Clave'),
  orden: column(linea.shape.orden, 'Orden'),
  objetivo_id: column(linea.shape.objetivo_id, 'Identificador del objetivo'),
  estrategia_id: column(linea.shape.estrategia_id, 'Identificador de la estrategia'),
  texto: column(linea.shape.texto, 'Línea de acción'),
  fuente_id: column(linea.shape.fuente_id, 'Identificador de la fuente'),
  renglon: column(linea.shape.renglon, 'Renglón'),
  url,
});
export type FilaDeLinea = z.infer<typeof filaDeLinea>;
