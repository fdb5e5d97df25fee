/** What the planner knows, unpacked once from the build's data: vocabulary, topics, names, claves. */

import { comparable, matchesWord, parsePatron, type Comparable, type Patron } from './patterns.ts';
import { BACKGROUND, tokenOf } from './tokens.ts';
import { candidate, type Candidata } from './spelling.ts';
import type { DatosBusqueda } from './types.ts';
import { createVocabulario, type Vocabulario } from './vocabulary.ts';

/** A token of the index with the forms that call for it. */
export interface Entrada {
  readonly ficha: string;
  /** Says where or to whom; seldom the question itself. */
  readonly fondo: boolean;
  readonly formas: readonly { readonly patron: Patron; readonly texto: string }[];
  /** Patterns to mark in the passage. */
  readonly marcas: readonly string[];
}

export interface Lexico {
  readonly vocabulario: Vocabulario;
  readonly temas: readonly Entrada[];
  readonly nombres: readonly Entrada[];
  readonly claves: readonly string[];
  /** Words of topics and names, for which a typed word counts as known. */
  readonly conocidas: readonly Patron[];
  readonly candidatas: readonly Candidata[];
}

const split = (list: string): string[] => list.split('|').filter((item) => item !== '');

/** Whole words of topics can be what a misspelt word meant; shortened ones (deporta*) can't be shown. */
const wholeWords = (frase: string): string[] =>
  frase
    .replace('=', '')
    .split(' ')
    .filter((word) => !word.endsWith('*') && word.length > 3);

export function createLexico(datos: DatosBusqueda): Lexico {
  const vocabulario = createVocabulario(datos.palabras);
  const temas = datos.temas.map((row, i) => {
    const frases = split(row.replace(BACKGROUND, ''));
    return {
      ficha: tokenOf('t', i),
      fondo: row.startsWith(BACKGROUND),
      formas: frases.map((texto) => ({ patron: parsePatron(texto), texto })),
      marcas: frases,
    };
  });
  const nombres = datos.nombres.map((formas, row) => ({
    ficha: tokenOf('n', row),
    fondo: false,
    formas: split(formas).map((texto) => ({ patron: parsePatron(`=${texto}`), texto })),
    marcas: split(formas).map((texto) => `=${texto}`),
  }));
  const spoken = new Set(
    [...temas, ...nombres].flatMap(({ formas }) => formas.flatMap(({ texto }) => wholeWords(texto))),
  );
  return {
    vocabulario,
    temas,
    nombres,
    claves: datos.claves,
    conocidas: [...temas, ...nombres].flatMap(({ formas }) => formas.map(({ patron }) => patron)),
    candidatas: [...vocabulario.candidatas, ...[...spoken].map(candidate)],
  };
}

/** Whether some topic or name speaks of the word, alone or in a phrase. */
export function isSpoken(lexico: Lexico, word: string): boolean {
  const compared: Comparable = comparable(word);
  return lexico.conocidas.some(({ palabras }) => palabras.some((part) => matchesWord(part, compared)));
}
