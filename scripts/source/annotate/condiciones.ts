/** The words that subject an actividad to budget, funding or capacity. */
import type { Condicion } from '../../../src/model/schemas/condicion.ts';
import { spansOf, WORD_START } from './spans.ts';

export function compileConditions(patterns: readonly string[]): RegExp {
  return new RegExp(`${WORD_START}(?:${patterns.join('|')})`, 'giu');
}

export function annotateCondiciones(actividadId: string, texto: string, pattern: RegExp): Condicion[] {
  const first = spansOf(texto, pattern)[0];
  if (first === undefined) return [];
  const cita = first.cita.trimEnd();
  const fin = first.inicio + cita.length;
  return [{ actividad_id: actividadId, condicionada: true, condicion_cita: cita, inicio: first.inicio, fin }];
}
