/** `lineas/index.json` and its like: every record of a kind, in its order, with the address of its data. */
import { z } from 'zod';
import { absolute, dependenciaPath, elementPath, poblacionPath, temaPath } from '../../model/addresses.ts';
import { LICENCIA_DATOS, shortCitation } from '../texts.ts';
import type { DataModel } from '../data-model.ts';
import type { TwinFile } from './elements.ts';
import { edicion } from '../../model/schemas/edicion.ts';

export const indiceDeColeccion = z.strictObject({
  coleccion: z.string().describe('De qué es la lista.'),
  edicion: edicion.describe('La edición de los datos.'),
  licencia: z.url().describe('La licencia de los datos. Las fuentes son como se recibieron.'),
  cita: z.string().describe('Cómo citar los datos.'),
  elementos: z
    .array(
      z.strictObject({
        id: z.string().describe('Identificador del registro.'),
        nombre: z.string().describe('Su texto, o su nombre.'),
        url: z.url().describe('Su página.'),
        datos: z.url().describe('Sus datos, en JSON.'),
      }),
    )
    .describe('Los registros, en su orden.'),
});

interface Registro {
  id: string;
  nombre: string;
  path: string;
}

function collections({ content }: DataModel): Record<string, Registro[]> {
  return {
    objetivos: content.objetivos.map(({ objetivo_id: id, nombre }) => ({
      id,
      nombre,
      path: elementPath(id),
    })),
    estrategias: content.estrategias.map(({ estrategia_id: id, nombre }) => ({
      id,
      nombre,
      path: elementPath(id),
    })),
    lineas: content.lineas.map(({ linea_id: id, texto }) => ({ id, nombre: texto, path: elementPath(id) })),
    dependencias: content.dependencias.map(({ dependencia_id: id, nombre }) => ({
      id,
      nombre,
      path: dependenciaPath(id),
    })),
    poblaciones: content.poblaciones.map(({ poblacion_id: id, nombre }) => ({
      id,
      nombre,
      path: poblacionPath(id),
    })),
    temas: content.temas.map(({ tema_id: id, nombre }) => ({ id, nombre, path: temaPath(id) })),
  };
}

export function* collectionFiles(model: DataModel): Generator<TwinFile> {
  for (const [coleccion, records] of Object.entries(collections(model))) {
    const index: z.infer<typeof indiceDeColeccion> = {
      coleccion,
      edicion: model.edicion,
      licencia: LICENCIA_DATOS.url,
      cita: shortCitation(model.edicion, model.site),
      elementos: records.map(({ id, nombre, path }) => ({
        id,
        nombre,
        url: absolute(model.site, path),
        datos: absolute(model.site, path.replace(/\.html$/, '.json')),
      })),
    };
    yield [`${coleccion}/index.json`, `${JSON.stringify(index)}\n`];
  }
}
