/** The clave, the text and the address of what an annotation stands in: what the tables for people add to it. */
import { absolute, actividadPath, elementPath } from '../../model/addresses.ts';
import { linea } from '../../model/schemas/linea.ts';
import { actividad } from '../../model/schemas/reporte.ts';
import { column } from './column.ts';
import type { Datos } from './table.ts';

export const clave = column(linea.shape.clave, 'Clave');
export const textoDeActividad = column(actividad.shape.texto, 'Texto de la actividad');

interface Lugar {
  clave: string;
  texto: string;
  url: string;
}

/** Where a text is, by the identifier of its línea de acción or actividad. Throws on one that the content lacks. */
export function placeOf({ anotaciones, lineaById, site }: Datos, id: string): Lugar {
  const vista = anotaciones.actividades.get(id);
  if (vista !== undefined) {
    const { actividad, linea } = vista;
    const url = absolute(site, actividadPath(actividad));
    return { clave: linea.linea.clave, texto: actividad.texto, url };
  }
  const linea = lineaById.get(id)?.linea;
  if (linea === undefined) throw new Error(`no línea de acción and no actividad is called ${id}`);
  return { clave: linea.clave, texto: linea.texto, url: absolute(site, elementPath(id)) };
}
