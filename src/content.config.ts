/** Folder ↔ schema, nothing else. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { autoria } from './model/schemas/autoria.ts';
import { revision } from './model/schemas/revision.ts';
import { diferencia, notaDeCalidad } from './model/schemas/calidad.ts';
import { condicion } from './model/schemas/condicion.ts';
import {
  orderedDependencia,
  orderedMencion,
  orderedMeta,
  orderedParticipacion,
  orderedPoblacion,
  orderedSigla,
  orderedSucesora,
  orderedTemaDeLinea,
  orderedTema,
} from './model/schemas/content.ts';
import { indiceDeDatos } from './data/download-schema.ts';
import { edicion } from './model/schemas/edicion.ts';
import { estrategia } from './model/schemas/estrategia.ts';
import { fraseDeTransparencia, organismo } from './model/schemas/hecho.ts';
import { fuente } from './model/schemas/fuente.ts';
import { linea } from './model/schemas/linea.ts';
import { medidas } from './model/schemas/medidas.ts';
import { objetivo } from './model/schemas/objetivo.ts';
import { pagina } from './model/schemas/pagina.ts';
import { programa } from './model/schemas/programa.ts';
import { renglones } from './model/schemas/renglon.ts';
import { actividad, reporte, respuesta, variante } from './model/schemas/reporte.ts';

/** Records of one file, keyed by their own identifier. */
function records<T extends z.ZodType>(name: string, key: string, schema: T) {
  const parser = (text: string): Record<string, Record<string, unknown>> => {
    const list = JSON.parse(text) as Record<string, unknown>[];
    return Object.fromEntries(list.map((record) => [String(record[key]), record]));
  };
  return defineCollection({ loader: file(`content/registros/${name}.json`, { parser }), schema });
}

/** Facts kept by hand, in the order of their file. */
function hechos<T extends z.ZodType>(name: string, schema: T) {
  return defineCollection({ loader: file(`content/hechos/${name}.json`), schema });
}

export const collections = {
  fuentes: records('fuentes', 'fuente_id', fuente),
  programa: records('programa', 'id', programa),
  objetivos: records('objetivos', 'objetivo_id', objetivo),
  estrategias: records('estrategias', 'estrategia_id', estrategia),
  lineas: records('lineas', 'linea_id', linea),
  reportes: records('reportes', 'reporte_id', reporte),
  respuestas: records('respuestas', 'respuesta_id', respuesta),
  actividades: records('actividades', 'actividad_id', actividad),
  variantes: records('variantes', 'variante_id', variante),
  diferencias: records('diferencias', 'diferencia_id', diferencia),
  notas_de_calidad: records('notas_de_calidad', 'nota_id', notaDeCalidad),
  dependencias: records('dependencias', 'dependencia_id', orderedDependencia),
  participaciones: records('participaciones', 'participacion_id', orderedParticipacion),
  metas: records('metas', 'meta_id', orderedMeta),
  poblaciones: records('poblaciones', 'poblacion_id', orderedPoblacion),
  menciones: records('menciones', 'mencion_id', orderedMencion),
  glosario: records('glosario', 'sigla', orderedSigla),
  condiciones: records('condiciones', 'actividad_id', condicion),
  temas: records('temas', 'tema_id', orderedTema),
  temas_de_lineas: records('temas_de_lineas', 'tema_de_linea_id', orderedTemaDeLinea),
  sucesoras: records('sucesoras', 'sucesora_id', orderedSucesora),
  autorias: records('autorias', 'actividad_id', autoria),
  por_revisar: records('por_revisar', 'revision_id', revision),
  renglones: defineCollection({
    loader: glob({
      pattern: 'renglones-*.json',
      base: 'content/registros',
      // The default would make a slug of the name; the name is the identifier.
      generateId: ({ entry }) => entry.replace(/^renglones-|\.json$/g, ''),
    }),
    schema: renglones,
  }),
  edicion: defineCollection({
    loader: file('content/edicion.json', {
      parser: (text) => ({ edicion: JSON.parse(text) as Record<string, unknown> }),
    }),
    schema: edicion,
  }),
  // What the build made before the pages: the only collection that is not in content/.
  datos: defineCollection({
    loader: file('.build/indice-de-datos.json', {
      parser: (text) => ({ indice: JSON.parse(text) as Record<string, unknown> }),
    }),
    schema: indiceDeDatos,
  }),
  ayuda: hechos('ayuda', organismo),
  transparencia: hechos('transparencia', fraseDeTransparencia),
  // What measuring commands printed about the site: one file per command.
  medidas: defineCollection({
    loader: glob({
      pattern: '*.json',
      base: 'content/medidas',
      generateId: ({ entry }) => entry.replace(/\.json$/, ''),
    }),
    schema: medidas,
  }),
  paginas: defineCollection({
    loader: glob({
      pattern: '*.mdx',
      base: 'content/paginas',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: pagina,
  }),
};
