/** The planner's data as they travel to the browser: lists as one text each, and nothing that can be worked out again. */

import type { DatosDelLexico } from './lexicon.ts';
import type { Parte } from './parts.ts';

export interface DatosCompactos {
  readonly palabras: string;
  /** Rows apart by `;`; of each, what words of the documents say. */
  readonly temas: string;
  /** First sounds of the missing words of each further part of the topics, parts apart by bars: see parts.ts. */
  readonly sonidos: string;
  readonly nombres: string;
  /** How many líneas each estrategia has, objetivos apart by bars: `6 9 7|5 6`. */
  readonly cuentas: string;
  /** How each page was answered, a letter per report in the order of `reportes`, by commas. */
  readonly formas: string;
  /** The official text of each page, by line breaks: what a result shows needs no file of its own. */
  readonly textos: string;
  /** What each topic is about, by bars. */
  readonly rotulos: string;
  readonly paginas: DatosDelLexico['paginas'];
  readonly directas: DatosDelLexico['directas'];
  readonly reportes: DatosDelLexico['reportes'];
}

/** What the browser works with; the ids of the pages come from Pagefind itself, in the order of `claves`. */
export interface DatosDelPlan extends DatosDelLexico {
  readonly sonidos: readonly string[];
  /** In the order of `claves`; a letter per report, none where a page is never answered. */
  readonly formas: readonly string[];
  /** In the order of `claves`. */
  readonly textos: readonly string[];
}

function countsOf(claves: readonly string[]): string {
  const counts: number[][] = [];
  for (const clave of claves) {
    const [objetivo = 0, estrategia = 0, linea = 0] = clave.split('.').map(Number);
    const own = (counts[objetivo - 1] ??= []);
    if (estrategia > 0) own[estrategia - 1] = linea;
  }
  return counts.map((estrategias) => estrategias.join(' ')).join('|');
}

function clavesOf(cuentas: string): string[] {
  return cuentas.split('|').flatMap((estrategias, o) => {
    const objetivo = String(o + 1);
    const counts = estrategias.split(' ').filter((count) => count !== '');
    return [
      objetivo,
      ...counts.flatMap((count, e) => {
        const estrategia = `${objetivo}.${String(e + 1)}`;
        return [
          estrategia,
          ...Array.from({ length: Number(count) }, (_, l) => `${estrategia}.${String(l + 1)}`),
        ];
      }),
    ];
  });
}

const ROW = ';';
const unpackRows = (packed: string): string[] => packed.split(ROW);

/** Rows of the topics and of the names. */
export type ParteCompacta = readonly [temas: string, nombres: string];

export const unpackParte = ([temas, nombres]: ParteCompacta): Parte => ({
  temas: unpackRows(temas),
  nombres: unpackRows(nombres),
});

export function unpackDatos({
  palabras,
  temas,
  sonidos,
  nombres,
  cuentas,
  formas,
  rotulos,
  textos,
  ...others
}: DatosCompactos): DatosDelPlan {
  return {
    palabras,
    ...unpackParte([temas, nombres]),
    sonidos: sonidos.split('|'),
    claves: clavesOf(cuentas),
    formas: formas.split(','),
    rotulos: rotulos.split('|'),
    textos: textos.split('\n'),
    ...others,
  };
}

/** Refuses a text that holds what separates the texts. */
export function joined(rows: readonly string[], separator: string): string {
  const torn = rows.find((row) => row.includes(separator));
  if (torn !== undefined) throw new Error(`«${torn}» holds «${separator}», which separates rows`);
  return rows.join(separator);
}

const packRows = (rows: readonly string[]): string => joined(rows, ROW);

export const packParte = ({ temas, nombres }: Parte): ParteCompacta => [packRows(temas), packRows(nombres)];

/** Refuses what would not come back as it was. */
export function packDatos({
  palabras,
  temas,
  sonidos,
  nombres,
  claves,
  formas,
  rotulos,
  paginas,
  directas,
  reportes,
  textos,
}: DatosDelPlan): DatosCompactos {
  const cuentas = countsOf(claves);
  if (clavesOf(cuentas).join() !== claves.join())
    throw new Error('the claves are not all there, in numeric order');
  return {
    palabras,
    temas: packRows(temas),
    sonidos: joined(sonidos, '|'),
    nombres: packRows(nombres),
    cuentas,
    formas: joined(formas, ','),
    rotulos: joined(rotulos, '|'),
    textos: joined(textos, '\n'),
    paginas,
    directas,
    reportes,
  };
}
