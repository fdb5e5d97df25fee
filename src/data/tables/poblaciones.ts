/** The table of populations. */
import { z } from 'zod';
import { absolute, poblacionPath } from '../../model/addresses.ts';
import type { Poblacion } from '../../model/views.ts';
import { poblacion } from '../../model/schemas/poblacion.ts';
import { column, lugar, url } from './column.ts';
import { defineTable, rowMaker } from './table.ts';

export const filaDePoblacion = z.strictObject({
  poblacion_id: column(poblacion.shape.poblacion_id, 'Identificador de la población'),
  orden: lugar,
  nombre: column(poblacion.shape.nombre, 'Población'),
  definicion: column(poblacion.shape.definicion, 'Definición'),
  url,
});

const row = rowMaker(filaDePoblacion);

export const poblacionRow = (poblacion: Poblacion, site: string) =>
  row({ ...poblacion, url: absolute(site, poblacionPath(poblacion.poblacion_id)) });

export const poblaciones = defineTable({
  name: 'poblaciones',
  title: 'Poblaciones',
  description:
    'Los grupos de personas que los textos nombran, según una lista de palabras que se publica con el código.',
  row: filaDePoblacion,
  rows: ({ content, site }) => content.poblaciones.map((record) => poblacionRow(record, site)),
  primaryKey: ['poblacion_id'],
  foreignKeys: [],
});
