/** The table of the words on which each topic rests. */
import { z } from 'zod';
import { temaDeLinea } from '../../model/schemas/tema.ts';
import { citaColumns, column, lugar } from './column.ts';
import { defineTable, LINEA_OR_ACTIVIDAD, ref, rowMaker } from './table.ts';

export const filaDeTemaDeLinea = z.strictObject({
  tema_de_linea_id: column(temaDeLinea.shape.tema_de_linea_id, 'Identificador de la cita'),
  orden: lugar,
  tema_id: column(temaDeLinea.shape.tema_id, 'Identificador del tema'),
  elemento: column(temaDeLinea.shape.elemento, 'Dónde se habla de él'),
  elemento_id: column(temaDeLinea.shape.elemento_id, 'Identificador de la línea o actividad'),
  ...citaColumns(temaDeLinea.shape),
});

export const temaDeLineaRow = rowMaker(filaDeTemaDeLinea);

export const temasDeLineas = defineTable({
  name: 'temas_de_lineas',
  title: 'Temas de líneas',
  description: 'Dónde y con qué palabras se habla de cada tema.',
  row: filaDeTemaDeLinea,
  rows: ({ content }) => content.temas_de_lineas.map(temaDeLineaRow),
  primaryKey: ['tema_de_linea_id'],
  foreignKeys: [ref('temas', 'tema_id')],
  refersTo: { elemento_id: LINEA_OR_ACTIVIDAD },
});
