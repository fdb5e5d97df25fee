/** The table of participaciones for people: each with the clave and text of its actividad and the dependencia's name. */
import { z } from 'zod';
import { dependencia } from '../../model/schemas/dependencia.ts';
import { optionalColumn, url } from './column.ts';
import { filaDeParticipacion } from './participaciones.ts';
import { type Datos, defineTable, ref, rowMaker } from './table.ts';
import { clave, placeOf, textoDeActividad } from './with-place.ts';

const filaDeParticipacionConTexto = z.strictObject({
  ...filaDeParticipacion.shape,
  clave,
  texto: textoDeActividad,
  nombre: optionalColumn(
    dependencia.shape.nombre,
    'Nombre de la dependencia',
    'Quien participa no está en la tabla de dependencias.',
  ),
  url,
});

const row = rowMaker(filaDeParticipacionConTexto);

function rows(datos: Datos) {
  const nombres = new Map(
    datos.content.dependencias.map(({ dependencia_id, nombre }) => [dependencia_id, nombre]),
  );
  return datos.content.participaciones.map((participacion) =>
    row({
      ...participacion,
      ...placeOf(datos, participacion.actividad_id),
      nombre: nombres.get(participacion.dependencia_id ?? ''),
    }),
  );
}

export const participacionesConTexto = defineTable({
  name: 'participaciones_con_texto',
  title: 'Participaciones con su texto',
  description:
    'Las participaciones, cada una con la clave de su línea de acción, el texto de su actividad y el nombre de la dependencia.',
  row: filaDeParticipacionConTexto,
  rows,
  primaryKey: ['participacion_id'],
  foreignKeys: [ref('actividades', 'actividad_id'), ref('dependencias', 'dependencia_id')],
  derived: true,
});
