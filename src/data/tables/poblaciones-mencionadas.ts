/** The table of where populations are named. */
import { z } from 'zod';
import { mencion } from '../../model/schemas/mencion.ts';
import { citaColumns, column, lugar } from './column.ts';
import { defineTable, LINEA_OR_ACTIVIDAD, ref, rowMaker } from './table.ts';

export const filaDeMencion = z.strictObject({
  mencion_id: column(mencion.shape.mencion_id, 'Identificador de la mención'),
  orden: lugar,
  poblacion_id: column(mencion.shape.poblacion_id, 'Identificador de la población'),
  elemento: column(mencion.shape.elemento, 'Dónde se nombra'),
  elemento_id: column(mencion.shape.elemento_id, 'Identificador de la línea o actividad'),
  ...citaColumns(mencion.shape),
});

export const mencionRow = rowMaker(filaDeMencion);

export const poblacionesMencionadas = defineTable({
  name: 'poblaciones_mencionadas',
  title: 'Poblaciones mencionadas',
  description: 'Dónde y con qué palabras se nombra a cada población.',
  row: filaDeMencion,
  rows: ({ content }) => content.menciones.map(mencionRow),
  primaryKey: ['mencion_id'],
  foreignKeys: [ref('poblaciones', 'poblacion_id')],
  refersTo: { elemento_id: LINEA_OR_ACTIVIDAD },
});
