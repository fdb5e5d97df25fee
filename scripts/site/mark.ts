/** The site's mark (public/icono.svg) and its tiles as pictures, for what takes no SVG: phones, Kiwix, book readers. */
import type { Forma } from '../../src/model/join.ts';
import { type Colour, encodePng } from './png.ts';

/** Which part of a point is ink, of a square from 0 to 1: the three shapes of the design. */
type Shape = (x: number, y: number) => boolean;

interface Square {
  x: number;
  y: number;
  side: number;
  shape: Shape;
}

/** Width of a hollow tile's line as a part of its side: 2.5 of 19, as in the mark. */
const LINE = 2.5 / 19;

const onEdge: Shape = (x, y) => Math.min(x, y, 1 - x, 1 - y) < LINE;

const SHAPES: Record<Forma, Shape> = {
  si: () => true,
  mixta: (x, y) => x + y > 1 || onEdge(x, y),
  no: onEdge,
  // A line of dashes: five on each side.
  sin: (x, y) => onEdge(x, y) && Math.floor((x + y) * 5) % 2 === 0,
};

/** Tiles of public/icono.svg, on a square of 48: full, hollow, hollow, half. A test holds both together. */
const MARK: readonly Square[] = [
  { x: 4, y: 4, side: 19, shape: SHAPES.si },
  { x: 25, y: 4, side: 19, shape: onEdge },
  { x: 25, y: 25, side: 19, shape: SHAPES.mixta },
];

const MARK_SIDE = 48;
/** Points per pixel and axis whose mean is the pixel: enough for a clean diagonal. */
const SAMPLES = 4;

function colourOf(css: string, token: string): Colour {
  // --tinta: #1c3a94; the first one in the file is that of the light theme
  const hex = new RegExp(`--${token}: #([0-9a-f]{6});`).exec(css)?.[1];
  if (hex === undefined) throw new Error(`src/styles/tokens.css gives no colour of six digits to --${token}`);
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
}

export interface Colours {
  papel: Colour;
  tinta: Colour;
}

/** The two colours of every picture, from the text of src/styles/tokens.css. */
export function coloursFrom(css: string): Colours {
  return { papel: colourOf(css, 'papel'), tinta: colourOf(css, 'tinta') };
}

function isInk(squares: readonly Square[], x: number, y: number): boolean {
  return squares.some(({ x: left, y: top, side, shape }) => {
    const u = (x - left) / side;
    const v = (y - top) / side;
    return u >= 0 && u < 1 && v >= 0 && v < 1 && shape(u, v);
  });
}

/** The share of a pixel that is ink, from 0 to 1. Lines are wider than a pixel: where its corners agree, all of it does. */
function inkOf(squares: readonly Square[], x: number, y: number, unit: number): number {
  const sample = (column: number, row: number): boolean =>
    isInk(squares, (x + (column + 0.5) / SAMPLES) * unit, (y + (row + 0.5) / SAMPLES) * unit);
  const last = SAMPLES - 1;
  const corners = [sample(0, 0), sample(last, 0), sample(0, last), sample(last, last)];
  if (corners.every((ink) => ink === corners[0])) return corners[0] === true ? 1 : 0;
  let ink = 0;
  for (let row = 0; row < SAMPLES; row += 1)
    for (let column = 0; column < SAMPLES; column += 1) if (sample(column, row)) ink += 1;
  return ink / (SAMPLES * SAMPLES);
}

const mix = ({ papel, tinta }: Colours, ink: number): Colour =>
  papel.map((part, index) => Math.round(part + ((tinta[index] ?? part) - part) * ink)) as unknown as Colour;

/** The mark on a square of `size` pixels. `margin` is the part left free on each side, for phones that cut icons round. */
export function markPng(size: number, colours: Colours, margin = 0): Uint8Array {
  const unit = MARK_SIDE / (size * (1 - 2 * margin));
  const free = size * margin;
  return encodePng(size, size, (x, y) => mix(colours, inkOf(MARK, x - free, y - free, unit)));
}

const CELL = 84;
const TILE = 72;
const ACROSS = 13;
const EDGE = 54;

/** The cover of the book: one tile per línea de acción, in the programme's order. */
export function coverPng(
  formas: readonly Forma[],
  colours: Colours,
): { png: Uint8Array; width: number; height: number } {
  const rows = Math.ceil(formas.length / ACROSS);
  const width = ACROSS * CELL - (CELL - TILE) + 2 * EDGE;
  const height = rows * CELL - (CELL - TILE) + 2 * EDGE;
  const cellAt = (x: number, y: number): Colour => {
    const column = Math.floor((x - EDGE) / CELL);
    const row = Math.floor((y - EDGE) / CELL);
    const forma = column >= 0 && column < ACROSS && row >= 0 ? formas[row * ACROSS + column] : undefined;
    if (forma === undefined) return colours.papel;
    const tile = { x: EDGE + column * CELL, y: EDGE + row * CELL, side: TILE, shape: SHAPES[forma] };
    return mix(colours, inkOf([tile], x, y, 1));
  };
  return { png: encodePng(width, height, cellAt), width, height };
}
