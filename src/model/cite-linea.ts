/** What the reference of a línea de acción says beyond its words: the document, its renglón, and what the reports answered. */
import type { LineaVista } from './views.ts';
import { DOF_FECHA, formaLarga } from './words.ts';

/** Our copy is not the Diario Oficial's, so that the renglón is said of the copy. */
export function notaDeLinea({ linea, respuestas }: LineaVista): string {
  const document = `Publicado en el Diario Oficial de la Federación el ${DOF_FECHA} (renglón ${String(linea.renglon)} de la copia).`;
  const answers = respuestas.map(
    ({ forma, reporte, respuesta }) =>
      `${formaLarga(forma, reporte)} (renglón ${String(respuesta.renglon)}).`,
  );
  return [document, ...answers].join(' ');
}
