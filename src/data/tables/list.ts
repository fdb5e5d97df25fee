/** The published tables, in the order in which they are listed everywhere. A new table is one entry here and its rows in src/data/tables/row-makers.ts. */
import {
  filaDeDependencia,
  filaDeMencion,
  filaDeMeta,
  filaDeParticipacion,
  filaDePoblacion,
} from './anotaciones-columns.ts';
import { filaDeDiferencia, filaDeFuente, filaDeNota, filaDeSigla } from './calidad-columns.ts';
import { filaDeMencionConTexto, filaDeMetaConTexto, filaDeParticipacionConTexto } from './con-texto.ts';
import { filaCompleta } from './completo-columns.ts';
import { filaDeDiccionario } from './diccionario-columns.ts';
import { filaDeEstrategia, filaDeLinea, filaDeObjetivo } from './programa-columns.ts';
import { filaDeActividad, filaDeReporte, filaDeRespuesta } from './reporte-columns.ts';
import { filaDeSucesora, filaDeTema, filaDeTemaDeLinea } from './temas-columns.ts';
import type { ForeignKey, Table } from './table.ts';

/** A column that names a record of another table, by that table's key. */
const ref = (table: string, reference: string, column = reference): ForeignKey => ({
  columns: [column],
  table,
  references: [reference],
});

const toObjetivo = ref('objetivos', 'objetivo_id');
const toEstrategia = ref('estrategias', 'estrategia_id');
const toLinea = ref('lineas', 'linea_id');
const toFuente = ref('fuentes', 'fuente_id');
const toReporte = ref('reportes', 'reporte_id');
const toActividad = ref('actividades', 'actividad_id');

/** What `elemento_id` names where texts of both kinds are annotated. */
const LINEA_OR_ACTIVIDAD = ['lineas.linea_id', 'actividades.actividad_id'];

export const tables: readonly Table[] = [
  {
    name: 'completo',
    title: 'Todo en una tabla',
    description:
      'Una fila por línea de acción y reporte: su objetivo, su estrategia, su texto, la respuesta y las actividades.',
    row: filaCompleta,
    primaryKey: ['linea_id', 'reporte_id'],
    foreignKeys: [toLinea, toObjetivo, toEstrategia, toReporte],
    lists: ['responsables', 'poblaciones', 'temas'],
    derived: true,
  },
  {
    name: 'objetivos',
    title: 'Objetivos',
    description: 'Los objetivos del programa.',
    row: filaDeObjetivo,
    primaryKey: ['objetivo_id'],
    foreignKeys: [],
  },
  {
    name: 'estrategias',
    title: 'Estrategias',
    description: 'Las estrategias de cada objetivo.',
    row: filaDeEstrategia,
    primaryKey: ['estrategia_id'],
    foreignKeys: [toObjetivo],
  },
  {
    name: 'lineas',
    title: 'Líneas de acción',
    description: 'Las líneas de acción: lo que el programa se propone, con su texto oficial.',
    row: filaDeLinea,
    primaryKey: ['linea_id'],
    foreignKeys: [toObjetivo, toEstrategia, toFuente],
  },
  {
    name: 'reportes',
    title: 'Reportes',
    description: 'Los reportes de un ramo para un año.',
    row: filaDeReporte,
    primaryKey: ['reporte_id'],
    foreignKeys: [toFuente],
  },
  {
    name: 'respuestas',
    title: 'Respuestas',
    description: 'Lo que cada reporte responde por cada línea de acción.',
    row: filaDeRespuesta,
    primaryKey: ['respuesta_id'],
    foreignKeys: [toReporte, toLinea],
  },
  {
    name: 'actividades',
    title: 'Actividades',
    description: 'Las actividades que los reportes anuncian. Son planes, no resultados.',
    row: filaDeActividad,
    primaryKey: ['actividad_id'],
    foreignKeys: [toReporte, toLinea],
  },
  {
    name: 'dependencias',
    title: 'Dependencias',
    description: 'Las instituciones que las actividades nombran.',
    row: filaDeDependencia,
    primaryKey: ['dependencia_id'],
    foreignKeys: [ref('dependencias', 'dependencia_id', 'adscrita_a')],
  },
  {
    name: 'participaciones',
    title: 'Participaciones',
    description:
      'Qué dependencia aparece en qué actividad y con qué papel. Una mención no es una responsabilidad.',
    row: filaDeParticipacion,
    primaryKey: ['participacion_id'],
    foreignKeys: [toActividad, ref('dependencias', 'dependencia_id')],
  },
  {
    name: 'metas',
    title: 'Metas',
    description: 'Las cantidades que las actividades anuncian. Se solapan: no se deben sumar.',
    row: filaDeMeta,
    primaryKey: ['meta_id'],
    foreignKeys: [toActividad],
    refersTo: { solapa_con: ['metas.meta_id'] },
    lists: ['solapa_con'],
  },
  {
    name: 'poblaciones',
    title: 'Poblaciones',
    description: 'Los grupos de personas que los textos nombran, según un léxico publicado.',
    row: filaDePoblacion,
    primaryKey: ['poblacion_id'],
    foreignKeys: [],
  },
  {
    name: 'poblaciones_mencionadas',
    title: 'Poblaciones mencionadas',
    description: 'Dónde y con qué palabras se nombra a cada población.',
    row: filaDeMencion,
    primaryKey: ['mencion_id'],
    foreignKeys: [ref('poblaciones', 'poblacion_id')],
    refersTo: { elemento_id: LINEA_OR_ACTIVIDAD },
  },
  {
    name: 'metas_con_texto',
    title: 'Metas con su texto',
    description: 'Las metas, cada una con la clave de su línea de acción y el texto de su actividad.',
    row: filaDeMetaConTexto,
    primaryKey: ['meta_id'],
    foreignKeys: [toActividad],
    refersTo: { solapa_con: ['metas.meta_id'] },
    lists: ['solapa_con'],
    derived: true,
  },
  {
    name: 'participaciones_con_texto',
    title: 'Participaciones con su texto',
    description:
      'Las participaciones, cada una con la clave de su línea de acción, el texto de su actividad y el nombre de la dependencia.',
    row: filaDeParticipacionConTexto,
    primaryKey: ['participacion_id'],
    foreignKeys: [toActividad, ref('dependencias', 'dependencia_id')],
    derived: true,
  },
  {
    name: 'menciones_con_texto',
    title: 'Menciones con su texto',
    description:
      'Las menciones de poblaciones, cada una con la clave de su línea de acción, el texto en que está y el nombre de la población.',
    row: filaDeMencionConTexto,
    primaryKey: ['mencion_id'],
    foreignKeys: [ref('poblaciones', 'poblacion_id')],
    refersTo: { elemento_id: LINEA_OR_ACTIVIDAD },
    derived: true,
  },
  {
    name: 'temas',
    title: 'Temas',
    description: 'Los temas con que este sitio agrupa las líneas de acción y las actividades para leerlas.',
    row: filaDeTema,
    primaryKey: ['tema_id'],
    foreignKeys: [],
  },
  {
    name: 'temas_de_lineas',
    title: 'Temas de líneas',
    description: 'Dónde y con qué palabras se habla de cada tema.',
    row: filaDeTemaDeLinea,
    primaryKey: ['tema_de_linea_id'],
    foreignKeys: [ref('temas', 'tema_id')],
    refersTo: { elemento_id: LINEA_OR_ACTIVIDAD },
  },
  {
    name: 'sucesoras',
    title: 'Sucesoras',
    description:
      'Qué fue de cada dependencia después de 2018, con su evidencia. Sin fila, no se ha comprobado.',
    row: filaDeSucesora,
    primaryKey: ['sucesora_id'],
    foreignKeys: [ref('dependencias', 'dependencia_id')],
  },
  {
    name: 'diferencias',
    title: 'Diferencias',
    description: 'Los textos que las fuentes no dicen igual.',
    row: filaDeDiferencia,
    primaryKey: ['diferencia_id'],
    foreignKeys: [ref('fuentes', 'fuente_id', 'fuente_a'), ref('fuentes', 'fuente_id', 'fuente_b')],
    refersTo: {
      elemento_id: ['objetivos.objetivo_id', 'estrategias.estrategia_id', 'lineas.linea_id'],
    },
  },
  {
    name: 'notas_de_calidad',
    title: 'Notas de calidad',
    description: 'Los defectos de las fuentes y qué se hizo con cada uno.',
    row: filaDeNota,
    primaryKey: ['nota_id'],
    foreignKeys: [toFuente],
  },
  {
    name: 'glosario',
    title: 'Glosario',
    description: 'Las siglas de los textos y lo que significan, cuando consta.',
    row: filaDeSigla,
    primaryKey: ['sigla'],
    foreignKeys: [],
  },
  {
    name: 'fuentes',
    title: 'Fuentes',
    description: 'Los documentos de donde sale todo, con su huella.',
    row: filaDeFuente,
    primaryKey: ['fuente_id'],
    foreignKeys: [],
  },
  {
    name: 'diccionario',
    title: 'Diccionario',
    description: 'Qué dice cada columna de cada tabla.',
    row: filaDeDiccionario,
    primaryKey: ['tabla', 'columna'],
    lists: ['valores', 'referencia'],
    foreignKeys: [],
    derived: true,
  },
];
