/** The table of participaciones: which dependencia an actividad names, and in what part. */
import { z } from 'zod';
import { participacion } from '../../model/schemas/participacion.ts';
import { citaColumns, column, lugar, optionalColumn } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeParticipacion = z.strictObject({
  participacion_id: column(participacion.shape.participacion_id, 'Identificador de la participación'),
  orden: lugar,
  actividad_id: column(participacion.shape.actividad_id, 'Identificador de la actividad'),
  dependencia_id: optionalColumn(
    participacion.shape.dependencia_id,
    'Identificador de la dependencia',
    'Quien participa no está en la tabla de dependencias: actor_texto lo dice.',
  ),
  papel: column(participacion.shape.papel, 'Papel'),
  ...citaColumns(participacion.shape),
  actor_texto: optionalColumn(
    participacion.shape.actor_texto,
    'Quien no está en la tabla',
    'Quien participa está en la tabla de dependencias.',
  ),
});

export const participacionRow = rowMaker(filaDeParticipacion);

export const participaciones = defineTable({
  name: 'participaciones',
  title: 'Participaciones',
  description:
    'Qué dependencia aparece en qué actividad y con qué papel. Una mención no es una responsabilidad.',
  row: filaDeParticipacion,
  rows: ({ content }) => content.participaciones.map(participacionRow),
  primaryKey: ['participacion_id'],
  foreignKeys: [ref('actividades', 'actividad_id'), ref('dependencias', 'dependencia_id')],
});
