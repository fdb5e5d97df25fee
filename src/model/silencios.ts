/** What a report leaves unsaid, counted from its answers; nothing here is written by hand. */
import type { ActividadVista, Anotaciones, PoblacionVista } from './anotaciones.ts';
import { type EstrategiaVista, type LineaVista, type RespuestaVista, seenBy } from './join.ts';

export interface EstrategiaCallada {
  /** With its líneas as the report answers them. */
  estrategia: EstrategiaVista;
  respondidas: number;
  /** Its líneas that answer no and all the same describe actividades. */
  contradictorias: { vista: LineaVista; respuesta: RespuestaVista }[];
}

export interface Silencios {
  /** None of their líneas is answered «Se realizarán». */
  sinAcciones: EstrategiaCallada[];
  /** All of their líneas, and not only those that the report answers, are answered «Se realizarán». */
  soloAcciones: EstrategiaCallada[];
  /** Named by some línea de acción and by no actividad of the report. */
  poblaciones: PoblacionVista[];
  /** Their text says that something will be done and surely not by whom. */
  sinResponsable: ActividadVista[];
  /** Their text may say who will do it, and it is nobody that we could identify. */
  sinIdentificar: number;
  /** Every actividad of the report. */
  actividades: number;
}

const SI = 'se-realizaran';

function answersOf(
  estrategia: EstrategiaVista,
  reporteId: string,
): { vista: LineaVista; respuesta: RespuestaVista }[] {
  return estrategia.lineas.flatMap((vista) => {
    const respuesta = vista.respuestas.find((view) => view.reporte.reporte_id === reporteId);
    return respuesta === undefined ? [] : [{ vista, respuesta }];
  });
}

export function silenciosOf(
  reporteId: string,
  estrategias: readonly EstrategiaVista[],
  anotaciones: Anotaciones,
): Silencios {
  const answered = estrategias
    .map((estrategia) => ({ estrategia, answers: answersOf(estrategia, reporteId) }))
    .filter(({ answers }) => answers.length > 0);
  const yes = ({ answers }: (typeof answered)[number]): number =>
    answers.filter(({ respuesta }) => respuesta.respuesta.respuesta === SI).length;
  const view = ({ estrategia, answers }: (typeof answered)[number]): EstrategiaCallada => ({
    estrategia: {
      ...estrategia,
      lineas: estrategia.lineas.map((vista) => seenBy(vista, { reporte_id: reporteId })),
    },
    respondidas: answers.length,
    contradictorias: answers.filter(({ respuesta }) => respuesta.forma === 'mixta'),
  });
  const own = [...anotaciones.actividades.values()].filter(
    (vista) => vista.actividad.reporte_id === reporteId,
  );
  return {
    sinAcciones: answered.filter((entry) => yes(entry) === 0).map(view),
    soloAcciones: answered.filter((entry) => yes(entry) === entry.estrategia.lineas.length).map(view),
    poblaciones: anotaciones.poblaciones.filter(
      ({ lineas, actividades }) =>
        lineas.length > 0 && !actividades.some(({ vista }) => vista.actividad.reporte_id === reporteId),
    ),
    sinResponsable: own.filter((vista) => vista.responsable === 'texto-no-lo-dice'),
    sinIdentificar: own.filter((vista) => vista.responsable === 'sin-identificar').length,
    actividades: own.length,
  };
}
