/** The hand-kept knowledge that the annotation uses, read through its schemas: data, never `if`s. */
import { z } from 'zod';
import { dependencia } from '../../../src/model/schemas/dependencia.ts';
import { poblacion } from '../../../src/model/schemas/poblacion.ts';
import { sucesora } from '../../../src/model/schemas/sucesora.ts';
import { tema } from '../../../src/model/schemas/tema.ts';
import actoresJson from '../knowledge/actores.json' with { type: 'json' };
import cantidadesJson from '../knowledge/cantidades.json' with { type: 'json' };
import clasesJson from '../knowledge/clases-de-palabras.json' with { type: 'json' };
import condicionesJson from '../knowledge/condiciones.json' with { type: 'json' };
import dependenciasJson from '../knowledge/dependencias.json' with { type: 'json' };
import excepcionesJson from '../knowledge/excepciones.json' with { type: 'json' };
import glosarioJson from '../knowledge/glosario.json' with { type: 'json' };
import noSiglasJson from '../knowledge/no-siglas.json' with { type: 'json' };
import noPoblacionesJson from '../knowledge/no-poblaciones.json' with { type: 'json' };
import poblacionesJson from '../knowledge/poblaciones.json' with { type: 'json' };
import sucesorasJson from '../knowledge/sucesoras.json' with { type: 'json' };
import temasJson from '../knowledge/temas.json' with { type: 'json' };
import temasDeLectoresJson from '../knowledge/temas-de-lectores.json' with { type: 'json' };
import contextoJson from '../knowledge/contexto-servidores.json' with { type: 'json' };
import verbosJson from '../knowledge/verbos.json' with { type: 'json' };
import { excepcion } from './exceptions.ts';

const words = z.array(z.string().min(1));

const dependenciaRow = dependencia.omit({ dependencia_id: true }).extend({
  id: dependencia.shape.dependencia_id.describe('Identificador.'),
  alias: words.describe('Otras formas en que los textos la nombran.'),
  solo_con: z
    .string()
    .optional()
    .describe('El nombre es común a muchas instituciones: vale sólo donde también se nombra ésta.'),
});
export type DependenciaRow = z.infer<typeof dependenciaRow>;

const glosarioRow = z.strictObject({
  sigla: z.string().min(1),
  expansion: z.string().min(1).optional(),
  origen: z.enum(['fuente', 'editorial', '']),
  nota: z.string().min(1).optional(),
});
export type GlosarioRow = z.infer<typeof glosarioRow>;

const poblacionRow = poblacion.omit({ poblacion_id: true }).extend({
  id: poblacion.shape.poblacion_id,
  terminos: words
    .min(1)
    .describe(
      'Palabras que la nombran; «*» es cualquier final, y «{clase}», una de clases-de-palabras.json.',
    ),
  salvo: words.optional().describe('Frases dentro de las cuales las palabras no la nombran.'),
  requiere_contexto: z.boolean().optional(),
  con_contexto: z
    .strictObject({ terminos: words, contexto: words })
    .optional()
    .describe('Palabras que sólo la nombran si la frase tiene otras.'),
});
export type PoblacionRow = z.infer<typeof poblacionRow>;

/** Words that stand for one another in the terms: «{volver}», «{afuera}». */
const clases = z.record(z.string(), words.min(1));
export type Kinds = z.infer<typeof clases>;

/** A row of the search's topics, as far as the readers' topics use it: how the documents speak of it. */
const temaDeBusquedaRow = z.object({ tema: z.string().min(1), documentos: words.min(1) });
export type TemaDeBusquedaRow = z.infer<typeof temaDeBusquedaRow>;

const temaDeLectoresRow = tema.omit({ tema_id: true }).extend({
  id: tema.shape.tema_id,
  filas: words.describe('Filas de temas.json que agrupa.'),
  terminos: words.optional().describe('Palabras propias, en el mismo lenguaje.'),
  salvo: words.optional().describe('Frases dentro de las cuales las palabras dicen otra cosa.'),
});
export type TemaDeLectoresRow = z.infer<typeof temaDeLectoresRow>;

const { nombre, sigla, vigente, desde, situacion, confianza, nota, publicada } = sucesora.shape;
const sucesoraRow = z.strictObject({
  dependencia_id: sucesora.shape.dependencia_id,
  hoy: situacion,
  sucesoras: z.array(
    z.strictObject({
      nombre: nombre.unwrap(),
      sigla: sigla.unwrap().nullable(),
      desde: desde.unwrap().nullable(),
      vigente: vigente.unwrap(),
    }),
  ),
  instrumento: z.string().min(1).nullable(),
  dof: publicada.unwrap().nullable(),
  nota,
  evidencia: z
    .array(
      z.strictObject({
        titulo: sucesora.shape.evidencia_titulo,
        url: sucesora.shape.evidencia_url,
        fecha: sucesora.shape.evidencia_fecha,
      }),
    )
    .min(1),
  confianza,
});
export type SucesoraRow = z.infer<typeof sucesoraRow>;

const verbos = z.strictObject({
  presente_anunciado: words,
  pasivos: words,
  no_son_verbos: words,
  delegan: words,
  por_conducto: words,
  socios: words,
  organos: words,
});
export type Verbos = z.infer<typeof verbos>;

const actores = z.strictObject({
  encabezan: words,
  no_actuan: words,
  propios: words,
  solo_seguidos_de: z.record(z.string(), words),
  presentes: words,
  participar: words,
  recibir: words.describe('Lo que hacen el personal y los planteles cuando algo se hace por ellos.'),
});
export type Actores = z.infer<typeof actores>;

const numbers = z.record(z.string(), z.number());
const cantidades = z.strictObject({
  numerales: z.strictObject({
    unidades: numbers,
    menores_de_treinta: numbers,
    decenas: numbers,
    centenas: numbers,
  }),
  unidades_de_tiempo: words,
  frases_hechas: words,
  antes_de_un_numero_que_no_cuenta: words,
  meses: words,
  no_son_adjetivos: words,
  ambitos: words,
  al_menos: words,
  hasta: words,
  estimado: words,
  estimado_en_la_frase: words,
  al_menos_despues: words,
  hasta_despues: words,
  estimado_despues: words,
  antes_del_sustantivo: words,
  dinero: z.record(z.string(), z.strictObject({ unidad: z.string(), factor: z.number() })),
  continuidad: words,
  periodicidad: z.record(
    z.string(),
    z.enum(['semanal', 'mensual', 'bimestral', 'trimestral', 'semestral', 'anual']),
  ),
});
export type Cantidades = z.infer<typeof cantidades>;

const condiciones = z.strictObject({
  bastan: words.describe('Giros que ponen una condición, siga lo que siga.'),
  piden_objeto: words.describe('Giros que la ponen si lo que sigue es dinero, permiso, acuerdo o suceso.'),
  piden_nombre: words.describe('Giros que la ponen ante un nombre de los de «nombres».'),
  limites: words.describe('Giros que la ponen ante un margen.'),
  nombres: words,
  margenes: words,
  sujeciones: words.describe('A qué más se sujeta una acción.'),
  dinero: words,
  permisos: words,
  acuerdos: words,
  poderes: words.describe('Quien autoriza o aporta, con lo que hace.'),
  circunstancias: words,
  infinitivos: words,
  infinitivos_con_objeto: words,
  no_son_condicion_tras: words.describe('Palabras tras las que «de» e infinitivo no son condición.'),
  preguntan: words.describe('Verbos tras los que «si» pregunta.'),
  por_caso: words.describe('Quien la cumple en cada caso: no es condición de la acción.'),
  papeles: words.describe('Lo que se pide a cada persona.'),
});
export type Condiciones = z.infer<typeof condiciones>;

export interface Tables {
  dependencias: DependenciaRow[];
  glosario: GlosarioRow[];
  noSiglas: Set<string>;
  poblaciones: PoblacionRow[];
  contexto: string[];
  clases: Kinds;
  noPoblaciones: string[];
  temas: TemaDeLectoresRow[];
  temasDeBusqueda: TemaDeBusquedaRow[];
  sucesoras: SucesoraRow[];
  verbos: Verbos;
  actores: Actores;
  cantidades: Cantidades;
  condiciones: Condiciones;
  excepciones: z.infer<typeof excepcion>[];
}

/** What the glossary explains and the table of dependencias lacks is a programme, a survey, a register: it does not act. */
function withSiglas(table: Actores): Actores {
  const acting = new Set(
    z
      .array(dependenciaRow)
      .parse(dependenciasJson)
      .map((row) => row.sigla),
  );
  const explained = z
    .array(glosarioRow)
    .parse(glosarioJson)
    .map((row) => row.sigla);
  return { ...table, no_actuan: [...table.no_actuan, ...explained.filter((sigla) => !acting.has(sigla))] };
}

export function readAnnotateTables(): Tables {
  const noSiglas = z.array(z.strictObject({ palabra: z.string(), motivo: z.string() })).parse(noSiglasJson);
  return {
    dependencias: z.array(dependenciaRow).parse(dependenciasJson),
    glosario: z.array(glosarioRow).parse(glosarioJson),
    noSiglas: new Set(noSiglas.map((row) => row.palabra)),
    poblaciones: z.array(poblacionRow).parse(poblacionesJson),
    contexto: words.parse(contextoJson),
    clases: clases.parse(clasesJson),
    noPoblaciones: words.parse(noPoblacionesJson),
    temas: z.array(temaDeLectoresRow).parse(temasDeLectoresJson),
    temasDeBusqueda: z.array(temaDeBusquedaRow).parse(temasJson),
    sucesoras: z.array(sucesoraRow).parse(sucesorasJson),
    verbos: verbos.parse(verbosJson),
    actores: withSiglas(actores.parse(actoresJson)),
    cantidades: cantidades.parse(cantidadesJson),
    condiciones: condiciones.parse(condicionesJson),
    excepciones: z.array(excepcion).parse(excepcionesJson),
  };
}
