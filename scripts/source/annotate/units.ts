/** What a number counts, in the words of the text: a noun, a percentage, money. */
import type { Cantidades } from './compiled-tables.ts';
import type { CountedNumber } from './numbers.ts';
import { alternatives, anyWord, WORD_END, type Span } from './spans.ts';

export interface Unit extends Span {
  unidad: string;
  /** «40 mdp» are forty millions. */
  factor: number;
}

/** «40 por ciento», «40%» */
const PER_CENT = /^\s*(por ciento|%)/u;
/** «2 millones de pesos» */
const OF_MILLIONS = /^\s+de(?=\s)/u;

/** A plural noun, its adjectives and one «de» complement. */
const NOUN = /^\s+((?:\p{L}+s(?:-\p{L}+)*|\p{L}+s)(?![\p{L}]))/u;
const COMPLEMENT = /^\s+de\s+(?!(?:la|las|el|los|su|sus|una?|sus)(?!\p{L}))\p{L}{3,}/u;
const ADJECTIVE = /^\s+(\p{Ll}{4,}s)(?!\p{L})/u;

export interface Units {
  table: Cantidades;
  money: RegExp;
  before: RegExp;
  setPhrase: RegExp;
}

export function compileUnits(table: Cantidades): Units {
  return {
    table,
    money: new RegExp(`^\\s*(?:de\\s+)?(${alternatives(Object.keys(table.dinero))})${WORD_END}`, 'iu'),
    before: new RegExp(`^(?:\\s+(?:${alternatives(table.antes_del_sustantivo)})(?=\\s))+`, 'iu'),
    setPhrase: anyWord(table.frases_hechas, 'iu'),
  };
}

function moneyAfter(right: string, number: CountedNumber, { table, money }: Units): Unit | undefined {
  const match = money.exec(right);
  const row = table.dinero[match?.[1]?.toLowerCase() ?? ''];
  if (match !== null && row !== undefined) {
    const fin = number.fin + match[0].length;
    return { inicio: fin - (match[1] ?? '').length, fin, ...row };
  }
  if (number.dinero === undefined) return undefined;
  return { inicio: number.fin, fin: number.fin, unidad: 'pesos', factor: 1 };
}

export function unitAfter(texto: string, number: CountedNumber, units: Units): Unit | undefined {
  const right = texto.slice(number.fin);
  const percent = PER_CENT.exec(right);
  if (percent !== null) {
    const unidad = percent[1] ?? '';
    const fin = number.fin + percent[0].length;
    return { inicio: fin - unidad.length, fin, unidad, factor: 1 };
  }
  const money = moneyAfter(right, number, units);
  if (money !== undefined) return money;
  const millions = /(?:mill[oó]n|millones)$|\)$/iu.test(number.cita);
  const of = millions ? (OF_MILLIONS.exec(right)?.[0].length ?? 0) : 0;
  const skipped = units.before.exec(right.slice(of))?.[0].length ?? 0;
  return nounAfter(texto, number.fin + of + skipped, units);
}

export function nounAfter(texto: string, position: number, { table, setPhrase }: Units): Unit | undefined {
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
  const unidad = texto.slice(inicio, fin);
  const isTime = table.unidades_de_tiempo.includes(noun.toLowerCase());
  return isTime || setPhrase.test(unidad) ? undefined : { unidad, inicio, fin, factor: 1 };
}
