/** What a number counts, in the words of the text: a noun, a percentage, money. */
import type { Cantidades } from './compiled-tables.ts';
import type { CountedNumber } from './numbers.ts';
import { alternatives, anyWord, before, matchAt, WORD_END, type Span } from './spans.ts';

export interface Unit extends Span {
  unidad: string;
  /** «40 mdp» are forty millions. */
  factor: number;
}

/** «40 por ciento», «40%» */
const PER_CENT = /^\s*(por ciento|%)/u;
/** «2 millones de pesos» */
const OF_MILLIONS = /^\s+de(?=\s)/u;

/** «un millón de», «una docena de» */
const OF_A_WHOLE =
  /(?:mill[oó]n(?:es)?(?:\s+y\s+medio)?|par|[dc][eo]cenas?|veintena|treintena|cincuentena|centenas?|centenar(?:es)?|millar(?:es)?)$|\)$/iu;
/** «300 o más migrantes» */
const OR_MORE = /^\s+o\s+más(?=\s)/u;

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

function moneyAfter(
  right: string,
  number: CountedNumber,
  isForeign: boolean,
  { table, money }: Units,
): Unit | undefined {
  const match = money.exec(right);
  const row = table.dinero[match?.[1]?.toLowerCase() ?? ''];
  if (match !== null && row !== undefined) {
    const fin = number.fin + match[0].length;
    return { inicio: fin - (match[1] ?? '').length, fin, ...row };
  }
  if (number.dinero === undefined) return undefined;
  const unidad = isForeign ? 'dólares' : 'pesos';
  return { inicio: number.fin, fin: number.fin, unidad, factor: 1 };
}

export function unitAfter(texto: string, number: CountedNumber, units: Units): Unit | undefined {
  const right = texto.slice(number.fin);
  const percent = PER_CENT.exec(right);
  if (percent !== null) {
    const unidad = percent[1] ?? '';
    const fin = number.fin + percent[0].length;
    return { inicio: fin - unidad.length, fin, unidad, factor: 1 };
  }
  const isForeign = texto.slice(number.dinero ?? number.inicio, number.inicio).startsWith('US');
  const money = moneyAfter(right, number, isForeign, units);
  if (money !== undefined) return money;
  const millions = OF_A_WHOLE.test(number.cita);
  const of = millions ? (OF_MILLIONS.exec(right)?.[0].length ?? 0) : 0;
  const more = of + (OR_MORE.exec(right.slice(of))?.[0].length ?? 0);
  const willBe = WILL_BE.exec(right)?.[0].length ?? 0;
  const skipped = units.before.exec(right.slice(more))?.[0].length ?? 0;
  return (
    nounAfter(texto, number.fin + (willBe || more + skipped), units) ??
    oneOf(texto, number, units) ??
    labelled(texto, number, units)
  );
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
  const isTime = table.unidades_de_tiempo.includes(noun.toLowerCase()) && !isTaught(texto, inicio, noun);
  // «localidades de menos de 2,500 habitantes»
  const isSize = noun.toLowerCase() === 'habitantes';
  return isTime || isSize || setPhrase.test(unidad) ? undefined : { unidad, inicio, fin, factor: 1 };
}

/** «un curso de 40 horas», «24 cursos (mil doscientas horas)», «duración de 15 horas», «sesenta horas de derecho»: what is taught; not «en 72 horas». */
const TAUGHT_BEFORE = before(
  String.raw`(?:duración (?:total )?|(?<!\p{L})(?:curso|taller|diplomado|seminario|módulo|programa|capacitación|sesión|clase)(?:e?s)?(?: \p{Ll}+){0,2} )de \S{1,30}(?: \p{Ll}{1,15}){0,2}\s+|(?<!\p{L})(?:curso|taller|diplomado|seminario|módulo|capacitaci[oó]n|sesi[oó]n|clase)(?:e?s)?(?: \p{Ll}+){0,4} \(\S{1,30}(?: \p{Ll}{1,15}){0,3}\s+`,
);
const TAUGHT_AFTER =
  /^horas\s+(?:lectivas|académicas|curriculares|efectivas|clase|de\s+(?!anti|ante|retraso|espera|diferencia|haber|plazo|distancia|camino|viaje|trayecto|trabajo|vuelo|la|lunes)\p{Ll}{4,})/u;

const isTaught = (texto: string, at: number, noun: string): boolean =>
  noun === 'horas' &&
  (TAUGHT_AFTER.test(texto.slice(at, at + 40)) || matchAt(TAUGHT_BEFORE, texto, at) !== null);

const NOT_A_NOUN = /^(?:sobre|para|como|entre|hasta|desde|según|donde|contra|sólo|solo)$/u;
const AFTER_WHAT = before(String.raw`(?:(?:rá|rán|ar|er|ir|prevé|y|de|al menos)\s+|[,:;.]\s+)`);

/** «de los cuales 900 serán mujeres», «100 de ellas mujeres» */
const WILL_BE = /^(?:\s+de\s+(?:ellas|ellos|éstas|éstos))?(?:\s+(?:será|serán|son)(?:\s+para)?)?(?=\s)/u;

/** «Se impartirá 1 diplomado» */
function oneOf(
  texto: string,
  { cita, inicio: at, fin: end }: CountedNumber,
  { table }: Units,
): Unit | undefined {
  const noun = cita === '1' ? /^\s+(\p{Ll}{4,})(?!\p{L})/u.exec(texto.slice(end))?.[1] : undefined;
  if (noun === undefined || NOT_A_NOUN.test(noun) || matchAt(AFTER_WHAT, texto, at) === null)
    return undefined;
  if (table.unidades_de_tiempo.includes(`${noun}s`)) return undefined;
  const inicio = texto.indexOf(noun, end);
  return { unidad: noun, inicio, fin: inicio + noun.length, factor: 1 };
}

/** «Créditos: 900.», «Número de talleres: 12;» */
const LABEL = before(
  String.raw`(?:^|[.;,:(•–\n-]\s*|(?:número|total|cantidad) de )(\p{L}{4,}s)(?:\s\p{Ll}+s)?(:\s*)`,
);
const ENDS = /^\s*(?:[.;,)\n]|$)/u;

function labelled(
  texto: string,
  { inicio: at, fin: end }: CountedNumber,
  { table }: Units,
): Unit | undefined {
  const match = ENDS.test(texto.slice(end)) ? matchAt(LABEL, texto, at) : null;
  const noun = match?.[1];
  if (match === null || noun === undefined) return undefined;
  const word = noun.toLowerCase();
  const isOther = [
    ...table.unidades_de_tiempo,
    ...table.antes_de_un_numero_que_no_cuenta,
    'teléfonos',
    'fases',
    'etapas',
  ];
  if (isOther.includes(word)) return undefined;
  const inicio = texto.lastIndexOf(noun, at);
  return { unidad: noun, inicio, fin: end, factor: 1 };
}
