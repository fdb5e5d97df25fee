/** The quantities that an actividad announces, with unit, operator, class and the words around them. */
import type { ClaseDeMeta, Meta, OperadorDeMeta } from '../../../src/model/schemas/meta.ts';
import { compileNumbers, findNumbers, unitAfter, type CountedNumber } from './numbers.ts';
import {
  anyWord,
  alternatives,
  before,
  matchAt,
  quoteOf,
  sentenceAt,
  sentences,
  spansOf,
  WORD_END,
  WORD_START,
  type Quote,
  type Span,
} from './spans.ts';
import type { Cantidades } from './compiled-tables.ts';

interface Quantities {
  table: Cantidades;
  number: RegExp;
  atLeast: RegExp;
  estimated: RegExp;
  continued: RegExp;
  period: RegExp;
}

export function compileQuantities(table: Cantidades): Quantities {
  return {
    table,
    number: compileNumbers(table),
    atLeast: before(String.raw`(${WORD_START}(?:${alternatives(table.al_menos)})\s+)`),
    estimated: anyWord(table.estimado),
    continued: anyWord(table.continuidad),
    period: new RegExp(`^\\s+(${alternatives(Object.keys(table.periodicidad))})${WORD_END}`, 'iu'),
  };
}

/** «de 15 a 35 claves»: the first number has no noun of its own. */
const FROM = before(String.raw`(?<!\p{L})de\s+`);
const TO = /^\s+a\s+$/u;

interface Found {
  from: CountedNumber | undefined;
  number: CountedNumber;
  unit: Quote;
}

function findQuantities(texto: string, quantities: Quantities): Found[] {
  const numbers = findNumbers(texto, quantities.number, quantities.table);
  const found: Found[] = [];
  numbers.forEach((number, i) => {
    const unit = unitAfter(texto, number, quantities.table);
    if (unit === undefined) return;
    const former = numbers[i - 1];
    const isRange =
      former !== undefined &&
      TO.test(texto.slice(former.fin, number.inicio)) &&
      matchAt(FROM, texto, former.inicio) !== null;
    found.push({ from: isRange ? former : undefined, number, unit });
  });
  return found;
}

/** What the words before a number say of it: those of its sentence, and those right before it. */
interface Left {
  atLeast: string;
  isDefinite: boolean;
  isEstimated: boolean;
  isContinued: boolean;
}

/** Reads the words of a text once, and answers for each of its numbers. */
function leftOf(texto: string, quantities: Quantities): (number: Quote) => Left {
  const all = sentences(texto);
  const estimated = spansOf(texto, quantities.estimated);
  const continued = spansOf(texto, quantities.continued);
  return ({ inicio }) => {
    const sentence = sentenceAt(all, inicio);
    const isBefore = (words: Span): boolean => words.inicio >= sentence.inicio && words.fin <= inicio;
    return {
      atLeast: matchAt(quantities.atLeast, texto, inicio)?.[1] ?? '',
      isDefinite: matchAt(DEFINITE, texto, inicio) !== null,
      isEstimated: estimated.some(isBefore),
      isContinued: continued.some(isBefore),
    };
  };
}

function operatorOf(isRange: boolean, left: Left): OperadorDeMeta {
  if (isRange) return 'de-a';
  if (left.atLeast !== '') return 'al-menos';
  return left.isEstimated ? 'estimado' : 'exacto';
}

/** «los 23 municipios»: with the definite article the number says how far, not how much will be done. */
const DEFINITE = before(String.raw`(?<!\p{L})(?:los|las)\s+`);

function classOf(left: Left, unit: string, quantities: Quantities): ClaseDeMeta {
  if (left.isContinued) return 'continuidad';
  const noun = unit.split(/[\s-]/u)[0]?.toLowerCase() ?? '';
  return quantities.table.ambitos.includes(noun) || left.isDefinite ? 'cobertura' : 'meta';
}

function startOf(found: Found, left: Left): number {
  if (found.from !== undefined) return found.from.inicio - 'de '.length;
  return found.number.inicio - left.atLeast.length;
}

export function annotateMetas(actividadId: string, texto: string, quantities: Quantities): Meta[] {
  const read = leftOf(texto, quantities);
  return findQuantities(texto, quantities).map((found, i) => {
    const left = read(found.number);
    const period = quantities.period.exec(texto.slice(found.unit.fin));
    const periodicidad = quantities.table.periodicidad[period?.[1]?.toLowerCase() ?? ''];
    const quote = quoteOf(texto, startOf(found, left), found.unit.fin + (period?.[0].length ?? 0));
    return {
      meta_id: `${actividadId}-meta-${String(i + 1)}`,
      actividad_id: actividadId,
      clase: classOf(left, found.unit.cita, quantities),
      valor: found.from?.valor ?? found.number.valor,
      ...(found.from === undefined ? {} : { valor_hasta: found.number.valor }),
      operador: operatorOf(found.from !== undefined, left),
      unidad: found.unit.cita,
      ...(periodicidad === undefined ? {} : { periodicidad }),
      solapa_con: [],
      ...quote,
    };
  });
}
