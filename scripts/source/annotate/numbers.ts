/** The numbers of a text that count something: digits and number words, with what they stand before. */
import type { Cantidades } from './compiled-tables.ts';
import {
  alternatives,
  anyWord,
  before,
  matchAt,
  quoteOf,
  spansOf,
  WORD_END,
  WORD_START,
  type Quote,
} from './spans.ts';

export interface CountedNumber extends Quote {
  valor: number;
}

/** «25 mil», «62,555», «3»; not in «C4D», «3x1», «A/117/15», «1.», «2.5.1» nor «15:00». */
const DIGITS = String.raw`(?<![\p{L}\p{N}/.:,-])(?:\d{1,3}(?:[, ]\d{3})+|\d+\.\d+(?=\s+(?:mil|millones)(?!\p{L}))|\d+)(?![\p{L}\p{N}/:]|[.,-]\p{N}|-\p{L})`;

export function compileNumbers(table: Cantidades): RegExp {
  const words = `${WORD_START}(?:${alternatives(Object.keys(table.palabras))})`;
  return new RegExp(
    `(?:${DIGITS}|${words})(?:\\s+(?:${alternatives(Object.keys(table.multiplicadores))}))?${WORD_END}`,
    'giu',
  );
}

function valueOf(cita: string, table: Cantidades): number {
  const [first = '', multiplier = ''] = cita.toLowerCase().split(/(?<!\s)\s+(?=mil$|millones$)/u);
  const factor = table.multiplicadores[multiplier] ?? 1;
  return (table.palabras[first] ?? Number(first.replace(/[, ]/g, ''))) * factor;
}

/** «2018», «2014-2018»: four digits without a comma that may be a year. */
const YEAR = /^(?:19|20)\d\d$/;
/** «1, 8, 15 y 22 de enero»: a month has no more than 31 days. */
const DATE_AFTER = (months: readonly string[]): RegExp =>
  new RegExp(String.raw`^(?:\s*(?:,|y|al|a)\s*\d{1,2}){0,31}\s+de\s+(?:${alternatives(months)})`, 'iu');
const PREVIOUS_WORD = before(String.raw`(\p{L}+)\.?\s*`, 'u');
/** «artículos 19, frac. XI, y 28»: the second number of such a list counts no more than the first. */
const LISTED_AFTER = before(String.raw`(?:artículos?|fracciones|numerales)\s[^.;]{0,40}`);

function counts(texto: string, number: Quote, table: Cantidades): boolean {
  const right = texto.slice(number.fin);
  const previous = matchAt(PREVIOUS_WORD, texto, number.inicio)?.[1]?.toLowerCase() ?? '';
  const isNamed =
    table.antes_de_un_numero_que_no_cuenta.includes(previous) ||
    matchAt(LISTED_AFTER, texto, number.inicio) !== null;
  return !YEAR.test(number.cita) && !isNamed && !DATE_AFTER(table.meses).test(right);
}

export function findNumbers(texto: string, pattern: RegExp, table: Cantidades): CountedNumber[] {
  return spansOf(texto, pattern)
    .filter((number) => counts(texto, number, table))
    .map((number) => ({ ...number, valor: valueOf(number.cita, table) }));
}

/** «40 por ciento», «40%» */
const PER_CENT = /^\s*(por ciento|%)/u;
/** «2 millones de pesos» */
const OF_MILLIONS = /^\s+de(?=\s)/u;

/** What a number counts: a plural noun, its adjectives and one «de» complement, in the words of the text. */
const NOUN = /^\s+((?:\p{L}+s(?:-\p{L}+)*|\p{L}+s)(?![\p{L}]))/u;
const COMPLEMENT = /^\s+de\s+(?!(?:la|las|el|los|su|sus|una?|sus)(?!\p{L}))\p{L}{3,}/u;
const ADJECTIVE = /^\s+(\p{Ll}{4,}s)(?!\p{L})/u;

export function unitAfter(texto: string, number: Quote, table: Cantidades): Quote | undefined {
  const right = texto.slice(number.fin);
  const percent = PER_CENT.exec(right);
  if (percent !== null)
    return quoteOf(
      texto,
      number.fin + percent[0].length - (percent[1] ?? '').length,
      number.fin + percent[0].length,
    );
  const millions = /millones$/iu.test(number.cita) ? (OF_MILLIONS.exec(right)?.[0].length ?? 0) : 0;
  return nounAfter(texto, number.fin + millions, table);
}

function nounAfter(texto: string, position: number, table: Cantidades): Quote | undefined {
  const noun = NOUN.exec(texto.slice(position))?.[1];
  if (noun === undefined || noun.length < 4 || table.no_son_adjetivos.includes(noun.toLowerCase()))
    return undefined;
  const inicio = texto.indexOf(noun, position);
  let fin = inicio + noun.length;
  const adjective = ADJECTIVE.exec(texto.slice(fin));
  const word = adjective?.[1] ?? '';
  const isPeriod = table.periodicidad[word] !== undefined;
  if (adjective !== null && !isPeriod && !table.no_son_adjetivos.includes(word)) fin += adjective[0].length;
  else if (!isPeriod) fin += COMPLEMENT.exec(texto.slice(fin))?.[0].length ?? 0;
  const cita = texto.slice(inicio, fin);
  const isTime = table.unidades_de_tiempo.includes(noun.toLowerCase());
  const isSetPhrase = anyWord(table.frases_hechas, 'iu').test(cita);
  return isTime || isSetPhrase ? undefined : { cita, inicio, fin };
}
