/** What the annotation found, joined once for the pages: who, how much and for whom, with the words each rests on. */
import type { Content } from './schemas/content.ts';
import type { Papel } from './schemas/participacion.ts';
import type { Actividad, Reporte } from './schemas/reporte.ts';
import { type Documento, relatedIndex } from './related/related.ts';
import { buildSiglas } from './siglas.ts';
import { topicsByElement, topicViews } from './topic-views.ts';
import {
  type ActividadVista,
  type Anotaciones,
  type DependenciaVista,
  type LineaVista,
  type MencionVista,
  type ParticipacionVista,
  type PoblacionVista,
  seenBy,
} from './views.ts';
type Grouped = Map<string, MencionVista[]>;

function mencionesByElement(content: Content): Grouped {
  const poblaciones = new Map(content.poblaciones.map((poblacion) => [poblacion.poblacion_id, poblacion]));
  const byElement = Map.groupBy(content.menciones, (mencion) => mencion.elemento_id);
  return new Map(
    [...byElement].map(([id, menciones]) => [
      id,
      [...Map.groupBy(menciones, (mencion) => mencion.poblacion_id)].flatMap(([poblacionId, own]) => {
        const poblacion = poblaciones.get(poblacionId);
        return poblacion === undefined ? [] : [{ poblacion, menciones: own }];
      }),
    ]),
  );
}

function actividadViews(
  content: Content,
  lineas: readonly LineaVista[],
  menciones: Grouped,
): Map<string, ActividadVista> {
  const dependencias = new Map(content.dependencias.map((row) => [row.dependencia_id, row]));
  const participaciones = Map.groupBy(content.participaciones, (row) => row.actividad_id);
  const metas = Map.groupBy(content.metas, (row) => row.actividad_id);
  const condiciones = new Map(content.condiciones.map((row) => [row.actividad_id, row]));
  const autorias = new Map(content.autorias.map((row) => [row.actividad_id, row.responsable]));
  const views = lineas.flatMap((linea) =>
    linea.respuestas.flatMap((respuesta) =>
      respuesta.actividades.map((actividad): ActividadVista => {
        const id = actividad.actividad_id;
        return {
          actividad,
          linea,
          respuesta,
          forma: respuesta.forma,
          participaciones: (participaciones.get(id) ?? []).flatMap((participacion) => {
            const dependencia = dependencias.get(participacion.dependencia_id ?? '');
            return dependencia === undefined ? [] : [{ participacion, dependencia }];
          }),
          metas: metas.get(id) ?? [],
          poblaciones: menciones.get(id) ?? [],
          condicion: condiciones.get(id),
          desconocidas: (participaciones.get(id) ?? []).filter((row) => row.dependencia_id === undefined),
          responsable: autorias.get(id) ?? 'sin-identificar',
        };
      }),
    ),
  );
  return new Map(views.map((view) => [view.actividad.actividad_id, view]));
}

function dependenciaViews(content: Content, actividades: Iterable<ActividadVista>): DependenciaVista[] {
  const views = content.dependencias.map((dependencia): DependenciaVista => {
    return {
      dependencia,
      superior: undefined,
      adscritas: [],
      papeles: { responsable: [], 'por-conducto': [], mencionada: [] },
    };
  });
  const byId = new Map(views.map((view) => [view.dependencia.dependencia_id, view]));
  for (const view of views) {
    const superior = byId.get(view.dependencia.adscrita_a ?? '');
    view.superior = superior?.dependencia;
    superior?.adscritas.push(view.dependencia);
  }
  for (const vista of actividades) {
    for (const { participacion, dependencia } of vista.participaciones)
      byId.get(dependencia.dependencia_id)?.papeles[participacion.papel].push({ vista, participacion });
  }
  return views;
}

function poblacionViews(
  content: Content,
  lineas: readonly LineaVista[],
  actividades: Iterable<ActividadVista>,
  menciones: Grouped,
): PoblacionVista[] {
  const views = content.poblaciones.map((poblacion): PoblacionVista => ({
    poblacion,
    lineas: [],
    actividades: [],
  }));
  const byId = new Map(views.map((view) => [view.poblacion.poblacion_id, view]));
  for (const vista of lineas) {
    for (const { poblacion, menciones: own } of menciones.get(vista.linea.linea_id) ?? [])
      byId.get(poblacion.poblacion_id)?.lineas.push({ vista, menciones: own });
  }
  for (const vista of actividades) {
    for (const { poblacion, menciones: own } of vista.poblaciones)
      byId.get(poblacion.poblacion_id)?.actividades.push({ vista, menciones: own });
  }
  return views;
}

/** A línea de acción as the comparison sees it: its text, and who and whom it and its actividades name. */
function documentOf(
  { linea, respuestas }: LineaVista,
  actividades: ReadonlyMap<string, ActividadVista>,
  menciones: Grouped,
  temasDe: Anotaciones['temasDe'],
): Documento {
  const own = respuestas.flatMap((view) =>
    view.actividades.flatMap((actividad) => actividades.get(actividad.actividad_id) ?? []),
  );
  const roles = own.flatMap((view) => view.participaciones);
  const named = [...(menciones.get(linea.linea_id) ?? []), ...own.flatMap((view) => view.poblaciones)];
  const responsables = roles.filter(({ participacion }) => participacion.papel === 'responsable');
  return {
    id: linea.linea_id,
    texto: linea.texto,
    responsables: [...new Set(responsables.map((row) => row.dependencia.dependencia_id))],
    dependencias: [...new Set(roles.map((row) => row.dependencia.dependencia_id))],
    poblaciones: [...new Set(named.map(({ poblacion }) => poblacion.poblacion_id))],
    temas: (temasDe.get(linea.linea_id) ?? []).map(({ tema }) => tema.tema_id),
    estrategia: linea.estrategia_id,
  };
}

export function buildAnotaciones(
  content: Content,
  lineas: readonly LineaVista[],
  principal: Reporte | undefined,
): Anotaciones {
  const menciones = mencionesByElement(content);
  const actividades = actividadViews(content, lineas, menciones);
  const temasDe = topicsByElement(content);
  let related: ReturnType<typeof relatedIndex> | undefined;
  return {
    actividades,
    dependencias: dependenciaViews(content, actividades.values()),
    poblaciones: poblacionViews(content, lineas, actividades.values(), menciones),
    poblacionesDeLinea: menciones,
    sucesoras: Map.groupBy(content.sucesoras, ({ dependencia_id }) => dependencia_id),
    temas: topicViews(content, lineas, [...actividades.values()], temasDe),
    temasDe,
    siglas: buildSiglas(content.glosario),
    // What is said of a línea beside its answer is of the report that gave it.
    // Only pages of líneas de acción ask; other steps that join the content needn't pay for the index.
    relacionadas: (lineaId) => {
      related ??= relatedIndex(
        lineas.map((vista) => documentOf(seenBy(vista, principal), actividades, menciones, temasDe)),
      );
      return related(lineaId);
    },
  };
}

/** An actividad's text under its identifier, as `firstUses` takes it. */
export function named({ actividad_id: id, texto }: Actividad): { id: string; texto: string } {
  return { id, texto };
}

const PAPELES: readonly Papel[] = ['responsable', 'por-conducto', 'mencionada'];

/** The dependencias of an actividad by role, the strongest role first; no empty role. */
export function byPapel(vista: ActividadVista): { papel: Papel; filas: ParticipacionVista[] }[] {
  return PAPELES.map((papel) => ({
    papel,
    filas: vista.participaciones.filter(({ participacion }) => participacion.papel === papel),
  })).filter(({ filas }) => filas.length > 0);
}
