/** Records as pages, figures and tables see them: each with those that belong to it. `join.ts` makes them, with `anotaciones.ts` and `temas.ts`. */
import type { EstadoDeResponsable } from './schemas/autoria.ts';
import type { Diferencia } from './schemas/calidad.ts';
import type { Condicion } from './schemas/condicion.ts';
import type { Content } from './schemas/content.ts';
import type { Edicion } from './schemas/edicion.ts';
import type { Papel } from './schemas/participacion.ts';
import type { Actividad, Reporte, Respuesta } from './schemas/reporte.ts';
import type { Relation } from './related/related.ts';
import type { Siglas } from './siglas.ts';

export type Linea = Content['lineas'][number];
export type Estrategia = Content['estrategias'][number];
export type Objetivo = Content['objetivos'][number];
export type Fuente = Content['fuentes'][number];
export type Nota = Content['notas_de_calidad'][number];

/** How a línea de acción is drawn: the answer, or an answer that says no and describes actividades, or none. */
export type Forma = 'si' | 'mixta' | 'no' | 'sin';

export interface RespuestaVista {
  reporte: Reporte;
  respuesta: Respuesta;
  /** The words of the report's cell. */
  texto: string;
  /** How the report words the línea de acción: as the programme, where it has no wording of its own. */
  textoEnReporte: string;
  forma: Forma;
  actividades: Actividad[];
}

export interface DiferenciaVista {
  diferencia: Diferencia;
  textoA: string;
  fuenteA: Fuente;
  renglonA: number;
  textoB: string;
  fuenteB: Fuente;
  renglonB: number;
}

export interface LineaVista {
  linea: Linea;
  objetivo: Objetivo;
  estrategia: Estrategia;
  /** Newest first. */
  respuestas: RespuestaVista[];
  /** The answer of the main report, which tiles and counts show. */
  forma: Forma;
}

export interface EstrategiaVista {
  estrategia: Estrategia;
  objetivo: Objetivo;
  lineas: LineaVista[];
}

export interface ObjetivoVista {
  objetivo: Objetivo;
  estrategias: EstrategiaVista[];
  lineas: LineaVista[];
}

export type Dependencia = Content['dependencias'][number];
export type Participacion = Content['participaciones'][number];
export type Meta = Content['metas'][number];
export type Poblacion = Content['poblaciones'][number];
export type Sucesora = Content['sucesoras'][number];
export type Mencion = Content['menciones'][number];

export interface ParticipacionVista {
  participacion: Participacion;
  dependencia: Dependencia;
}

/** The mentions of one population in one text. */
export interface MencionVista {
  poblacion: Poblacion;
  menciones: Mencion[];
}

export interface ActividadVista {
  actividad: Actividad;
  linea: LineaVista;
  respuesta: RespuestaVista;
  forma: Forma;
  participaciones: ParticipacionVista[];
  metas: Meta[];
  poblaciones: MencionVista[];
  condicion: Condicion | undefined;
  /** Who acts and is not in the table of dependencias. */
  desconocidas: Participacion[];
  responsable: EstadoDeResponsable;
}

export interface DependenciaVista {
  dependencia: Dependencia;
  superior: Dependencia | undefined;
  adscritas: Dependencia[];
  papeles: Record<Papel, { vista: ActividadVista; participacion: Participacion }[]>;
}

export interface PoblacionVista {
  poblacion: Poblacion;
  lineas: { vista: LineaVista; menciones: Mencion[] }[];
  actividades: { vista: ActividadVista; menciones: Mencion[] }[];
}

export type Tema = Content['temas'][number];
export type TemaDeLinea = Content['temas_de_lineas'][number];

/** What one text says of one topic. */
export interface CitasDeTema {
  tema: Tema;
  citas: TemaDeLinea[];
}

export interface TemaVista {
  tema: Tema;
  lineas: { vista: LineaVista; citas: TemaDeLinea[] }[];
  actividades: { vista: ActividadVista; citas: TemaDeLinea[] }[];
  /** Who is responsible for its actividades, most first. */
  responsables: { dependencia: Dependencia; actividades: number }[];
  /** Actividades whose text surely names nobody. */
  sinResponsable: number;
  /** Actividades of which we don't know who is responsible, though the text may say it. */
  sinIdentificar: number;
}

export interface Anotaciones {
  /** In the order of the programme. */
  actividades: Map<string, ActividadVista>;
  dependencias: DependenciaVista[];
  poblaciones: PoblacionVista[];
  /** Populations that the text of a línea de acción names. */
  poblacionesDeLinea: Map<string, MencionVista[]>;
  /** By dependencia; one without has not been checked. */
  sucesoras: ReadonlyMap<string, readonly Sucesora[]>;
  temas: TemaVista[];
  /** Readers' topics of a línea de acción or actividad. */
  temasDe: ReadonlyMap<string, readonly CitasDeTema[]>;
  siglas: Siglas;
  relacionadas: (lineaId: string) => Relation[];
}

export interface Catalog {
  content: Content;
  edicion: Edicion;
  anotaciones: Anotaciones;
  objetivos: ObjetivoVista[];
  estrategias: EstrategiaVista[];
  lineas: LineaVista[];
  /** Newest first. */
  reportes: Reporte[];
  /** The report that answers most líneas de acción (of two alike, the newer one): home, tiles and counts are of it. */
  principal: Reporte | undefined;
  fuentes: Map<string, Fuente>;
  diferencias: Map<string, DiferenciaVista[]>;
  notas: Map<string, Nota[]>;
  lineaById: Map<string, LineaVista>;
  /** By actividad. */
  participaciones: Map<string, Content['participaciones']>;
  /** By línea de acción or actividad. */
  menciones: Map<string, Content['menciones']>;
}

/** A línea de acción as one report answers it: its answer, and its actividades alone. */
export function seenBy(vista: LineaVista, reporte: Pick<Reporte, 'reporte_id'> | undefined): LineaVista {
  const respuestas = vista.respuestas.filter((view) => view.reporte.reporte_id === reporte?.reporte_id);
  return { ...vista, respuestas, forma: respuestas[0]?.forma ?? 'sin' };
}

export type Cuenta = Record<Forma, number>;

export function countFormas(lineas: readonly LineaVista[]): Cuenta {
  const cuenta: Cuenta = { si: 0, mixta: 0, no: 0, sin: 0 };
  for (const { forma } of lineas) cuenta[forma] += 1;
  return cuenta;
}
