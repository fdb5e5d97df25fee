/** A heat table: in each cell the number, and a shade that says how great it is beside the others. */
import { scaleBand } from 'd3';
import type { CeldaDeMatriz, Dibujo, FilaDeMatriz } from './figures/figura.ts';
import { type Drawing, label, number } from './svg-marks.ts';
import { wrap } from '../model/text/wrap.ts';

type Matriz = Extract<Dibujo, { tipo: 'matriz' }>;

const HEAD = 26;
const LINE = 18;
/** A row is as tall as its name, and at least this. */
const ROW = 36;
/** Where columns start, in %, and the letters of a name that fit before it in the figure's file. */
const FROM = 42;
const LETTERS = 38;
/** Part of a cell's width that stays free. */
const FREE = 0.04;
/** A shade begins at this part of the greatest number: few steps, so that one tells them apart on a cheap screen. */
const STEPS = [0, 0.25, 0.6];

/** 0 where there is nothing to shade, up to 3. */
export function shadeOf({ parte }: CeldaDeMatriz, most: number): number {
  return STEPS.filter((step) => parte > step * most).length;
}

export const mostOf = (filas: readonly FilaDeMatriz[]): number =>
  Math.max(1, ...filas.flatMap(({ celdas }) => celdas.map(({ parte }) => parte)));

/** «12» and «+4»: the part that gives the shade, and the rest. */
export function cellWords({ total, parte }: CeldaDeMatriz): { parte: string; resto: string } {
  return { parte: String(parte), resto: total > parte ? `+${String(total - parte)}` : '' };
}

function cell(
  celda: CeldaDeMatriz,
  most: number,
  x: number,
  width: number,
  top: number,
  tall: number,
): string {
  const { parte, resto } = cellWords(celda);
  const shade = shadeOf(celda, most);
  const words = resto === '' ? parte : `${parte} ${resto}`;
  const kind = shade === 3 ? 'i' : shade === 0 ? 's' : '';
  return [
    shade === 0
      ? ''
      : `<rect class="n${String(shade)}" x="${number(x)}%" width="${number(width)}%" y="${String(top + 2)}" height="${String(tall - 4)}"/>`,
    label(words, x + width / 2, top + tall / 2 + 5, { kind, anchor: 'middle' }),
  ].join('');
}

export function heatTable({ columnas, filas }: Matriz): Drawing {
  const most = mostOf(filas);
  const columns = scaleBand(
    columnas.map((_, index) => index),
    [FROM, 100],
  ).paddingInner(FREE);
  const x = (index: number): number => columns(index) ?? FROM;
  const width = columns.bandwidth();
  let top = HEAD;
  const rows = filas.map(({ etiqueta, nombre, celdas }) => {
    const lines = wrap(nombre === undefined ? etiqueta : `${nombre} (${etiqueta})`, LETTERS);
    const tall = Math.max(ROW, lines.length * LINE + 12);
    const start = top;
    top += tall;
    const first = start + tall / 2 + 5 - ((lines.length - 1) * LINE) / 2;
    return [
      `<line class="g" x1="0" x2="100%" y1="${String(start)}" y2="${String(start)}"/>`,
      ...lines.map((line, index) => label(line, 0, first + index * LINE)),
      ...celdas.map((celda, index) => cell(celda, most, x(index), width, start, tall)),
    ].join('');
  });
  const heads = columnas.map((columna, index) =>
    label(columna, x(index) + width / 2, 15, { kind: 'k', anchor: 'middle' }),
  );
  return { height: top, body: [...heads, ...rows].join('') };
}
