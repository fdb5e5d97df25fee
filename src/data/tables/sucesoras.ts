/** The table of what became of each dependencia. */
import { z } from 'zod';
import { sucesora } from '../../model/schemas/sucesora.ts';
import { column, lugar, optionalColumn } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeSucesora = z.strictObject({
  sucesora_id: column(sucesora.shape.sucesora_id, 'Identificador de la sucesora'),
  orden: lugar,
  dependencia_id: column(sucesora.shape.dependencia_id, 'Identificador de la dependencia'),
  situacion: column(sucesora.shape.situacion, 'Situación'),
  nombre: optionalColumn(sucesora.shape.nombre, 'Nombre', 'Sigue siendo la misma, o no consta.'),
  sigla: optionalColumn(sucesora.shape.sigla, 'Sigla', 'No tiene, o no consta.'),
  vigente: optionalColumn(sucesora.shape.vigente, 'Vigente', 'No consta.'),
  desde: optionalColumn(sucesora.shape.desde, 'Desde', 'No cambió, o no consta.'),
  instrumento: optionalColumn(sucesora.shape.instrumento, 'Instrumento', 'No lo hubo, o no consta.'),
  publicada: optionalColumn(sucesora.shape.publicada, 'Publicada', 'No consta.'),
  confianza: column(sucesora.shape.confianza, 'Confianza'),
  evidencia_titulo: column(sucesora.shape.evidencia_titulo, 'Evidencia'),
  evidencia_url: column(sucesora.shape.evidencia_url, 'Dirección de la evidencia'),
  evidencia_fecha: optionalColumn(
    sucesora.shape.evidencia_fecha,
    'Fecha de la evidencia',
    'La página no la dice.',
  ),
  nota: column(sucesora.shape.nota, 'Nota'),
});

const row = rowMaker(filaDeSucesora);

export const sucesoras = defineTable({
  name: 'sucesoras',
  title: 'Sucesoras',
  description:
    'Qué pasó con cada dependencia después de 2018, con su evidencia. Sin fila, no se ha comprobado.',
  row: filaDeSucesora,
  rows: ({ content }) => content.sucesoras.map(row),
  primaryKey: ['sucesora_id'],
  foreignKeys: [ref('dependencias', 'dependencia_id')],
});
