/** The marks that figures are drawn with, as SVG text: widths in % so that they fit any page, heights in px so that words stay readable. */
import { escapeXml } from '../model/escape.ts';
import type { Forma } from '../model/views.ts';

/** The inside of an SVG, as wide as what it is put into. */
export interface Drawing {
  height: number;
  body: string;
}

export interface Box {
  /** In %. */
  x: number;
  y: number;
  /** In %. */
  width: number;
  height: number;
}

/** Half the width of an outline: it is drawn inside the box's height. */
const LINE = 0.6;

/** Two decimals are finer than any screen. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const percent = (value: number): string => `${number(value)}%`;

/** The rectangle of one thing counted, in the shape of its answer. */
export function unit(forma: Forma, { x, y, width, height }: Box): string {
  const place = `x="${percent(x)}" width="${percent(width)}"`;
  if (forma === 'si') return `<rect class="f" ${place} y="${number(y)}" height="${number(height)}"/>`;
  const dashed = forma === 'sin' ? ' stroke-dasharray="3 2"' : '';
  const outline = `<rect class="o"${dashed} ${place} y="${number(y + LINE)}" height="${number(height - 2 * LINE)}"/>`;
  if (forma !== 'mixta') return outline;
  const half = '<path class="f" d="M1 0V1H0Z"/>';
  return `${outline}<svg ${place} y="${number(y)}" height="${number(height)}" viewBox="0 0 1 1" preserveAspectRatio="none">${half}</svg>`;
}

/** Words of the figure; with a halo of the page's colour where they may cross a line. */
export function label(
  text: string,
  x: number,
  y: number,
  {
    kind = '',
    anchor = 'start',
    dx = 0,
  }: { kind?: string; anchor?: 'start' | 'middle' | 'end'; dx?: number } = {},
): string {
  const attributes = [
    kind === '' ? '' : ` class="${kind}"`,
    ` x="${percent(x)}" y="${number(y)}"`,
    dx === 0 ? '' : ` dx="${number(dx)}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
  ].join('');
  return `<text${attributes}>${escapeXml(text)}</text>`;
}

export function gridLine(x: number, from: number, to: number): string {
  return `<line class="g" x1="${percent(x)}" x2="${percent(x)}" y1="${number(from)}" y2="${number(to)}"/>`;
}
