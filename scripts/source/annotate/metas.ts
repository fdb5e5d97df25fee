/** The quantities that an actividad announces, with unit, operator, class and the words around them. */
import type { ClaseDeMeta, Meta, OperadorDeMeta } from '../../../src/model/schemas/meta.ts';
import { compileNumbers, findNumbers, type CountedNumber, type Numbers } from './numbers.ts';
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
import { changesFrom, isChanged, isExpected, isThere } from './already-there.ts';
import { sameAsBefore } from './left-out.ts';
import { pastOf } from './past.ts';
import { compileUnits, nounAfter, unitAfter, type Unit, type Units } from './units.ts';

interface Quantities {
  table: Cantidades;
  numbers: Numbers;
  units: Units;
  before: [OperadorDeMeta, RegExp][];
  after: [OperadorDeMeta, RegExp][];
  estimated: RegExp;
  continued: RegExp;
  period: RegExp;
}

export function compileQuantities(table: Cantidades): Quantities {
  const ending = (words: readonly string[]): RegExp =>
    before(String.raw`(${WORD_START}(?:${alternatives(words)}),?\s+(?:(?:a|al|el|los|las|en|un|una)\s+)?)`);
  const starting = (words: readonly string[]): RegExp =>
    new RegExp(String.raw`^,?\s+\(?(?:${alternatives(words)})${WORD_END}`, 'iu');
  return {
    table,
    numbers: compileNumbers(table),
    units: compileUnits(table),
    before: [
      ['al-menos', ending(table.al_menos)],
      ['hasta', ending(table.hasta)],
      ['estimado', ending(table.estimado)],
    ],
    after: [
      ['al-menos', starting(table.al_menos_despues)],
      ['hasta', starting(table.hasta_despues)],
      ['estimado', starting(table.estimado_despues)],
    ],
    estimated: anyWord(table.estimado_en_la_frase),
    continued: anyWord(table.continuidad),
    period: new RegExp(`^\\s+(${alternatives(Object.keys(table.periodicidad))})${WORD_END}`, 'iu'),
  };
}

/** «de 15 a 35 claves», «entre 4 y 6 ventanillas»: the first number has no noun of its own. */
const RANGES = [
  { from: before(String.raw`(?<!\p{L})((?:de|desde)\s+)`), to: /^\s+(?:a|hasta)\s+$/u },
  {
    from: before(String.raw`(?<!\p{L})(entre\s+(?:el\s+)?)`),
    to: /^(?:\s?%|\spor ciento)?\s+y\s+(?:el\s+)?$/u,
  },
  { from: before('()'), to: /^\s+(?:a|o|ó|u)\s+$/u },
];
/** «4 de los 11 hospitales»: four are promised, and eleven there are. */
const EACH = /^\s+de\s+cada\s+$/u;
const OUT_OF = /^\s+de\s+(?:los|las)\s+$/u;

interface Found {
  from: CountedNumber | undefined;
  number: CountedNumber;
  unit: Unit;
  inicio: number;
  isChange: boolean;
}

function rangeStart(texto: string, from: CountedNumber, to: CountedNumber): number | undefined {
  const between = texto.slice(from.fin, to.dinero ?? to.inicio);
  const start = from.dinero ?? from.inicio;
  const range = RANGES.find((one) => one.to.test(between) && matchAt(one.from, texto, start) !== null);
  return range === undefined ? undefined : start - (matchAt(range.from, texto, start)?.[1] ?? '').length;
}

function findQuantities(texto: string, numbers: readonly CountedNumber[], units: Units): Found[] {
  const found: Found[] = [];
  const used = new Set<CountedNumber>();
  numbers.forEach((number, i) => {
    if (used.has(number)) return;
    // «dos de cada tres becas»
    if (numbers[i + 1] !== undefined && EACH.test(texto.slice(number.fin, numbers[i + 1]?.inicio))) {
      used.add(numbers[i + 1] ?? number);
      return;
    }
    const [former, next] = [numbers[i - 1], numbers[i + 1]];
    const isPart = next !== undefined && OUT_OF.test(texto.slice(number.fin, next.inicio));
    const own = isPart ? nounAfter(texto, next.fin, units) : unitAfter(texto, number, units);
    const unit = own ?? sameAsBefore(texto, number, found.at(-1)?.unit);
    if (isPart) used.add(next);
    if (unit === undefined) return;
    const range = former === undefined ? undefined : rangeStart(texto, former, number);
    // «elevará de 300 a 500 dólares»: what is promised is the second.
    const last = found.at(-1);
    const isChange =
      (range !== undefined && isChanged(texto, range)) ||
      changesFrom(texto, last?.number === former ? last : undefined, number, unit);
    if (isChange && found.at(-1)?.number === former) found.pop();
    const start = isChange ? undefined : range;
    const inicio = Math.min(start ?? number.dinero ?? number.inicio, unit.inicio);
    if (start !== undefined && found.at(-1)?.number === former) found.pop();
    found.push({ from: start === undefined ? undefined : former, number, unit, inicio, isChange });
  });
  return found;
}

/** What the words before a number say of it: those of its sentence, and those right before it. */
interface Left {
  isDefinite: boolean;
  isExisting: boolean;
  isEstimated: boolean;
  isContinued: boolean;
  isPast: boolean;
}

/** Reads the words of a text once, and answers for each of its numbers. */
function leftOf(texto: string, quantities: Quantities): (found: Found) => Left {
  const all = sentences(texto);
  const estimated = spansOf(texto, quantities.estimated);
  const continued = spansOf(texto, quantities.continued);
  const isPast = pastOf(texto, all);
  return ({ inicio, number }) => {
    const sentence = sentenceAt(all, number.inicio);
    const isBefore = (words: Span): boolean => words.inicio >= sentence.inicio && words.fin <= inicio;
    return {
      isDefinite: matchAt(DEFINITE, texto, inicio) !== null,
      isExisting: isThere(texto, inicio),
      isEstimated: estimated.some(isBefore),
      isContinued: continued.some(isBefore),
      isPast: isPast(number),
    };
  };
}

interface Reading {
  operador: OperadorDeMeta;
  inicio: number;
  fin: number;
}

/** «el monto máximo por proyecto ascenderá a $400,000» */
const MAXIMUM = before(
  String.raw`(?<!\p{L})(?:montos?|apoyos?|importes?|cupos?|topes?|créditos?|subsidios?|valor|número) (?:máximos?|límite)(?: [^.;,$\d]{1,50})? (?:será|serán|es|ascenderá|ascenderán|asciende|llegará)(?: (?:de|a|hasta))?\s+`,
);

const NEGATION = before(String.raw`(?<!\p{L})((?:no|ningun[oa]|nadie|tampoco|sin que)\s(?:\p{L}+\s){1,5})`);

/** How the text says it, and the words that say so. */
function operatorOf(texto: string, found: Found, left: Left, quantities: Quantities): Reading {
  const { inicio, unit } = found;
  const { fin } = unit;
  const between = texto.slice(found.number.fin, unit.inicio);
  if (/^\s+o\s+más\s/u.test(between)) return { operador: 'al-menos', inicio, fin };
  if (found.from !== undefined) return { operador: 'de-a', inicio, fin };
  // The longest one: «no más de» holds «más de».
  const [nearest] = quantities.before
    .map(([operador, pattern]) => ({ operador, length: matchAt(pattern, texto, inicio)?.[1]?.length ?? 0 }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
  // «ninguna recibirá más de $400,000», «no se comprarán más de 3,000»
  const no = nearest?.operador === 'al-menos' ? matchAt(NEGATION, texto, inicio - nearest.length) : null;
  if (nearest !== undefined && no !== null)
    return { operador: 'hasta', inicio: inicio - nearest.length - (no[1] ?? '').length, fin };
  if (nearest !== undefined) return { operador: nearest.operador, inicio: inicio - nearest.length, fin };
  if (matchAt(MAXIMUM, texto, inicio) !== null) return { operador: 'hasta', inicio, fin };
  for (const [operador, pattern] of quantities.after) {
    const words = pattern.exec(texto.slice(fin));
    if (words !== null) return { operador, inicio, fin: fin + words[0].length };
  }
  const isEstimate =
    left.isEstimated ||
    (found.isChange && isExpected(texto, inicio)) ||
    /^\p{L}+s?\s(?:estimad|aproximad)[oa]s:/u.test(texto.slice(inicio, fin));
  return { operador: isEstimate ? 'estimado' : 'exacto', inicio, fin };
}

/** «los 23 municipios»: with the definite article the number says how far, not how much will be done. */
const DEFINITE = before(String.raw`(?<!\p{L})(?:(?<!rond\p{L}{1,4}\s)(?:los|las)|sus)\s+`);

function classOf(left: Left, unit: string, operador: OperadorDeMeta, quantities: Quantities): ClaseDeMeta {
  if (left.isContinued) return 'continuidad';
  const noun = unit.split(/[\s-]/u)[0]?.toLowerCase() ?? '';
  return quantities.table.ambitos.includes(noun) ||
    left.isExisting ||
    (left.isDefinite && operador !== 'al-menos')
    ? 'cobertura'
    : 'meta';
}

/** «de 8 a 10 mil»: eight thousand. */
function firstOf(from: CountedNumber, to: CountedNumber): number {
  const scale = /\smil$/iu.test(to.cita) ? 1000 : /\s(?:mill[oó]n|millones)$/iu.test(to.cita) ? 1_000_000 : 1;
  const isBare = /^(?:\d+|\p{L}+)$/u.test(from.cita) && from.valor * scale < to.valor;
  return isBare ? from.valor * scale : from.valor;
}

function metaOf(texto: string, found: Found, left: Left, quantities: Quantities) {
  const { from, number, unit } = found;
  const reading = operatorOf(texto, found, left, quantities);
  const period = quantities.period.exec(texto.slice(reading.fin));
  const periodicidad = quantities.table.periodicidad[period?.[1]?.toLowerCase() ?? ''];
  const scaled = (value: number): number => Math.round(value * unit.factor * 100) / 100;
  return {
    clase: classOf(left, unit.unidad, reading.operador, quantities),
    valor: scaled(from === undefined ? number.valor : firstOf(from, number)),
    ...(from === undefined ? {} : { valor_hasta: scaled(number.valor) }),
    operador: reading.operador,
    unidad: unit.unidad,
    ...(periodicidad === undefined ? {} : { periodicidad }),
    solapa_con: [],
    ...quoteOf(texto, reading.inicio, reading.fin + (period?.[0].length ?? 0)),
  };
}

/** The quantities, and the numbers that nobody should take for read. */
export function annotateMetas(
  actividadId: string,
  texto: string,
  quantities: Quantities,
): { metas: Meta[]; unread: Quote[] } {
  const { numbers, unread } = findNumbers(texto, quantities.numbers);
  const read = leftOf(texto, quantities);
  const metas = findQuantities(texto, numbers, quantities.units)
    .map((found) => ({ found, left: read(found) }))
    .filter(({ left }) => !left.isPast)
    .map(({ found, left }, i) => ({
      meta_id: `${actividadId}-meta-${String(i + 1)}`,
      actividad_id: actividadId,
      ...metaOf(texto, found, left, quantities),
    }));
  return { metas, unread };
}
