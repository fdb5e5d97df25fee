/** Bars made of units: one rectangle per thing counted, so that nobody has to read a length. */
import { scaleLinear } from 'd3';
import type { Dibujo, FilaDeUnidades } from './figures/figura.ts';
import { type Drawing, gridLine, label, unit } from './marks.ts';

type Barras = Extract<Dibujo, { tipo: 'unidades' }>;

interface Layout {
  /** Where bars start and the longest one ends, in %. */
  from: number;
  to: number;
  /** Heights in px: of a row, of a bar, from the row's top to the bar, between groups. */
  row: number;
  bar: number;
  top: number;
  gap: number;
}

/** With the label beside it, a bar needs little height; above it, the label may be as long as a phone is wide. */
const LAYOUTS: Record<Barras['etiqueta'], Layout> = {
  'al-lado': { from: 10, to: 64, row: 30, bar: 20, top: 0, gap: 14 },
  arriba: { from: 0, to: 60, row: 48, bar: 16, top: 20, gap: 0 },
};
/** Room for the numbers of the grid. */
const HEAD = 24;
/** Part of a unit's width that stays free. */
const FREE = 0.08;
/** From a bar's end to its words. */
const SPACE = 6;
/** From the middle of a letter to its base line. */
const BASELINE = 5;

function bar(
  fila: FilaDeUnidades,
  top: number,
  layout: Layout,
  x: (n: number) => number,
  side: boolean,
): string {
  const y = top + layout.top;
  const width = (x(1) - x(0)) * (1 - FREE);
  const units = fila.formas.map((forma, index) => unit(forma, { x: x(index), y, width, height: layout.bar }));
  const middle = y + layout.bar / 2 + BASELINE;
  return [
    label(fila.etiqueta, 0, side ? middle : top + 14, { kind: 'k h' }),
    ...units,
    label(fila.valor, x(fila.formas.length), middle, { kind: 'h', dx: fila.formas.length === 0 ? 0 : SPACE }),
  ].join('');
}

export function unitBars({ etiqueta, filas }: Barras): Drawing {
  const layout = LAYOUTS[etiqueta];
  const longest = Math.max(1, ...filas.map(({ formas }) => formas.length));
  const scale = scaleLinear([0, longest], [layout.from, layout.to]);
  const x = (n: number): number => scale(n);
  let top = HEAD;
  const bars = filas.map((fila, index) => {
    const previous = filas[index - 1];
    if (previous !== undefined && previous.grupo !== fila.grupo) top += layout.gap;
    const drawn = bar(fila, top, layout, x, etiqueta === 'al-lado');
    top += layout.row;
    return drawn;
  });
  const ticks = scale.ticks(3).filter(Number.isInteger);
  const grid = ticks.map(
    (n) =>
      gridLine(x(n), HEAD - 4, top) +
      label(String(n), x(n), 13, n === 0 && layout.from === 0 ? {} : { anchor: 'middle' }),
  );
  return { height: top, body: [...grid, ...bars].join('') };
}
