/** The table of the sources' defects. */
import { z } from 'zod';
import { notaDeCalidad } from '../../model/schemas/calidad.ts';
import { column } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeNota = z.strictObject({
  nota_id: column(notaDeCalidad.shape.nota_id, 'Identificador de la nota'),
  orden: column(notaDeCalidad.shape.orden, 'Orden'),
  fuente_id: column(notaDeCalidad.shape.fuente_id, 'Identificador de la fuente'),
  renglon: column(notaDeCalidad.shape.renglon, 'Renglón'),
  columna: column(notaDeCalidad.shape.columna, 'Columna'),
  clase: column(notaDeCalidad.shape.clase, 'Clase'),
  texto: column(notaDeCalidad.shape.texto, 'Qué se encontró'),
  tratamiento: column(notaDeCalidad.shape.tratamiento, 'Qué se hizo'),
});

const row = rowMaker(filaDeNota);

export const notasDeCalidad = defineTable({
  name: 'notas_de_calidad',
  title: 'Notas de calidad',
  description: 'Los defectos de las fuentes y qué se hizo con cada uno.',
  row: filaDeNota,
  rows: ({ content }) => content.notas_de_calidad.map(row),
  primaryKey: ['nota_id'],
  foreignKeys: [ref('fuentes', 'fuente_id')],
});
