/** What was meant where a document has a misprint: people search for «coalición», not for the «colisión» that was printed. */

import { fold, tokenize } from '../../model/text/normalize.ts';
import type { SearchRecord } from './index-types.ts';

/** A row of scripts/source/knowledge/correcciones.json, as far as it matters here. */
export interface Misprint {
  readonly elemento_id: string;
  readonly dice: string;
  readonly lectura?: string | undefined;
  readonly clase: string;
}

/** Of other classes the words stay words: only their number, their place or their marks are in doubt. */
const CLASSES = new Set(['errata', 'espacio']);
const SHORTEST = 5;
const CLAVE = /L(\d+\.\d+\.\d+)/;

const wordsOf = (text: string): string[] =>
  tokenize(text)
    .map(({ written }) => written.toLowerCase())
    .filter((word) => word.length >= SHORTEST);

/** The same records with what was meant and what was printed; a word that other texts print too is no misprint. */
export function readMisprints(
  records: readonly SearchRecord[],
  correcciones: readonly Misprint[],
): SearchRecord[] {
  const printed = new Map<string, number>();
  for (const { textos } of records)
    for (const { texto } of textos)
      for (const { written } of tokenize(texto))
        printed.set(fold(written), (printed.get(fold(written)) ?? 0) + 1);
  return records.map((record) => {
    const own = correcciones.filter(
      ({ clase, elemento_id: of }) => CLASSES.has(clase) && CLAVE.exec(of)?.[1] === record.clave,
    );
    const pairs = own.map(({ dice, lectura = '' }) => [wordsOf(dice), wordsOf(lectura)] as const);
    const lecturas = pairs.flatMap(([dice, lectura]) => lectura.filter((word) => !dice.includes(word)));
    const erratas = pairs
      .filter(([, lectura]) => lectura.length > 0)
      .flatMap(([dice, lectura]) => dice.filter((word) => !lectura.includes(word)))
      .filter((word) => printed.get(fold(word)) === 1);
    return { ...record, lecturas, erratas };
  });
}
