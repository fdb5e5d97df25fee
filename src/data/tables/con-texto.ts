/** Tables for people: metas, participaciones and menciones with the clave, the text and the address of what they stand in. Columns and rows. */
import { z } from 'zod';
import { dependencia } from '../../model/schemas/dependencia.ts';
import { linea } from '../../model/schemas/linea.ts';
import { poblacion } from '../../model/schemas/poblacion.ts';
import { actividad } from '../../model/schemas/reporte.ts';
import { absolute, actividadPath, elementPath } from '../../model/addresses.ts';
import { claveOf } from '../../model/claves.ts';
import { filaDeMencion, filaDeMeta, filaDeParticipacion } from './anotaciones-columns.ts';
import { metas, participaciones, poblacionesMencionadas } from './anotaciones-rows.ts';
import type { Datos } from './cells.ts';
import { column, optionalColumn, url } from './column.ts';

const clave = column(linea.shape.clave, 'Clave');
const textoDeActividad = column(actividad.shape.texto, 'Texto de la actividad');

export const filaDeMetaConTexto = z.strictObject({
  ...filaDeMeta.shape,
  clave,
  texto: textoDeActividad,
  url,
});
type FilaDeMetaConTexto = z.infer<typeof filaDeMetaConTexto>;

export const filaDeParticipacionConTexto = z.strictObject({
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
type FilaDeParticipacionConTexto = z.infer<typeof filaDeParticipacionConTexto>;

export const filaDeMencionConTexto = z.strictObject({
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
type FilaDeMencionConTexto = z.infer<typeof filaDeMencionConTexto>;

interface Lugar {
  clave: string;
  texto: string;
  url: string;
}

/** Where a text is, by the identifier of its línea de acción or actividad. Throws on one that the content lacks. */
function placesOf({ content, site }: Datos): (id: string) => Lugar {
  const places = new Map<string, Lugar>();
  for (const { linea_id, clave, texto } of content.lineas)
    places.set(linea_id, { clave, texto, url: absolute(site, elementPath(linea_id)) });
  for (const record of content.actividades) {
    const url = absolute(site, actividadPath(record));
    places.set(record.actividad_id, { clave: claveOf(record.linea_id), texto: record.texto, url });
  }
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`no línea de acción and no actividad is called ${id}`);
    return place;
  };
}

export function metasConTexto(datos: Datos): FilaDeMetaConTexto[] {
  const placeOf = placesOf(datos);
  return metas(datos).map((row) => ({ ...row, ...placeOf(row.actividad_id) }));
}

export function participacionesConTexto(datos: Datos): FilaDeParticipacionConTexto[] {
  const placeOf = placesOf(datos);
  const nombres = new Map(datos.content.dependencias.map((d) => [d.dependencia_id, d.nombre]));
  return participaciones(datos).map((row) => {
    const { clave, texto, url } = placeOf(row.actividad_id);
    return { ...row, clave, texto, nombre: nombres.get(row.dependencia_id ?? '') ?? null, url };
  });
}

export function mencionesConTexto(datos: Datos): FilaDeMencionConTexto[] {
  const placeOf = placesOf(datos);
  const nombres = new Map(datos.content.poblaciones.map((p) => [p.poblacion_id, p.nombre]));
  return poblacionesMencionadas(datos).map((row) => {
    const { clave, texto, url } = placeOf(row.elemento_id);
    return { ...row, clave, texto, nombre: nombres.get(row.poblacion_id) ?? '', url };
  });
}
