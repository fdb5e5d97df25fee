/** The readers' topics, joined once for the pages: their líneas de acción and actividades, with the words each rests on, and who is responsible. */
import type { Content } from './schemas/content.ts';
import type {
  ActividadVista,
  CitasDeTema,
  Dependencia,
  LineaVista,
  Tema,
  TemaDeLinea,
  TemaVista,
} from './views.ts';
/** By línea de acción or actividad, in the order of the topics. */
export function topicsByElement({ temas, temas_de_lineas }: Content): Map<string, CitasDeTema[]> {
  const byElement = Map.groupBy(temas_de_lineas, ({ elemento_id }) => elemento_id);
  return new Map(
    [...byElement].map(([id, own]) => {
      const byTopic = Map.groupBy(own, ({ tema_id }) => tema_id);
      return [
        id,
        temas.flatMap((tema) => {
          const citas = byTopic.get(tema.tema_id);
          return citas === undefined ? [] : [{ tema, citas }];
        }),
      ];
    }),
  );
}

function responsablesOf(vista: ActividadVista): Dependencia[] {
  return vista.participaciones
    .filter(({ participacion }) => participacion.papel === 'responsable')
    .map(({ dependencia }) => dependencia);
}

function countResponsables(actividades: readonly ActividadVista[]): TemaVista['responsables'] {
  const all = actividades.flatMap((vista) => [...new Set(responsablesOf(vista))]);
  return [...Map.groupBy(all, (dependencia) => dependencia)]
    .map(([dependencia, own]) => ({ dependencia, actividades: own.length }))
    .sort((a, b) => b.actividades - a.actividades || a.dependencia.orden - b.dependencia.orden);
}

export function topicViews(
  { temas }: Content,
  lineas: readonly LineaVista[],
  actividades: readonly ActividadVista[],
  byElement: ReadonlyMap<string, readonly CitasDeTema[]>,
): TemaVista[] {
  const citasOf = (id: string, tema: Tema): TemaDeLinea[] =>
    byElement.get(id)?.find((own) => own.tema === tema)?.citas ?? [];
  return temas.map((tema) => {
    const own = actividades
      .map((vista) => ({ vista, citas: citasOf(vista.actividad.actividad_id, tema) }))
      .filter(({ citas }) => citas.length > 0);
    const unknown = own.filter(({ vista }) => responsablesOf(vista).length === 0);
    const silent = unknown.filter(({ vista }) => vista.responsable === 'texto-no-lo-dice');
    return {
      tema,
      lineas: lineas
        .map((vista) => ({ vista, citas: citasOf(vista.linea.linea_id, tema) }))
        .filter(({ citas }) => citas.length > 0),
      actividades: own,
      responsables: countResponsables(own.map(({ vista }) => vista)),
      sinResponsable: silent.length,
      sinIdentificar: unknown.length - silent.length,
    };
  });
}
