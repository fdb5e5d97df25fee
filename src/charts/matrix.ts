/** A matrix: in each cell a square whose area is the count, the filled part inside it, and the number beside; zeros are printed. */
import { scaleBand, scaleSqrt } from 'd3';
import type { CeldaDeMatriz, Dibujo } from './figures/figura.ts';
import { type Drawing, label, number } from './marks.ts';

type Matriz = Extract<Dibujo, { tipo: 'matriz' }>;

const HEAD = 26;
const ROW = 38;
/** Side of the greatest square in px: beside it a number of two digits fits on a phone. */
const SIDE = 20;
/** Where columns start, in %. */
const FROM = 26;
/** Labels that are longer than the first column would be on a phone stand above their row. */
const SHORT = 9;
const LINE = 1.2;

/** Squares stand on one line, at the left of their column; px offsets need a nested svg at a place in %. */
function cell({ total, parte }: CeldaDeMatriz, x: number, base: number, side: (n: number) => number): string {
  if (total === 0) return label('0', x, base - 5, { kind: 's' });
  const [outer, inner] = [side(total), side(parte)];
  const hollow =
    total === parte
      ? ''
      : `<rect class="o" x="${number(LINE / 2)}" y="${number(base - outer + LINE / 2)}" width="${number(Math.max(outer - LINE, 0.5))}" height="${number(Math.max(outer - LINE, 0.5))}"/>`;
  const filled =
    parte === 0
      ? ''
      : `<rect class="f" x="0" y="${number(base - inner)}" width="${number(inner)}" height="${number(inner)}"/>`;
  return `<svg x="${number(x)}%" y="0" overflow="visible">${hollow}${filled}</svg>${label(String(total), x, base - 5, { dx: Math.max(outer, 10) + 3 })}`;
}

export function matrix({ columnas, filas }: Matriz): Drawing {
  const most = Math.max(1, ...filas.flatMap(({ celdas }) => celdas.map(({ total }) => total)));
  const side = scaleSqrt([0, most], [0, SIDE]);
  const columns = scaleBand(
    columnas.map((_, index) => index),
    [FROM, 100],
  );
  const x = (index: number): number => columns(index) ?? FROM;
  let top = HEAD;
  const rows = filas.map(({ etiqueta, celdas }) => {
    const above = etiqueta.length > SHORT;
    const start = top;
    top += above ? ROW + 14 : ROW;
    const base = top - 9;
    return [
      `<line class="g" x1="0" x2="100%" y1="${start}" y2="${start}"/>`,
      label(etiqueta, 0, above ? start + 18 : base - 5, { kind: 'k' }),
      ...celdas.map((celda, index) => cell(celda, x(index), base, (n) => side(n))),
    ].join('');
  });
  const heads = columnas.map((columna, index) => label(columna, x(index), 15));
  return { height: top, body: [...heads, ...rows].join('') };
}
