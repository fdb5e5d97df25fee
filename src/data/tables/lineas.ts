/** The table of líneas de acción. */
import { z } from 'zod';
import { absolute, elementPath } from '../../model/addresses.ts';
import type { Linea } from '../../model/views.ts';
import { linea } from '../../model/schemas/linea.ts';
import { column, url } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

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

const row = rowMaker(filaDeLinea);

export const lineaRow = (linea: Linea, site: string) =>
  row({ ...linea, url: absolute(site, elementPath(linea.linea_id)) });

export const lineas = defineTable({
  name: 'lineas',
  title: 'Líneas de acción',
  description: 'Las líneas de acción: lo que el programa se propone, con su texto oficial.',
  row: filaDeLinea,
  rows: ({ lineas, site }) => lineas.map(({ linea }) => lineaRow(linea, site)),
  primaryKey: ['linea_id'],
  foreignKeys: [
    ref('objetivos', 'objetivo_id'),
    ref('estrategias', 'estrategia_id'),
    ref('fuentes', 'fuente_id'),
  ],
});
