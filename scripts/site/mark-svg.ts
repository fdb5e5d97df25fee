/** The site's mark and its tiles as drawings, to be rasterised for what takes no SVG: phones, Kiwix, book readers. */
import type { Look } from '../../src/charts/standalone.ts';
import { strip } from '../../src/charts/strip.ts';
import type { Forma } from '../../src/model/views.ts';

/** Side of public/icono.svg, in its own units. */
const MARK_SIDE = 48;
const OUTER = /^<svg [^>]*viewBox="0 0 48 48"[^>]*>(.*)<\/svg>\s*$/s;

/** The mark on a square of `size` pixels. `margin` is the part left free on each side, for phones that cut icons round. */
export function markSvg(icon: string, size: number, { papel }: Pick<Look, 'papel'>, margin = 0): string {
  const inside = OUTER.exec(icon)?.[1];
  if (inside === undefined) throw new Error(`public/icono.svg is no drawing of ${MARK_SIDE} by ${MARK_SIDE}`);
  const side = MARK_SIDE / (1 - 2 * margin);
  const from = -side * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${from} ${from} ${side} ${side}">`,
    `<rect x="${from}" y="${from}" width="${side}" height="${side}" fill="${papel}"/>${inside}</svg>`,
  ].join('');
}

const TILES = { step: 84, side: 72, columns: 13 };
const LINE = 8;
const EDGE = 54;

/** The cover of the book: one tile per línea de acción, in the programme's order. */
export function coverSvg(
  formas: readonly Forma[],
  { papel, tinta }: Pick<Look, 'papel' | 'tinta'>,
): { svg: string; width: number; height: number } {
  const { filled, hollow, dashed, ...size } = strip(formas, { ...TILES, line: LINE });
  const [width, height] = [size.width + 2 * EDGE, size.height + 2 * EDGE];
  const outline = `fill="none" stroke="${tinta}" stroke-width="${LINE}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${papel}"/><g transform="translate(${EDGE} ${EDGE})">`,
    `<path d="${filled}" fill="${tinta}"/><path d="${hollow}" ${outline}/><path d="${dashed}" ${outline} stroke-dasharray="15 11"/>`,
    '</g></svg>',
  ].join('');
  return { svg, width, height };
}
