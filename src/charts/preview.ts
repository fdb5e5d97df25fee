/** The picture that other sites show beside a link: white glaze on cobalt, as on home's first screen. */
import { type Preview, PREVIEW } from './preview-words.ts';
import { escapeXml } from '../model/escape.ts';
import type { Look } from './standalone.ts';
import { strip } from './strip.ts';
import { wrap } from '../model/text/wrap.ts';

const MARGIN = 72;
/** A large numeral takes this much to the left of the title. */
const NUMERAL = 168;
/** Tiles of one objetivo, in rows, and those of all objetivos, a row each. */
const LARGE = { step: 42, side: 36, columns: 25 };
const SMALL = { step: 21, side: 17, columns: 49 };
const ROW = 28;
/** The site's name, and the words of the programme, of which the longest take four lines. */
const SITE = { size: 50, letters: 42, kind: 'b' };
const ELEMENT = { size: 40, letters: 44, kind: '' };

function words(text: string, x: number, y: number, size: number, kind = ''): string {
  return `<text${kind === '' ? '' : ` class="${kind}"`} x="${x}" y="${y}" font-size="${size}">${escapeXml(text)}</text>`;
}

function tiles(
  formas: Preview['strips'][number]['formas'],
  shape: typeof LARGE,
  x: number,
  y: number,
): string {
  const { filled, hollow, dashed } = strip(formas, shape);
  return `<g transform="translate(${x} ${y})"><path class="o" d="${hollow}"/><path class="o" stroke-dasharray="4 3" d="${dashed}"/><path d="${filled}"/></g>`;
}

/** The site's mark, full, half and hollow, before its name. */
function mark(y: number): string {
  return tiles(['si', 'mixta', 'no'], { step: 34, side: 28, columns: 3 }, MARGIN, y);
}

function rows({ strips }: Preview, bottom: number): string {
  if (strips.length === 1) {
    const formas = strips[0]?.formas ?? [];
    const height = Math.ceil(formas.length / LARGE.columns) * LARGE.step;
    return tiles(formas, LARGE, MARGIN, bottom - height);
  }
  return strips
    .map(({ nombre, formas }, index) => {
      const y = bottom - (strips.length - index) * ROW;
      return words(nombre, MARGIN, y + 15, 20, 'b') + tiles(formas, SMALL, MARGIN + 32, y);
    })
    .join('');
}

export function previewSvg(preview: Preview, { papel, tinta }: Pick<Look, 'papel' | 'tinta'>): string {
  const { width, height } = PREVIEW;
  const { clave, above, titulo, cuenta, below } = preview;
  const left = MARGIN + (clave === undefined ? 0 : NUMERAL);
  const { size, letters, kind } = clave === undefined ? SITE : ELEMENT;
  const title = wrap(titulo, letters)
    .map((line, index) => words(line, left, 218 + index * 48, size, kind))
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>text{font-family:'Liberation Sans',Arimo,Arial,sans-serif}.b{font-weight:700}.o{fill:none;stroke:${papel};stroke-width:2;stroke-opacity:.75}</style>`,
    `<rect width="100%" height="100%" fill="${tinta}"/><g fill="${papel}">`,
    mark(MARGIN - 16),
    words('PEM Abierto', MARGIN + 112, MARGIN + 8, 32, 'b'),
    clave === undefined ? '' : words(clave, MARGIN - 8, 290, 220, 'b'),
    words(above, left, 158, 27),
    title,
    rows(preview, 482),
    words(cuenta, MARGIN, 530, 24, 'b'),
    words(below, MARGIN, 574, 27),
    '</g></svg>\n',
  ].join('');
}
