/** The quantities that an actividad announces, with unit, operator, class and the words around them. */
import type { ClaseDeMeta, Meta, OperadorDeMeta } from '../../../src/model/schemas/meta.ts';
import { compileNumbers, findNumbers, unitAfter, type CountedNumber } from './numbers.ts';
import { anyWord, alternatives, quoteOf, sentenceAt, WORD_END, WORD_START, type Quote } from './spans.ts';
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
    atLeast: new RegExp(String.raw`${WORD_START}(?:${alternatives(table.al_menos)})\s+$`, 'iu'),
    estimated: anyWord(table.estimado, 'iu'),
    continued: anyWord(table.continuidad, 'iu'),
    period: new RegExp(`^\\s+(${alternatives(Object.keys(table.periodicidad))})${WORD_END}`, 'iu'),
  };
}

/** «de 15 a 35 claves»: the first number has no noun of its own. */
const FROM = /(?<!\p{L})de\s+$/iu;
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
      FROM.test(texto.slice(0, former.inicio));
    found.push({ from: isRange ? former : undefined, number, unit });
  });
  return found;
}

function operatorOf(isRange: boolean, left: string, quantities: Quantities): OperadorDeMeta {
  if (isRange) return 'de-a';
  if (quantities.atLeast.test(left)) return 'al-menos';
  return quantities.estimated.test(left) ? 'estimado' : 'exacto';
}

/** «los 23 municipios»: with the definite article the number says how far, not how much will be done. */
const DEFINITE = /(?<!\p{L})(?:los|las)\s+$/iu;

function classOf(left: string, unit: string, quantities: Quantities): ClaseDeMeta {
  if (quantities.continued.test(left)) return 'continuidad';
  const noun = unit.split(/[\s-]/u)[0]?.toLowerCase() ?? '';
  return quantities.table.ambitos.includes(noun) || DEFINITE.test(left) ? 'cobertura' : 'meta';
}

function startOf(found: Found, left: string, quantities: Quantities): number {
  if (found.from !== undefined) return found.from.inicio - 'de '.length;
  return found.number.inicio - (quantities.atLeast.exec(left)?.[0].length ?? 0);
}

export function annotateMetas(actividadId: string, texto: string, quantities: Quantities): Meta[] {
  return findQuantities(texto, quantities).map((found, i) => {
    const left = texto.slice(sentenceAt(texto, found.number.inicio).inicio, found.number.inicio);
    const period = quantities.period.exec(texto.slice(found.unit.fin));
    const periodicidad = quantities.table.periodicidad[period?.[1]?.toLowerCase() ?? ''];
    const quote = quoteOf(
      texto,
      startOf(found, left, quantities),
      found.unit.fin + (period?.[0].length ?? 0),
    );
    return {
      meta_id: `${actividadId}-meta-${String(i + 1)}`,
      actividad_id: actividadId,
      clase: classOf(left, found.unit.cita, quantities),
      valor: found.from?.valor ?? found.number.valor,
      ...(found.from === undefined ? {} : { valor_hasta: found.number.valor }),
      operador: operatorOf(found.from !== undefined, left, quantities),
      unidad: found.unit.cita,
      ...(periodicidad === undefined ? {} : { periodicidad }),
      solapa_con: [],
      ...quote,
    };
  });
}
