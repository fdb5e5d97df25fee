/** The table of mentions for people: each with the clave and text of where it stands and the population's name. */
import { z } from 'zod';
import { poblacion } from '../../model/schemas/poblacion.ts';
import { column, url } from './column.ts';
import { filaDeMencion } from './poblaciones-mencionadas.ts';
import { type Datos, defineTable, LINEA_OR_ACTIVIDAD, ref, rowMaker } from './table.ts';
import { clave, placeOf } from './with-place.ts';

const filaDeMencionConTexto = z.strictObject({
  ...filaDeMencion.shape,
  clave,
  texto: column(
    z
      .string()
      .min(1)
      .describe('Texto de la línea de acción o de la actividad, con la ortografía de la fuente.'),
    'Texto en que está',
  ),
  nombre: column(poblacion.shape.nombre, 'Nombre de la población'),
  url,
});

const row = rowMaker(filaDeMencionConTexto);

function rows(datos: Datos) {
  const nombres = new Map(
    datos.content.poblaciones.map(({ poblacion_id, nombre }) => [poblacion_id, nombre]),
  );
  return datos.content.menciones.map((mencion) =>
    row({
      ...mencion,
      ...placeOf(datos, mencion.elemento_id),
      nombre: nombres.get(mencion.poblacion_id) ?? '',
    }),
  );
}

export const mencionesConTexto = defineTable({
  name: 'menciones_con_texto',
  title: 'Menciones con su texto',
  description:
    'Las menciones de poblaciones, cada una con la clave de su línea de acción, el texto en que está y el nombre de la población.',
  row: filaDeMencionConTexto,
  rows,
  primaryKey: ['mencion_id'],
  foreignKeys: [ref('poblaciones', 'poblacion_id')],
  refersTo: { elemento_id: LINEA_OR_ACTIVIDAD },
  derived: true,
});
