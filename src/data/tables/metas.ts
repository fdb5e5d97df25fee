/** The table of quantities that actividades announce. */
import { z } from 'zod';
import type { Meta } from '../../model/views.ts';
import { meta } from '../../model/schemas/meta.ts';
import { joinCell } from './cells.ts';
import { citaColumns, column, lugar, optionalColumn } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeMeta = z.strictObject({
  meta_id: column(meta.shape.meta_id, 'Identificador de la meta'),
  orden: lugar,
  actividad_id: column(meta.shape.actividad_id, 'Identificador de la actividad'),
  clase: column(meta.shape.clase, 'Clase'),
  valor: column(meta.shape.valor, 'Valor'),
  valor_hasta: optionalColumn(meta.shape.valor_hasta, 'Hasta', 'El texto da una sola cantidad.'),
  operador: column(meta.shape.operador, 'Cómo lo dice'),
  unidad: column(meta.shape.unidad, 'Unidad'),
  periodicidad: optionalColumn(meta.shape.periodicidad, 'Cada cuánto', 'El texto no lo dice.'),
  solapa_con: optionalColumn(
    // A cell holds one text: the list of the record becomes its identifiers, separated.
    z
      .string()
      .describe(
        `${meta.shape.solapa_con.description ?? ''} Identificadores separados por « | »; vacío cuando no hay.`,
      ),
    'Se solapa con',
    'No se encontró otra cantidad que cuente lo mismo.',
  ),
  ...citaColumns(meta.shape),
});

const row = rowMaker(filaDeMeta);

export const metaRow = (meta: Meta) => row({ ...meta, solapa_con: joinCell(meta.solapa_con) });

export const metas = defineTable({
  name: 'metas',
  title: 'Metas',
  description: 'Las cantidades que las actividades anuncian. Se solapan: no se deben sumar.',
  row: filaDeMeta,
  rows: ({ content }) => content.metas.map(metaRow),
  primaryKey: ['meta_id'],
  foreignKeys: [ref('actividades', 'actividad_id')],
  refersTo: { solapa_con: ['metas.meta_id'] },
  lists: ['solapa_con'],
});
