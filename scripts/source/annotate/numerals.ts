/** The grammar of Spanish cardinals: digits and words, alone or mixed, up to thousands of millions. */
import type { Cantidades } from './compiled-tables.ts';

/** A thousands separator is a comma, a dot, an apostrophe or a space of any width, the same one all through. */
const SEPARATED = [',', String.raw`\.`, `['’]`, String.raw`[ \u00a0\u2009\u202f]`]
  .map((separator) => String.raw`(?:${separator}\d{3}){1,3}`)
  .join('|');
/** «2'500,000»: an apostrophe for the millions, another sign for the thousands. */
const MIXED = String.raw`\d{1,3}['’]\d{3}[,.]\d{3}`;
const GROUPED = String.raw`(?:${MIXED}|\d{1,3}(?:${SEPARATED}))(?:\.\d{1,2})?`;
const PLAIN = String.raw`\d+(?:[.,]\d{1,2})?`;
/** «62,555», «1.4», «3»; not in «C4D», «3x1», «A/117/15», «2.5.1» nor «15:00». */
export const DIGITS = String.raw`(?<![\p{L}\p{N}/:_-]|\p{N}[.,])(?:${GROUPED}|${PLAIN})(?![\p{L}\p{N}/:_]|[.,]\p{N}|-[\p{L}\p{N}])`;

export interface Numeral {
  valor: number;
  /** How many tokens it takes. */
  length: number;
}

/** A decimal counts things only where a scale, a percentage or money follows: see `numbers.ts`. */
export const isDecimal = (digits: string): boolean => /^\d+[.,]\d{1,2}$/u.test(digits);

function digitsValue(token: string): number | undefined {
  if (!/^\d/u.test(token)) return undefined;
  if (isDecimal(token)) return Number(token.replace(',', '.'));
  return Number(token.replaceAll(/(?<=\d)[,.'’\s](?=\d{3}(?!\d))/gu, ''));
}

type Numerales = Cantidades['numerales'];

const isThousand = (token: string | undefined): boolean => token === 'mil';
const isMillion = (token: string | undefined): boolean => token === 'millon' || token === 'millones';

/** «treinta», «treinta y dos», «veintidós», «siete»: what stands under a hundred. */
function belowHundred(tokens: readonly string[], at: number, table: Numerales): Numeral | undefined {
  const word = tokens[at] ?? '';
  const single = table.unidades[word] ?? table.menores_de_treinta[word];
  const ten = table.decenas[word] ?? (word === 'veinte' ? 20 : undefined);
  if (ten === undefined) return single === undefined ? undefined : { valor: single, length: 1 };
  const unit = tokens[at + 1] === 'y' ? table.unidades[tokens[at + 2] ?? ''] : undefined;
  return unit === undefined ? { valor: ten, length: 1 } : { valor: ten + unit, length: 3 };
}

/** «doscientas cuarenta y cinco», «200»: one to 999, or digits of any size. */
function group(tokens: readonly string[], at: number, table: Numerales): Numeral | undefined {
  const digits = digitsValue(tokens[at] ?? '');
  if (digits !== undefined) return { valor: digits, length: 1 };
  const hundreds = table.centenas[tokens[at] ?? ''];
  if (hundreds === undefined) return belowHundred(tokens, at, table);
  const rest = tokens[at] === 'cien' ? undefined : belowHundred(tokens, at + 1, table);
  return { valor: hundreds + (rest?.valor ?? 0), length: 1 + (rest?.length ?? 0) };
}

/** «mil doscientas», «3 mil 200», «8 mil», «45». */
function thousands(tokens: readonly string[], at: number, table: Numerales): Numeral | undefined {
  const first = group(tokens, at, table);
  const head = first?.length ?? 0;
  if (!isThousand(tokens[at + head])) return first;
  const rest = group(tokens, at + head + 1, table);
  const fits = rest !== undefined && rest.valor < 1000 && !isMillion(tokens[at + head + 1 + rest.length]);
  const count = (first?.valor ?? 1) * 1000;
  // «dos mil trescientos millones»: the hundreds belong to the millions.
  if (rest !== undefined && rest.valor < 1000 && !fits)
    return { valor: count + rest.valor, length: head + 1 + rest.length };
  return { valor: count + (fits ? rest.valor : 0), length: head + 1 + (fits ? rest.length : 0) };
}

/** «una docena de», «dos centenares de», «medio millar de» */
export const COLLECTIVES: Readonly<Record<string, number>> = {
  par: 2,
  decena: 10,
  decenas: 10,
  docena: 12,
  docenas: 12,
  veintena: 20,
  treintena: 30,
  cincuentena: 50,
  centena: 100,
  centenas: 100,
  centenar: 100,
  centenares: 100,
  millar: 1000,
  millares: 1000,
};

function collective(tokens: readonly string[], at: number, table: Numerales): Numeral | undefined {
  const of = COLLECTIVES[tokens[at + 1] ?? ''];
  const word = tokens[at] ?? '';
  const count = word === 'medio' || word === 'media' ? 0.5 : table.unidades[word];
  return of === undefined || count === undefined ? undefined : { valor: of * count, length: 2 };
}

/** The longest number that starts at a token. */
export function numeralAt(tokens: readonly string[], at: number, table: Numerales): Numeral | undefined {
  const group = collective(tokens, at, table);
  if (group !== undefined) return group;
  if (tokens[at] === 'medio' && isMillion(tokens[at + 1])) return { valor: 500_000, length: 2 };
  const first = thousands(tokens, at, table);
  if (first === undefined || !isMillion(tokens[at + first.length])) return first;
  const next = at + first.length + 1;
  const millions = Math.round(first.valor * 1_000_000);
  if (tokens[next] === 'y' && tokens[next + 1] === 'medio')
    return { valor: millions + 500_000, length: first.length + 3 };
  const rest = thousands(tokens, next, table);
  const fits = rest !== undefined && rest.valor < 1_000_000 && !isMillion(tokens[next + rest.length]);
  return fits
    ? { valor: millions + rest.valor, length: first.length + 1 + rest.length }
    : { valor: millions, length: first.length + 1 };
}
