/** The words that subject an actividad to budget, funding, authorisation or another event. */
import type { Condicion } from '../../../src/model/schemas/condicion.ts';
import { before, matchAt, spansOf, WORD_START, type Quote } from './spans.ts';

/** «, siempre que los empleadores confirmen su demanda.»: at the end it is a condition of what was announced. */
const LAST = String.raw`siempre que [^.,;()]*`;
const IS_LAST = /^siempre que /iu;
const PAUSE = before(String.raw`[,;]\s+`);

export function compileConditions(patterns: readonly string[]): RegExp {
  return new RegExp(`${WORD_START}(?:${[...patterns, LAST].join('|')})`, 'giu');
}

/** «siempre que un menor sea detectado con síntomas, será canalizado» is what is done with each case, and no condition. */
function isCondition(texto: string, quote: Quote, money: RegExp): boolean {
  if (!IS_LAST.test(quote.cita) || money.test(quote.cita)) return true;
  return matchAt(PAUSE, texto, quote.inicio) !== null && /^(?:[.;)]|$)/u.test(texto.slice(quote.fin));
}

const MONEY =
  /^siempre que (?:exista|haya|lo permita|se |la suficiencia|la disponibilidad|los recursos|el presupuesto)/iu;

export function annotateCondiciones(actividadId: string, texto: string, pattern: RegExp): Condicion[] {
  const first = spansOf(texto, pattern).find((quote) => isCondition(texto, quote, MONEY));
  if (first === undefined) return [];
  const cita = first.cita.trimEnd();
  const fin = first.inicio + cita.length;
  return [{ actividad_id: actividadId, condicionada: true, condicion_cita: cita, inicio: first.inicio, fin }];
}
