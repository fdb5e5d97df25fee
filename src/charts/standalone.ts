/** A figure as a file of its own: with title, legend, source and colours, for a slide, a report or a poster. */
import type { Figura } from './figures/figura.ts';
import { drawingOf } from './drawing.ts';
import { escapeXml } from '../model/escape.ts';
import { number, unit } from './svg-marks.ts';
import { wrap } from '../model/text/wrap.ts';

export interface Look {
  papel: string;
  texto: string;
  suave: string;
  tinta: string;
  hueco: string;
  raya: string;
  hondo: string;
  marca: string;
  sobre: string;
}

const WIDTH = 800;
const MARGIN = 32;
/** Letters that fit a line of the title and of the words below it. */
const TITLE = { letters: 70, height: 26 };
const WORDS = { letters: 106, height: 21 };
const LEGEND = 34;

function styles(look: Look): string {
  return [
    `text{font:14px 'Liberation Sans',Arimo,Arial,Helvetica,sans-serif;fill:${look.texto}}`,
    `.t{font-size:20px;font-weight:700}.k{font-weight:700}.c,.s{fill:${look.suave}}.c{font-size:15px}`,
    `.h{paint-order:stroke;stroke:${look.papel};stroke-width:4px}`,
    `.f{fill:${look.tinta}}.o{fill:none;stroke:${look.hueco};stroke-width:1.2}.g{stroke:${look.raya}}`,
    `.n1{fill:${look.hondo}}.n2{fill:${look.marca}}.n3{fill:${look.tinta}}.i{fill:${look.sobre};font-weight:700}`,
  ].join('');
}

// Nothing is drawn outside these inner drawings; a cut at their edges would only cost time.
function legend(leyenda: Figura['leyenda'], y: number): string {
  let x = MARGIN;
  return leyenda
    .map(({ forma, texto }) => {
      const box = `<svg x="${x}" y="${y}" width="14" height="14" overflow="visible">${unit(forma, { x: 4, y: 0.5, width: 92, height: 13 })}</svg>`;
      const words = `<text x="${x + 20}" y="${y + 12}">${escapeXml(texto)}</text>`;
      x += 44 + texto.length * 7;
      return box + words;
    })
    .join('');
}

/** `fuente` is the line below the figure: where its data come from. */
export function standaloneSvg(figura: Figura, look: Look, fuente: string): string {
  let y = MARGIN;
  const lines = (text: string, kind: string, { letters, height }: typeof WORDS): string =>
    wrap(text, letters)
      .map((line) => {
        y += height;
        return `<text class="${kind}" x="${MARGIN}" y="${y - 6}">${escapeXml(line)}</text>`;
      })
      .join('');
  const title = lines(figura.titulo, 't', TITLE);
  y += 4;
  const words = lines(figura.cuenta, 'c', WORDS);
  y += 12;
  const key = legend(figura.leyenda, y);
  if (figura.leyenda.length > 0) y += LEGEND;
  const { height, body } = drawingOf(figura.dibujo);
  const drawing = `<svg x="${MARGIN}" y="${number(y)}" width="${WIDTH - 2 * MARGIN}" height="${number(height)}" overflow="visible">${body}</svg>`;
  y += height + 16;
  const notes = (figura.notas ?? []).map((nota) => lines(nota, 'c', WORDS)).join('');
  if (notes !== '') y += 12;
  const source = lines(fuente, 'c', WORDS);
  const total = y + MARGIN - 8;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${number(total)}" viewBox="0 0 ${WIDTH} ${number(total)}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(figura.titulo)}</title><desc id="d">${escapeXml(figura.cuenta)}</desc>`,
    `<style>${styles(look)}</style><rect width="100%" height="100%" fill="${look.papel}"/>`,
    `${title}${words}${key}${drawing}${notes}${source}</svg>\n`,
  ].join('\n');
}
