/** The table of reports. */
import { z } from 'zod';
import { absolute, reportePath } from '../../model/addresses.ts';
import { reporte } from '../../model/schemas/reporte.ts';
import { oneLine } from './cells.ts';
import { column, url } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeReporte = z.strictObject({
  reporte_id: column(reporte.shape.reporte_id, 'Identificador del reporte'),
  orden: column(reporte.shape.orden, 'Orden'),
  ramo: column(reporte.shape.ramo, 'Ramo'),
  anio: column(reporte.shape.anio, 'Año'),
  titulo: column(reporte.shape.titulo, 'Título'),
  fuente_id: column(reporte.shape.fuente_id, 'Identificador de la fuente'),
  url,
});

const row = rowMaker(filaDeReporte);

export const reportes = defineTable({
  name: 'reportes',
  title: 'Reportes',
  description: 'Los reportes de un ramo para un año.',
  row: filaDeReporte,
  rows: ({ reportes, site }) =>
    reportes.map((reporte) =>
      row({
        ...reporte,
        ramo: oneLine(reporte.ramo),
        titulo: oneLine(reporte.titulo),
        url: absolute(site, reportePath(reporte.reporte_id)),
      }),
    ),
  primaryKey: ['reporte_id'],
  foreignKeys: [ref('fuentes', 'fuente_id')],
});
