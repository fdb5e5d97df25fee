/** The beginning of a línea's first actividad, which lists of líneas show below the answer. */
import type { LineaVista } from '../join.ts';
import { shorten } from '../words.ts';

const LENGTH = 150;

export interface Extracto {
  /** The línea's: a page shows one extract of each. */
  id: string;
  texto: string;
}

export function extractOf({ linea, respuestas }: LineaVista): Extracto | undefined {
  const [first] = respuestas.flatMap((view) => view.actividades);
  return first && { id: linea.linea_id, texto: shorten(first.texto, LENGTH) };
}
