/** What there is already beside what is promised: «elevará de 300 a 500», «en su red de 1,700 sucursales». */
import type { CountedNumber } from './numbers.ts';
import { before, matchAt } from './spans.ts';
import type { Unit } from './units.ts';

interface Counted {
  number: CountedNumber;
  unit: Unit;
}

/** «elevará de», «se espera que los talleres pasen de» */
const CHANGES = before(
  String.raw`(?<!\p{L})(?:elev|ampli|increment|aument|reduc|pas|disminu|crec|sub)\p{L}*\s+(?:\p{L}+\s+){0,4}`,
);

export const isChanged = (texto: string, at: number): boolean => matchAt(CHANGES, texto, at) !== null;

const FROM = before(String.raw`(?<!\p{L})(?:de|desde)\s+`);
const UP_TO = /^(?:\s\p{L}+){1,4}\s(?:a|hasta)\s$/u;

/** «pasar de 28 mil operaciones mensuales a 33 mil operaciones mensuales»: the first says its noun too. */
export function changesFrom(
  texto: string,
  former: Counted | undefined,
  number: CountedNumber,
  unit: Unit,
): boolean {
  if (former === undefined || !UP_TO.test(texto.slice(former.number.fin, number.inicio))) return false;
  const start = former.number.inicio;
  const isSame = former.unit.unidad.split(' ')[0] === unit.unidad.split(' ')[0];
  return isSame && matchAt(FROM, texto, start) !== null && matchAt(CHANGES, texto, start) !== null;
}

/** «Se espera pasar de 10 a 15» */
const EXPECTED = before(String.raw`(?<!\p{L})se (?:espera|esperan|prevé|prevén)\s[^.;]{1,100}`);

export const isExpected = (texto: string, at: number): boolean => matchAt(EXPECTED, texto, at) !== null;

/** «en su red de más de 1,700 sucursales»: they are there already. */
const EXISTING = before(
  String.raw`(?<!\p{L})(?:sus|(?:en|con|por|de|desde|mediante|a través de|(?:ampli|fortalec|mejor|moderniz|renov)\p{L}{1,6})\s(?:toda\s)?(?:su|la)\s(?:red|plantilla|flota|cadena|padrón|acervo|parque)(?:\s\p{Ll}{4,}){0,2}\sde)\s(?:(?:más|cerca|poco más|alrededor) de\s|casi\s|un[oa]s\s)?`,
);

export const isThere = (texto: string, at: number): boolean => matchAt(EXISTING, texto, at) !== null;
