/** A figure in other sites: the markup that shows it, as high as it is in their narrowest column, and its stylesheet. */
import { absolute, figuraEmbedPath } from '../model/addresses.ts';
import { EMBED_STYLE } from '../model/page/embed.ts';
import { FRAME, GAP, textHeight } from '../model/page/embed-height.ts';
import type { Figura, FilaDeMatriz, FilaDeUnidades } from './figures/figura.ts';

/** Heights in px at 320 px: what is above and below a name in its row. */
const BAR_ROW = 35;
const BAR_GROUP = 12;
const HEAT_HEAD = 32;
const HEAT_ROW = 13;
/** The column of names in a heat table, and the least that its row takes. */
const HEAT_NAME = 118;
const HEAT_LEAST = 52;

export const FIGURE_STYLE = `${EMBED_STYLE}${[
  'ul{list-style:none}',
  'h1{font-weight:700;line-height:1.25;font-family:inherit}',
  '.leyenda i{width:.8rem;height:.8rem;display:inline-block;vertical-align:-.05em;margin-right:.4rem}',
  '.leyenda span{margin-right:1rem;display:inline-block}',
  '.barras li{display:grid;grid-template-columns:minmax(0,1fr) 4.5rem;gap:0 .75rem;align-items:center;padding-bottom:.75rem;font-size:.875rem;line-height:1.35}',
  '.barras .nombre{grid-column:1/3}',
  '.barras .corte{border-top:1px solid var(--r);padding-top:.7rem}',
  '.of{font-family:Charter,"Iowan Old Style","Palatino Linotype",P052,"Noto Serif",Georgia,serif}',
  'svg{display:block}',
  '.f,.n3{fill:var(--i)}.o{fill:none;stroke:var(--i);stroke-width:1.2}',
  'table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.875rem;line-height:1.35;font-variant-numeric:tabular-nums}',
  'thead td{width:40%}',
  'th{font-weight:400;text-align:left;padding:.35rem .4rem .35rem 0;border-top:1px solid var(--r)}',
  'thead th{text-align:center;border:0;padding-right:0}',
  'tbody td{text-align:center;border:1px solid var(--p)}',
  'tbody td b{color:inherit}tbody td small{display:block;color:inherit}',
  'caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  '.n1{background:var(--h)}.n2{background:var(--m)}.n3{background:var(--i);color:var(--p)}',
  ':root{--h:#eef1f8;--m:#dbe4ff}',
  '@media(prefers-color-scheme:dark){:root{--h:#191f33;--m:#2b3a78}}',
].join('')}`;

const nameOf = ({ etiqueta, nombre }: FilaDeUnidades | FilaDeMatriz): string =>
  nombre === undefined ? etiqueta : `${nombre} (${etiqueta})`;

function drawnHeight({ dibujo }: Figura): number {
  if (dibujo.tipo === 'matriz')
    return (
      HEAT_HEAD +
      dibujo.filas
        .map((fila) => Math.max(HEAT_LEAST, HEAT_ROW + textHeight(nameOf(fila), 14, 19, HEAT_NAME)))
        .reduce((sum, height) => sum + height, 0)
    );
  return dibujo.filas
    .map((fila, index) => {
      const previous = dibujo.filas[index - 1];
      const cut = previous !== undefined && previous.grupo !== fila.grupo;
      return BAR_ROW + (cut ? BAR_GROUP : 0) + textHeight(nameOf(fila), 14, 19);
    })
    .reduce((sum, height) => sum + height, 0);
}

/** The words around a figure in other sites. */
export const FIGURE_LINK = 'Ver la figura con su tabla y sus datos';
export const FIGURE_NOTICE =
  'Sitio independiente. No es del gobierno. Son planes anunciados por un programa que ya terminó.';

export function figureHeight(figura: Figura): number {
  const { titulo, cuenta, leyenda, notas = [] } = figura;
  const words = [
    textHeight(titulo, 18.5, 22.5),
    textHeight(cuenta, 14, 20),
    leyenda.length === 0 ? 0 : leyenda.length * 24,
    drawnHeight(figura),
    notas.reduce((sum, nota) => sum + textHeight(nota, 14, 20), 0),
    textHeight(FIGURE_LINK, 16, 24) + 22.4,
    textHeight(FIGURE_NOTICE, 14, 20),
  ];
  return Math.ceil(FRAME + words.reduce((sum, height) => sum + height + (height > 0 ? GAP : 0), 0));
}

/** What one pastes in another site; `site` is the public address of this one. */
export function figuraEmbedCode(figura: Figura, site: string): string {
  return `<iframe src="${absolute(site, figuraEmbedPath(figura.nombre))}" title="${figura.tema}, PEM Abierto" width="100%" height="${String(figureHeight(figura))}" loading="lazy"></iframe>`;
}
