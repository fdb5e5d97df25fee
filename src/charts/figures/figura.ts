/** What a figure is: what one sees in it, what is drawn, and the whole table behind the drawing. */
import type { Forma, LineaVista } from '../../model/views.ts';
import type { Reporte } from '../../model/schemas/reporte.ts';
import { FORMA_CORTA, FORMAS } from '../../model/words.ts';

export interface Enlace {
  texto: string;
  /** From the site's root: `/lineas/1.1.1.html`. */
  href: string;
  /** In the CSV, where the page's text would be read as a number or a date. */
  dato?: string;
}

export type Celda = number | string | readonly Enlace[];

export interface Columna {
  /** In the CSV. */
  nombre: string;
  /** On the page. */
  titulo: string;
  /** In the data dictionary. */
  descripcion: string;
  /** Where the record is that a cell of the CSV names: `estrategias.estrategia_id`. */
  nombra?: string;
  /** Its cells are words of the sources. */
  literal?: true;
}

/** What a row is called: a clave or sigla, and the name that nobody has to know by heart. */
interface Rotulo {
  etiqueta: string;
  /** Where the label is not the name already. */
  nombre?: string;
  /** Its page, where it has one. */
  href?: string;
}

/** One rectangle per thing counted, in the shape of its answer. */
export interface FilaDeUnidades extends Rotulo {
  formas: readonly Forma[];
  /** The count in words, beside the bar. */
  valor: string;
  /** Rows of one group stand together. */
  grupo: string;
}

export interface CeldaDeMatriz {
  total: number;
  /** The part of the total that gives the cell its shade. */
  parte: number;
}

export interface FilaDeMatriz extends Rotulo {
  celdas: readonly CeldaDeMatriz[];
}

export type Dibujo =
  | { tipo: 'unidades'; literal?: true; filas: readonly FilaDeUnidades[] }
  | { tipo: 'matriz'; columnas: readonly string[]; filas: readonly FilaDeMatriz[] };

export interface Figura {
  /** ASCII, lower case: it names the files `graficas/NOMBRE.svg`, `.png` and `.csv`. */
  nombre: string;
  /** In a list of contents: a few words, with the year of its report. */
  tema: string;
  /** What one sees, computed. */
  titulo: string;
  /** What is counted, and what the count doesn't say. */
  cuenta: string;
  leyenda: readonly { forma: Forma; texto: string }[];
  /** What short heads stand for. */
  notas?: readonly string[];
  dibujo: Dibujo;
  columnas: readonly Columna[];
  filas: readonly (readonly Celda[])[];
}

/** The answer of one report to a línea de acción. */
export function formaIn({ respuestas }: LineaVista, { reporte_id: id }: Reporte): Forma {
  return respuestas.find((view) => view.reporte.reporte_id === id)?.forma ?? 'sin';
}

export const byForma = (a: Forma, b: Forma): number => FORMAS.indexOf(a) - FORMAS.indexOf(b);

export function countOf(formas: readonly Forma[], forma: Forma): number {
  return formas.filter((other) => other === forma).length;
}

/** «7 de 9»: for how many the report announced actions, of all; «0» where there is nothing to count. */
export function valorWords(formas: readonly Forma[]): string {
  return formas.length === 0 ? '0' : `${countOf(formas, 'si')} de ${formas.length}`;
}

/** What the number beside a bar says. */
export const DICE_VALOR =
  'El número dice para cuántas líneas se anunciaron acciones, y de cuántas. Cada cuadro es una línea de acción.';

export function leyendaOf(formas: readonly Forma[]): Figura['leyenda'] {
  return FORMAS.filter((forma) => formas.includes(forma)).map((forma) => ({
    forma,
    texto: FORMA_CORTA[forma],
  }));
}

const DICE_FORMA: Readonly<Record<Forma, string>> = {
  si: 'Para cuántas el reporte anunció acciones.',
  mixta: 'Para cuántas la respuesta es «No» y la misma fila describe actividades.',
  no: 'Para cuántas la respuesta es «No», sin actividades.',
  sin: 'Sobre cuántas el reporte no responde.',
};

/** A column for each kind of answer that a figure has. */
export function columnasDeFormas(formas: readonly Forma[]): Columna[] {
  return formas.map((forma) => ({
    nombre: forma,
    titulo: FORMA_CORTA[forma],
    descripcion: DICE_FORMA[forma],
  }));
}

/** A table's cell as the text of a CSV. */
export function celdaText(celda: Celda): string {
  return typeof celda === 'object'
    ? celda.map(({ texto, dato }) => dato ?? texto).join(' | ')
    : String(celda);
}

/** The rows with the greatest value; several when they draw. */
export function greatest<T>(rows: readonly T[], valueOf: (row: T) => number): T[] {
  const max = Math.max(0, ...rows.map(valueOf));
  return max === 0 ? [] : rows.filter((row) => valueOf(row) === max);
}
