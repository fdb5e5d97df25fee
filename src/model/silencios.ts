/** What a report leaves unsaid, counted from its answers; nothing here is written by hand. */
import {
  type ActividadVista,
  type Anotaciones,
  type PoblacionVista,
  type EstrategiaVista,
  type LineaVista,
  type RespuestaVista,
  seenBy,
} from './views.ts';
import { joinWords } from './words.ts';

export interface SilentEstrategia {
  /** With its líneas as the report answers them. */
  estrategia: EstrategiaVista;
  respondidas: number;
  /** Its líneas that answer no and all the same describe actividades. */
  contradictorias: { vista: LineaVista; respuesta: RespuestaVista }[];
}

export interface Silencios {
  /** None of their líneas is answered «Se realizarán». */
  sinAcciones: SilentEstrategia[];
  /** All of their líneas, and not only those that the report answers, are answered «Se realizarán». */
  soloAcciones: SilentEstrategia[];
  /** Named by some línea de acción and by no actividad of the report. */
  poblaciones: PoblacionVista[];
  /** Their text says that something will be done and surely not by whom. */
  sinResponsable: ActividadVista[];
  /** Their text may say who will do it, and it is nobody that we could identify. */
  sinIdentificar: number;
  /** Every actividad of the report. */
  actividades: number;
}

/** An estrategia without announced actions, and how many actividades its report describes all the same. */
export interface Silent {
  clave: string;
  descritas: number;
}

/** What keeps «no anunció acciones para 4 estrategias» from being quoted for more than it says; empty where nothing was described. */
export function exceptionWords(calladas: readonly Silent[]): string {
  const own = calladas.filter(({ descritas }) => descritas > 0);
  if (own.length === 0) return '';
  const which = joinWords(own.map(({ clave }) => `la ${clave}`));
  const what = own.reduce((sum, { descritas }) => sum + descritas, 0) === 1 ? 'una actividad' : 'actividades';
  if (calladas.length === 1) return `en ella describió ${what}`;
  return `en ${own.length === 1 ? 'una' : String(own.length)} de ellas, ${which}, describió ${what}`;
}

export const silentOf = ({ estrategia, contradictorias }: SilentEstrategia): Silent => ({
  clave: estrategia.estrategia.clave,
  descritas: contradictorias.reduce((sum, { respuesta }) => sum + respuesta.actividades.length, 0),
});

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
  const view = ({ estrategia, answers }: (typeof answered)[number]): SilentEstrategia => ({
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
