/** How a page was answered by each report, a letter for each, as it travels to the browser. */

import { pairOf } from './facets.ts';

const LETTERS: readonly (readonly [letter: string, respuesta: string, forma: 'si' | 'mixta' | 'no'])[] = [
  ['s', 'se-realizaran', 'si'],
  ['m', 'no-con-actividades', 'mixta'],
  ['n', 'no-se-realizaran', 'no'],
];
const NONE = '-';

/** From the pairs of report and answer of a page; empty where no report answers. */
export const packAnswers = (pairs: readonly string[], reportes: readonly string[]): string =>
  pairs.length === 0
    ? ''
    : reportes
        .map(
          (reporte) =>
            LETTERS.find(([, respuesta]) => pairs.includes(pairOf(reporte, respuesta)))?.[0] ?? NONE,
        )
        .join('');

/** How the answer of each report is drawn, in their order. */
export const unpackAnswers = (packed: string): ('si' | 'mixta' | 'no' | 'sin')[] =>
  Array.from(packed, (letter) => LETTERS.find(([own]) => own === letter)?.[2] ?? 'sin');
