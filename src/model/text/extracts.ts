/** The beginning of a línea's first actividad in one report, which lists of líneas show below the answer. */
import { type LineaVista, seenBy } from '../views.ts';
import type { Reporte } from '../schemas/reporte.ts';
import { shorten } from '../words.ts';

const LENGTH = 150;

export interface Extract {
  /** The línea's: a page shows one extract of each. */
  id: string;
  texto: string;
}

export function extractOf(vista: LineaVista, reporte: Reporte | undefined): Extract | undefined {
  const { linea, respuestas } = seenBy(vista, reporte);
  const [first] = respuestas.flatMap((view) => view.actividades);
  return first && { id: linea.linea_id, texto: shorten(first.texto, LENGTH) };
}
