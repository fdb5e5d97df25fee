/** The numbers of a text: read whole by the grammar of `numerals.ts`, or told as not read. What they count is in `units.ts`. */
import { foldAll } from '../../../src/model/text/normalize.ts';
import type { Cantidades } from './compiled-tables.ts';
import { COLLECTIVES, DIGITS, isDecimal, numeralAt } from './numerals.ts';
import {
  alternatives,
  before,
  everyMatch,
  matchAt,
  quoteOf,
  WORD_END,
  WORD_START,
  type Quote,
} from './spans.ts';

export interface CountedNumber extends Quote {
  valor: number;
  /** «$1,000»: where the sign stands. */
  dinero: number | undefined;
}

export interface FoundNumbers {
  numbers: CountedNumber[];
  /** Words and digits of which only a part makes a number: a part is never published as the whole. */
  unread: Quote[];
}

export interface Numbers {
  table: Cantidades;
  token: RegExp;
  date: RegExp;
}

/** The table has no accents: «veintitres» stands for «veintitrés». */
function accented(words: string): string {
  return words
    .replaceAll('veintitres', 'veintitr[eé]s')
    .replaceAll('veintidos', 'veintid[oó]s')
    .replaceAll('veintiseis', 'veintis[eé]is')
    .replaceAll('dieciseis', 'diecis[eé]is')
    .replaceAll(/veintiun(?![oa])/gu, 'veinti[uú]n')
    .replaceAll(/millon(?!es)/gu, 'mill[oó]n');
}

export function compileNumbers(table: Cantidades): Numbers {
  const { unidades, menores_de_treinta, decenas, centenas } = table.numerales;
  const words = [unidades, menores_de_treinta, decenas, centenas].flatMap(Object.keys);
  const all = accented(
    alternatives([...words, 'mil', 'millon', 'millones', 'medio', 'media', ...Object.keys(COLLECTIVES)]),
  );
  return {
    table,
    token: new RegExp(`${DIGITS}|${WORD_START}(?:${all})${WORD_END}`, 'giu'),
    // «1, 8, 15 y 22 de enero»: a month has no more than 31 days.
    date: new RegExp(
      String.raw`^(?:\s*(?:,|y|al|a)\s*\d{1,2}){0,31}\s+de\s+(?:${alternatives(table.meses)})`,
      'iu',
    ),
  };
}

interface Token extends Quote {
  word: string;
}

const SPACE = /^\s+$/u;
const AND = /^\s+y\s+$/u;

/** Tokens side by side, with the «y» between them as a token of its own. */
function runsOf(texto: string, numbers: Numbers): Token[][] {
  const runs: Token[][] = [];
  let last: Token | undefined;
  for (const match of everyMatch(texto, numbers.token)) {
    const quote = quoteOf(texto, match.index, match.index + match[0].length);
    const token = { ...quote, word: foldAll(quote.cita) };
    const between = last === undefined ? '' : texto.slice(last.fin, token.inicio);
    const run = runs.at(-1);
    if (run === undefined || last === undefined || !(SPACE.test(between) || AND.test(between)))
      runs.push([token]);
    else {
      if (AND.test(between)) run.push({ ...quoteOf(texto, last.fin, token.inicio), word: 'y' });
      run.push(token);
    }
    last = token;
  }
  return runs;
}

/** «una beca», «medio ambiente»: an article or an adjective. */
const NO_NUMBER = new Set(['un', 'una', 'uno', 'medio', 'media', ...Object.keys(COLLECTIVES)]);
const MONEY = before(String.raw`((?:US)?\$\s{0,3}|USD\s{0,3}(?:\$\s{0,3})?)`);

/** The numbers of a run. What is left over beside one makes the whole of it unread. */
function readRun(texto: string, run: readonly Token[], numbers: Numbers): FoundNumbers {
  const words = run.map(({ word }) => word);
  const found: FoundNumbers = { numbers: [], unread: [] };
  let at = 0;
  while (at < run.length) {
    const first = run[at];
    if (first === undefined) break;
    // «un 10 por ciento»: an article before digits.
    const isArticleOfDigits = /^un[ao]?$/u.test(first.word) && /^\d/u.test(words[at + 1] ?? '');
    if (first.word === 'y' || isArticleOfDigits) {
      at += 1;
      continue;
    }
    const numeral = numeralAt(words, at, numbers.table.numerales);
    const end = at + (numeral?.length ?? 1);
    const stop = words.indexOf('y', end);
    const rest = run.slice(end, stop < 0 ? run.length : stop);
    const last = rest.at(-1) ?? run[end - 1] ?? first;
    const quote = quoteOf(texto, first.inicio, last.fin);
    at = end + rest.length;
    // «01 800 841 2020»: digits alone are a telephone, a code, a list.
    const isCode = rest.length > 0 && [first, ...rest].every(({ word }) => /^\d/u.test(word));
    const isArticle = NO_NUMBER.has(first.word) && (numeral?.length ?? 1) + rest.length === 1;
    if (isCode || isArticle) continue;
    if (numeral === undefined || rest.length > 0) found.unread.push(quote);
    else {
      const sign = matchAt(MONEY, texto, first.inicio)?.[1];
      const dinero = sign === undefined ? undefined : first.inicio - sign.length;
      found.numbers.push({ ...quote, valor: numeral.valor, dinero });
    }
  }
  return found;
}

/** «15 000 (quince mil)», «$500.00 (quinientos pesos 00/100 M.N.)» */
const PARENTHESIS = /^\s*\(([^()]{1,150})\)/u;
const MEASURES = [' por ciento', '%', ' de pesos', ' pesos', ' dólares'];

function withoutMeasure(inside: string): string {
  const at = MEASURES.map((measure) => inside.indexOf(measure)).filter((position) => position > 0);
  return (at.length === 0 ? inside : inside.slice(0, Math.min(...at))).trim();
}

/** The same number written twice is one; two different ones are read by nobody. */
function withWords(texto: string, found: FoundNumbers, numbers: Numbers): FoundNumbers {
  const kept: CountedNumber[] = [];
  const unread = [...found.unread];
  let until = 0;
  for (const number of found.numbers) {
    if (number.inicio < until) continue;
    const match = PARENTHESIS.exec(texto.slice(number.fin, number.fin + 200));
    const inside = withoutMeasure(match?.[1] ?? '');
    const again = inside === '' ? [] : runsOf(inside, numbers).map((run) => readRun(inside, run, numbers));
    const [same, ...more] = again.flatMap((one) => one.numbers);
    if (match === null || more.length > 0 || same?.cita.length !== inside.length) {
      kept.push(number);
      continue;
    }
    until = number.fin + match[0].length;
    const whole = quoteOf(texto, number.inicio, until);
    if (same.valor === number.valor) kept.push({ ...number, ...whole });
    else unread.push(whole);
  }
  return { numbers: kept, unread };
}

/** Plain digits that may be a year. */
const YEAR = /^(?:19|20)\d\d$/;
/** «atenderá 2000 personas»: after a verb four digits are an amount. */
const AFTER_A_VERB = before(String.raw`(?:ar|er|ir|rá|rán)\s+(?:a\s+)?`);
const PREVIOUS_WORD = before(String.raw`(\p{L}+)\.?\s*`, 'u');
/** «artículos 19, frac. XI, y 28»: the second number of such a list counts no more than the first. */
const LISTED_AFTER = before(String.raw`(?:artículos?|fracciones|numerales|leyes)\s[^.;]{0,40}`);
const ONLINE = before(String.raw`(?<!\p{L})en línea\s`);
/** «la franquicia de 500 dólares»: what a rule says, and nobody promises. */
const RULE = before(
  String.raw`(?<!\p{L})(?:franquicia|cuota|tarifa|precio|multa|salario)s?\s(?:\p{Ll}+\s)?de\s`,
);
/** What may stand after a decimal: «1.4 millones» is read by the grammar; «3.5» alone is a clave. */
const MEASURE = /^\s*(?:%|por ciento|mdp|mdd|pesos|dólares)/iu;

function counts(texto: string, number: CountedNumber, { table, date }: Numbers): boolean {
  const right = texto.slice(number.fin);
  const previous = matchAt(PREVIOUS_WORD, texto, number.inicio)?.[1]?.toLowerCase() ?? '';
  // «pondrá en línea dos cursos»
  const isOnline = matchAt(ONLINE, texto, number.inicio) !== null;
  // «este año 9 paradores»: only a year is the number of a year.
  const isOfYear = previous === 'año' && !YEAR.test(number.cita);
  const isNamed =
    (table.antes_de_un_numero_que_no_cuenta.includes(previous) && !isOfYear && !isOnline) ||
    matchAt(RULE, texto, number.dinero ?? number.inicio) !== null ||
    matchAt(LISTED_AFTER, texto, number.inicio) !== null;
  const isDistance = previous === 'a' && /^\s+(?:kilómetros|metros)\s+del?\s/u.test(right);
  const isYear = YEAR.test(number.cita) && matchAt(AFTER_A_VERB, texto, number.inicio) === null;
  const isClave = isDecimal(number.cita) && number.dinero === undefined && !MEASURE.test(right);
  return !isYear && !isNamed && !isDistance && !isClave && !/^0\d/u.test(number.cita) && !date.test(right);
}

const THREE = /^\d{3}$/u;

/** «1, 200 casos» may be one number or two: read by nobody. */
function splitByComma(texto: string, numbers: readonly CountedNumber[]): Quote[] {
  return numbers.flatMap((number, i) => {
    const former = numbers[i - 1];
    const isSplit =
      former !== undefined &&
      THREE.test(number.cita) &&
      /^\d{1,3}$/u.test(former.cita) &&
      texto.slice(former.fin, number.inicio) === ', ' &&
      numbers[i - 2]?.fin !== former.inicio - 2;
    return isSplit ? [quoteOf(texto, former.inicio, number.fin)] : [];
  });
}

export function findNumbers(texto: string, numbers: Numbers): FoundNumbers {
  const runs = runsOf(texto, numbers).map((run) => readRun(texto, run, numbers));
  const all = { numbers: runs.flatMap((run) => run.numbers), unread: runs.flatMap((run) => run.unread) };
  const found = withWords(texto, all, numbers);
  const split = splitByComma(texto, found.numbers);
  const isWhole = (number: CountedNumber): boolean =>
    !split.some(({ inicio, fin }) => inicio <= number.inicio && number.fin <= fin);
  return {
    unread: [...found.unread, ...split],
    numbers: found.numbers.filter((number) => isWhole(number) && counts(texto, number, numbers)),
  };
}
