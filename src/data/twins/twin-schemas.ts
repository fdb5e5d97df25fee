/** The JSON twins of the pages and the nested pem.json: the rows of the tables, one inside the other. OpenAPI describes them with these schemas. */
import { z } from 'zod';
import { edicion } from '../../model/schemas/edicion.ts';
import { filaDeActividad } from '../tables/actividades.ts';
import { filaDeDependencia } from '../tables/dependencias.ts';
import { filaDeDiccionario } from '../tables/diccionario.ts';
import { filaDeDiferencia } from '../tables/diferencias.ts';
import { filaDeEstrategia } from '../tables/estrategias.ts';
import { filaDeFuente } from '../tables/fuentes.ts';
import { filaDeSigla } from '../tables/glosario.ts';
import { filaDeLinea } from '../tables/lineas.ts';
import { filaDeMeta } from '../tables/metas.ts';
import { filaDeNota } from '../tables/notas-de-calidad.ts';
import { filaDeObjetivo } from '../tables/objetivos.ts';
import { filaDeParticipacion } from '../tables/participaciones.ts';
import { filaDeMencion } from '../tables/poblaciones-mencionadas.ts';
import { filaDePoblacion } from '../tables/poblaciones.ts';
import { filaDeReporte } from '../tables/reportes.ts';
import { filaDeRespuesta } from '../tables/respuestas.ts';
import { filaDeSucesora } from '../tables/sucesoras.ts';
import { filaDeTemaDeLinea } from '../tables/temas-de-lineas.ts';
import { filaDeTema } from '../tables/temas.ts';

const mencionEnElemento = filaDeMencion.omit({ elemento: true, elemento_id: true });
const diferenciaDelElemento = z
  .array(filaDeDiferencia.omit({ elemento: true, elemento_id: true }))
  .describe('Cómo lo dicen las fuentes, cuando no lo dicen igual.');
const menciones = z
  .array(mencionEnElemento)
  .describe('Las poblaciones que el texto nombra, con sus palabras.');

const nestedActividad = filaDeActividad.omit({ reporte_id: true, linea_id: true }).extend({
  participaciones: z
    .array(filaDeParticipacion.omit({ actividad_id: true }))
    .describe('Las dependencias que nombra, con su papel.'),
  metas: z
    .array(filaDeMeta.omit({ actividad_id: true }))
    .describe('Las cantidades que anuncia. No se suman.'),
  poblaciones: menciones,
});

const nestedRespuesta = filaDeRespuesta.omit({ linea_id: true, actividades: true }).extend({
  actividades: z.array(nestedActividad).describe('Las actividades que el reporte describe.'),
});

export const nestedLinea = filaDeLinea.omit({ objetivo_id: true, estrategia_id: true }).extend({
  poblaciones: menciones,
  diferencias: diferenciaDelElemento,
  respuestas: z.array(nestedRespuesta).describe('Lo que responde cada reporte, el más nuevo primero.'),
});

export const nestedEstrategia = filaDeEstrategia.omit({ objetivo_id: true, lineas: true }).extend({
  diferencias: diferenciaDelElemento,
  lineas: z.array(nestedLinea).describe('Sus líneas de acción.'),
});

export const nestedObjetivo = filaDeObjetivo.omit({ estrategias: true, lineas: true }).extend({
  diferencias: diferenciaDelElemento,
  estrategias: z.array(nestedEstrategia).describe('Sus estrategias.'),
});

const arriba = z.strictObject({
  clave: filaDeObjetivo.shape.clave,
  nombre: filaDeObjetivo.shape.nombre,
  url: filaDeObjetivo.shape.url,
});

/** What every twin says of itself, so that it can be understood alone. */
const sobre = {
  programa: z.string().describe('El programa al que pertenece.'),
  edicion: edicion.describe('La edición de los datos.'),
  licencia: z.url().describe('La licencia de los datos. Las fuentes son como se recibieron.'),
  cita: z.string().describe('Cómo citar los datos.'),
  reportes: z.array(filaDeReporte).describe('Los reportes que se nombran.'),
  fuentes: z
    .array(filaDeFuente.omit({ nota: true, bytes: true, sha256: true }))
    .describe('Las fuentes que se nombran; los renglones son suyos.'),
};

const en = {
  objetivo: arriba.describe('El objetivo al que pertenece.'),
  estrategia: arriba.describe('La estrategia a la que pertenece.'),
};

const namedActividad = filaDeActividad.pick({
  actividad_id: true,
  reporte_id: true,
  linea_id: true,
  numero: true,
  texto: true,
  url: true,
});

export const gemelos = {
  objetivo: z.strictObject({
    tipo: z.literal('objetivo').describe('Qué es.'),
    ...sobre,
    ...nestedObjetivo.shape,
  }),
  estrategia: z.strictObject({
    tipo: z.literal('estrategia').describe('Qué es.'),
    ...sobre,
    objetivo: en.objetivo,
    ...nestedEstrategia.shape,
  }),
  linea: z.strictObject({
    tipo: z.literal('linea').describe('Qué es.'),
    ...sobre,
    ...en,
    ...nestedLinea.shape,
  }),
  dependencia: z.strictObject({
    ...filaDeDependencia.shape,
    ...sobre,
    participaciones: z
      .array(
        filaDeParticipacion
          .omit({ dependencia_id: true, actividad_id: true, actor_texto: true })
          .extend({ actividad: namedActividad }),
      )
      .describe(
        'Las actividades que la nombran, con su papel en cada una. Una mención no es una responsabilidad.',
      ),
  }),
  poblacion: z.strictObject({
    ...filaDePoblacion.shape,
    ...sobre,
    menciones: z
      .array(
        filaDeMencion
          .omit({ poblacion_id: true })
          .extend({ texto: filaDeLinea.shape.texto, url: filaDeLinea.shape.url }),
      )
      .describe('Dónde se la nombra y con qué palabras.'),
  }),
  tema: z.strictObject({
    ...filaDeTema.shape,
    ...sobre,
    citas: z
      .array(
        filaDeTemaDeLinea
          .omit({ tema_id: true })
          .extend({ texto: filaDeLinea.shape.texto, url: filaDeLinea.shape.url }),
      )
      .describe('Dónde se habla de él y con qué palabras.'),
  }),
};

/** `datos/pem.json`. */
export const nestedWhole = z.strictObject({
  titulo: z.string().describe('Nombre del programa.'),
  edicion: sobre.edicion,
  licencia: sobre.licencia,
  url: z.url().describe('La página de los datos.'),
  introduccion: z.array(z.string()).describe('Los párrafos de introducción del programa.'),
  objetivos: z.array(nestedObjetivo).describe('Los objetivos, con todo lo suyo.'),
  reportes: z.array(filaDeReporte).describe('Los reportes.'),
  dependencias: z.array(filaDeDependencia).describe('Las dependencias nombradas.'),
  sucesoras: z.array(filaDeSucesora).describe('Qué pasó con cada dependencia después de 2018.'),
  poblaciones: z.array(filaDePoblacion).describe('Las poblaciones nombradas.'),
  temas: z.array(filaDeTema).describe('Los temas con que este sitio agrupa los textos para leerlos.'),
  temas_de_lineas: z.array(filaDeTemaDeLinea).describe('Dónde y con qué palabras se habla de cada tema.'),
  glosario: z.array(filaDeSigla).describe('Las siglas.'),
  notas_de_calidad: z.array(filaDeNota).describe('Los defectos de las fuentes.'),
  fuentes: z.array(filaDeFuente).describe('Las fuentes.'),
  diccionario: z.array(filaDeDiccionario).describe('Qué dice cada columna.'),
});
