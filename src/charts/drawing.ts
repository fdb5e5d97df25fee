/** A figure's data → the inside of its SVG. */
import type { Dibujo } from './figures/figura.ts';
import type { Drawing } from './svg-marks.ts';
import { heatTable } from './heat.ts';
import { unitBars } from './unit-bars.ts';

export function drawingOf(dibujo: Dibujo): Drawing {
  return dibujo.tipo === 'matriz' ? heatTable(dibujo) : unitBars(dibujo);
}
