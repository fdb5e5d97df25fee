/** Bars made of units: one rectangle per thing counted, so that nobody has to read a length. */
import { scaleLinear } from 'd3';
import type { Forma } from '../model/views.ts';
import type { Dibujo, FilaDeUnidades } from './figures/figura.ts';
import { type Drawing, gridLine, label, unit } from './svg-marks.ts';
import { wrap } from '../model/text/wrap.ts';

type Barras = Extract<Dibujo, { tipo: 'unidades' }>;

/** Where the longest bar ends, in %: its words stand behind it. */
const TO = 82;
/** Heights in px: of a line of the name, of a bar, of what is free below it, between groups. */
const LINE = 18;
const BAR = 16;
const FREE_BELOW = 12;
const GAP = 12;
/** Letters of a name that fit a line of the figure's file. */
const LETTERS = 92;
/** A clave or sigla before its name takes so many px per letter. */
const LETTER = 10;
/** Room for the numbers of the grid. */
const HEAD = 24;
/** Part of a unit's width that stays free. */
const FREE = 0.08;
/** From a bar's end to its words. */
const SPACE = 6;
/** From the middle of a letter to its base line. */
const BASELINE = 5;

/** The rectangles of a bar, where the longest one is as wide as `to` %. */
export function units(
  formas: readonly Forma[],
  longest: number,
  { y, height, to }: { y: number; height: number; to: number },
): string {
  const step = to / Math.max(1, longest);
  const width = step * (1 - FREE);
  return formas.map((forma, index) => unit(forma, { x: index * step, y, width, height })).join('');
}

export const longestOf = (filas: readonly FilaDeUnidades[]): number =>
  Math.max(1, ...filas.map(({ formas }) => formas.length));

/** The label, with the name behind it in as many lines as it takes. */
function heading({ etiqueta, nombre }: FilaDeUnidades, top: number): { lines: number; body: string } {
  const head = label(etiqueta, 0, top + 14, { kind: 'k h' });
  if (nombre === undefined) return { lines: 1, body: head };
  const dx = etiqueta.length * LETTER + SPACE;
  const lines = wrap(nombre, LETTERS - etiqueta.length);
  const body = lines.map((line, index) => label(line, 0, top + 14 + index * LINE, { kind: 'h', dx }));
  return { lines: lines.length, body: head + body.join('') };
}

export function unitBars({ filas }: Barras): Drawing {
  const longest = longestOf(filas);
  const scale = scaleLinear([0, longest], [0, TO]);
  let top = HEAD;
  const bars = filas.map((fila, index) => {
    const previous = filas[index - 1];
    if (previous !== undefined && previous.grupo !== fila.grupo) top += GAP;
    const { lines, body } = heading(fila, top);
    const y = top + lines * LINE + 2;
    top = y + BAR + FREE_BELOW;
    const dx = fila.formas.length === 0 ? 0 : SPACE;
    const words = label(fila.valor, scale(fila.formas.length), y + BAR / 2 + BASELINE, { kind: 'h', dx });
    return body + units(fila.formas, longest, { y, height: BAR, to: TO }) + words;
  });
  const ticks = scale.ticks(3).filter(Number.isInteger);
  const grid = ticks.map(
    (n) =>
      gridLine(scale(n), HEAD - 4, top) + label(String(n), scale(n), 13, n === 0 ? {} : { anchor: 'middle' }),
  );
  return { height: top, body: [...grid, ...bars].join('') };
}
