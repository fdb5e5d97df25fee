/** The ways in which people write a clave: any separator, the word before it or its short form, numbers in words, one level inside the other. */

const WORDS = {
  objetivo: [
    'objetivo ',
    'Objetivo ',
    'OBJETIVO ',
    'el objetivo ',
    'objetivo no. ',
    'obj. ',
    'objetivo número ',
    '#',
    'O',
    'o',
  ],
  estrategia: [
    '',
    'estrategia ',
    'Estrategia ',
    'ESTRATEGIA ',
    'la estrategia ',
    'est. ',
    'estr ',
    'estrategia nº ',
    '#',
    'E',
    'e',
  ],
  linea: [
    '',
    'línea ',
    'linea ',
    'LÍNEA ',
    'la línea ',
    'línea de acción ',
    'linea de accion ',
    'LINEA DE ACCION ',
    'L.A. ',
    'lín. ',
    'acción ',
    '#',
    'L',
    'l',
  ],
} as const;
export type TipoDeClave = keyof typeof WORDS;

const SEPARATORS = ['.', '-', ',', '/', ' ', '–', ' . ', ', '];
const FULL_WIDTH = (text: string): string =>
  text.replace(/[0-9.]/g, (sign) =>
    sign === '.' ? '\uff0e' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );

/** Its numbers, in digits. */
function numbersOf(clave: string): string[] {
  const apart = SEPARATORS.map((separator) => clave.replaceAll('.', separator));
  return [...new Set([...apart, `${clave}.`, `"${clave}"`, `«${clave}»`, FULL_WIDTH(clave)])];
}

const CARDINALS =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince'.split(' ');
const ORDINALS = '_ primera segunda tercera cuarta quinta sexta séptima octava novena décima'.split(' ');
const ROMANS = '_ I II III IV V VI VII VIII IX X XI XII'.split(' ');
const LEVELS = ['objetivo', 'estrategia', 'línea de acción'];
const SHORT = ['obj', 'est', 'lín.'];

/** In words: only where our lists reach. */
function inWords(clave: string, tipo: TipoDeClave): string[] {
  const parts = clave.split('.').map(Number);
  const level = LEVELS[parts.length - 1] ?? '';
  const last = parts.at(-1) ?? 0;
  const say = (list: readonly string[]): string[] => parts.flatMap((part) => list[part] ?? []);
  const whole = (list: readonly string[], joint: string): string[] =>
    say(list).length === parts.length ? [`${level} ${say(list).join(joint)}`] : [];
  const above = parts.slice(0, -1).map((part, i) => `${LEVELS[i] ?? ''} ${String(part)}`);
  const under = above.toReversed().map((words) => ` ${words.startsWith('o') ? 'del' : 'de la'} ${words}`);
  const ordinal = ORDINALS[last];
  const masculine = tipo === 'objetivo' ? ordinal?.replace(/a$/, 'o').replace(/ero$/, 'er') : ordinal;
  return [
    ...whole(CARDINALS, ' punto '),
    ...whole(ROMANS, '.'),
    parts.map((part, i) => `${LEVELS[i] ?? ''} ${String(part)}`).join(' '),
    parts.map((part, i) => `${SHORT[i] ?? ''} ${String(part)}`).join(' '),
    ...(masculine === undefined
      ? []
      : [`${level} ${masculine}${under.join('')}`, `la ${masculine} ${level}${under.join('')}`]),
  ];
}

export function spellingsOf(clave: string, tipo: TipoDeClave): string[] {
  const digits = numbersOf(clave);
  return [...WORDS[tipo].flatMap((word) => digits.map((number) => word + number)), ...inWords(clave, tipo)];
}

/** The digits of a clave in a row, after its word: to be read where one clave alone has them. */
export const runOf = (clave: string, tipo: TipoDeClave): string =>
  `${WORDS[tipo][1]}${clave.replaceAll('.', '')}`;
