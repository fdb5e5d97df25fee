/** The table of the readers' topics. */
import { z } from 'zod';
import { absolute, temaPath } from '../../model/addresses.ts';
import type { TemaVista } from '../../model/views.ts';
import { tema } from '../../model/schemas/tema.ts';
import { column, lugar, url } from './column.ts';
import { defineTable, rowMaker } from './table.ts';

export const filaDeTema = z.strictObject({
  tema_id: column(tema.shape.tema_id, 'Identificador del tema'),
  orden: lugar,
  nombre: column(tema.shape.nombre, 'Tema'),
  descripcion: column(tema.shape.descripcion, 'Descripción'),
  url,
});

const row = rowMaker(filaDeTema);

export const temaRow = ({ tema }: TemaVista, site: string) =>
  row({ ...tema, url: absolute(site, temaPath(tema.tema_id)) });

export const temas = defineTable({
  name: 'temas',
  title: 'Temas',
  description: 'Los temas con que este sitio agrupa las líneas de acción y las actividades para leerlas.',
  row: filaDeTema,
  rows: ({ anotaciones, site }) => anotaciones.temas.map((vista) => temaRow(vista, site)),
  primaryKey: ['tema_id'],
  foreignKeys: [],
});
