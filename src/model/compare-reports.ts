/** Reports side by side: what each said of a línea de acción, and which ramo said something else in another year. */
import type { LineaVista, RespuestaVista } from './views.ts';
import type { Reporte } from './schemas/reporte.ts';

/** A ramo that answered one thing for a year and another for the next that it reported. */
export interface Cambio {
  antes: RespuestaVista;
  despues: RespuestaVista;
}

/** A línea may be in several: one ramo changes its answer while another never does. */
export type Situacion = 'cambio' | 'distintas' | 'iguales' | 'nunca-anunciada' | 'sin-respuesta';

export const SITUACIONES: readonly Situacion[] = [
  'cambio',
  'distintas',
  'iguales',
  'nunca-anunciada',
  'sin-respuesta',
];

export const SITUACION: Record<Situacion, string> = {
  cambio: 'Un ramo cambió su respuesta',
  distintas: 'Los reportes dijeron cosas distintas',
  iguales: 'Todos los que respondieron dijeron lo mismo',
  'nunca-anunciada': 'Ninguno anunció acciones',
  'sin-respuesta': 'Ninguno respondió',
};

export interface ComparedRow {
  vista: LineaVista;
  /** One per report, in their order; `undefined` where it doesn't answer. */
  respuestas: { reporte: Reporte; respuesta: RespuestaVista | undefined }[];
  cambios: Cambio[];
  situaciones: Situacion[];
}

/** Between years of one ramo, the older first; two ramos that differ have not changed their minds. */
export function cambiosOf(respuestas: readonly RespuestaVista[]): Cambio[] {
  const byRamo = Map.groupBy(respuestas, ({ reporte }) => reporte.ramo);
  return [...byRamo.values()].flatMap((own) => {
    const years = own.toSorted((a, b) => a.reporte.anio - b.reporte.anio);
    return years.slice(1).flatMap((despues, index) => {
      const antes = years[index];
      const changed = antes !== undefined && antes.respuesta.respuesta !== despues.respuesta.respuesta;
      return changed ? [{ antes, despues }] : [];
    });
  });
}

function situacionesOf(respuestas: readonly RespuestaVista[], cambios: readonly Cambio[]): Situacion[] {
  if (respuestas.length === 0) return ['sin-respuesta'];
  const said = new Set(respuestas.map(({ respuesta }) => respuesta.respuesta));
  const found: Situacion[] = [];
  if (cambios.length > 0) found.push('cambio');
  // «No» and «No, but it describes actividades» are not the same.
  const shapes = new Set(respuestas.map(({ forma }) => forma));
  if (shapes.size > 1) found.push('distintas');
  if (shapes.size === 1 && respuestas.length > 1) found.push('iguales');
  if (!said.has('se-realizaran')) found.push('nunca-anunciada');
  return found;
}

export function compareReports(lineas: readonly LineaVista[], reportes: readonly Reporte[]): ComparedRow[] {
  return lineas.map((vista) => {
    const cambios = cambiosOf(vista.respuestas);
    return {
      vista,
      respuestas: reportes.map((reporte) => ({
        reporte,
        respuesta: vista.respuestas.find((view) => view.reporte.reporte_id === reporte.reporte_id),
      })),
      cambios,
      situaciones: situacionesOf(vista.respuestas, cambios),
    };
  });
}
