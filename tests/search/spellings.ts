/** The ways in which people write a clave: with dots or hyphens, the word before it or the letter of its id, with accents or without, in capitals. */

const WORDS = {
  objetivo: ['objetivo ', 'Objetivo ', 'OBJETIVO ', 'el objetivo ', 'objetivo no. ', 'O', 'o'],
  estrategia: ['', 'estrategia ', 'Estrategia ', 'ESTRATEGIA ', 'la estrategia ', 'E', 'e'],
  linea: [
    '',
    'línea ',
    'linea ',
    'LÍNEA ',
    'la línea ',
    'línea de acción ',
    'linea de accion ',
    'LINEA DE ACCION ',
    'L',
    'l',
  ],
} as const;

export function spellingsOf(clave: string, tipo: keyof typeof WORDS): string[] {
  const numbers = [clave, clave.replaceAll('.', '-'), `${clave}.`];
  return WORDS[tipo].flatMap((word) => numbers.map((number) => word + number));
}
