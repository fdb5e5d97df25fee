/** The table of actividades. */
import { z } from 'zod';
import { absolute, actividadPath } from '../../model/addresses.ts';
import type { ActividadVista } from '../../model/views.ts';
import { autoria } from '../../model/schemas/autoria.ts';
import { SUBJECT_TO, condicion } from '../../model/schemas/condicion.ts';
import { actividad } from '../../model/schemas/reporte.ts';
import { column, optionalColumn, url } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeActividad = z.strictObject({
  actividad_id: column(actividad.shape.actividad_id, 'Identificador de la actividad'),
  orden: column(actividad.shape.orden, 'Orden'),
  reporte_id: column(actividad.shape.reporte_id, 'Identificador del reporte'),
  linea_id: column(actividad.shape.linea_id, 'Identificador de la línea de acción'),
  numero: column(actividad.shape.numero, 'Número'),
  texto: column(actividad.shape.texto, 'Actividad'),
  condicionada: column(z.boolean().describe(`Sí cuando el texto la sujeta a ${SUBJECT_TO}.`), 'Condicionada'),
  condicion_cita: optionalColumn(
    condicion.shape.condicion_cita,
    'Palabras de la condición',
    'El texto no pone esa condición.',
  ),
  renglon: column(actividad.shape.renglon, 'Renglón'),
  url,
  responsable: column(autoria.shape.responsable, 'Quién lo haría'),
});

const row = rowMaker(filaDeActividad);

export const actividadRow = ({ actividad, condicion, responsable }: ActividadVista, site: string) =>
  row({
    ...actividad,
    condicionada: condicion !== undefined,
    condicion_cita: condicion?.condicion_cita,
    url: absolute(site, actividadPath(actividad)),
    responsable,
  });

export const actividades = defineTable({
  name: 'actividades',
  title: 'Actividades',
  description: 'Las actividades que los reportes anuncian. Son planes, no resultados.',
  row: filaDeActividad,
  rows: ({ anotaciones, site }) =>
    [...anotaciones.actividades.values()].map((vista) => actividadRow(vista, site)),
  primaryKey: ['actividad_id'],
  foreignKeys: [ref('reportes', 'reporte_id'), ref('lineas', 'linea_id')],
});
