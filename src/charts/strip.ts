/** The strip: one square per línea de acción, in the shape of its answer, as path data for one SVG. */
import { path } from 'd3';
import type { Forma } from '../model/views.ts';

export interface Strip {
  width: number;
  height: number;
  /** Filled squares and triangles. */
  filled: string;
  /** Outlined squares. */
  hollow: string;
  /** Outlined squares of líneas without an answer, to be dashed. */
  dashed: string;
}

interface Shape {
  /** Units from one square to the next. */
  step: number;
  /** Side of a square. */
  side: number;
  /** Squares in a row; more go on in the next one. */
  columns: number;
  /** Width of the outlines, which are drawn inside the square. */
  line?: number;
}

/** Draws the shapes in the order given. Units are those of the viewBox. */
export function strip(formas: readonly Forma[], { step, side, columns, line = 1.2 }: Shape): Strip {
  const inset = line / 2;
  const inner = side - 2 * inset;
  const [filled, hollow, dashed] = [path(), path(), path()];
  formas.forEach((forma, index) => {
    const x = (index % columns) * step;
    const y = Math.floor(index / columns) * step;
    if (forma === 'si') filled.rect(x, y, side, side);
    else (forma === 'sin' ? dashed : hollow).rect(x + inset, y + inset, inner, inner);
    if (forma === 'mixta') {
      filled.moveTo(x + side, y);
      filled.lineTo(x + side, y + side);
      filled.lineTo(x, y + side);
      filled.closePath();
    }
  });
  const rows = Math.ceil(formas.length / columns);
  return {
    width: columns * step - (step - side),
    height: Math.max(rows, 1) * step - (step - side),
    filled: filled.toString(),
    hollow: hollow.toString(),
    dashed: dashed.toString(),
  };
}
