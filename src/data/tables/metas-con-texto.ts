/** The table of quantities for people: each with the clave, the text and the address of its actividad. */
import { z } from 'zod';
import { url } from './column.ts';
import { filaDeMeta, metaRow } from './metas.ts';
import { defineTable, ref, rowMaker } from './table.ts';
import { clave, placeOf, textoDeActividad } from './with-place.ts';

const filaDeMetaConTexto = z.strictObject({
  ...filaDeMeta.shape,
  clave,
  texto: textoDeActividad,
  url,
});

const row = rowMaker(filaDeMetaConTexto);

export const metasConTexto = defineTable({
  name: 'metas_con_texto',
  title: 'Metas con su texto',
  description: 'Las metas, cada una con la clave de su línea de acción y el texto de su actividad.',
  row: filaDeMetaConTexto,
  rows: (datos) =>
    datos.content.metas.map((meta) => row({ ...metaRow(meta), ...placeOf(datos, meta.actividad_id) })),
  primaryKey: ['meta_id'],
  foreignKeys: [ref('actividades', 'actividad_id')],
  refersTo: { solapa_con: ['metas.meta_id'] },
  lists: ['solapa_con'],
  derived: true,
});
