/** The card of a línea for other sites: the stylesheet that all cards share, and the markup that shows one. */
import { absolute, embedPath } from '../addresses.ts';
import type { LineaVista } from '../views.ts';
import { formaLarga, joinWords, plural } from '../words.ts';
import type { Tarjeta } from './embed-height.ts';

const RULES = [
  ':root{color-scheme:light dark;--p:#fdfdfb;--x:#151a2c;--s:#434a61;--i:#1c3a94;--r:#c6cddf}',
  '@media(prefers-color-scheme:dark){:root{--p:#0f1320;--x:#eceff8;--s:#b7bfd6;--i:#b3c3ff;--r:#37405f}}',
  '*{box-sizing:border-box;margin:0;padding:0}',
  'body{font:16px/1.5 -apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:var(--x);background:var(--p);border:2px solid var(--i);padding:1rem;overflow-wrap:break-word}',
  'main{display:grid;grid-template-columns:minmax(0,1fr);gap:.75rem}',
  'h1{font:400 1.125rem/1.35 Charter,"Iowan Old Style","Palatino Linotype",P052,"Noto Serif",Georgia,serif}',
  'small,.n{font-size:.875rem;line-height:1.4;color:var(--s)}',
  'b{color:var(--i)}',
  'a{color:var(--i);display:inline-block;padding:.7rem 0}',
  'a:focus-visible{outline:3px solid var(--x);outline-offset:2px}',
  '.r{display:flex;gap:.75rem;align-items:center;border-top:1px solid var(--r);padding-top:.75rem}',
  '.r span{min-width:0}',
  'i{flex:none;width:2.75rem;height:2.75rem;border:2px solid var(--i);forced-color-adjust:none;-webkit-print-color-adjust:exact;print-color-adjust:exact}',
  '.si{background:var(--i)}',
  '.mixta{background:linear-gradient(to bottom right,transparent 50%,var(--i) 50.5%)}',
  '.sin{border-style:dashed}',
];

export const EMBED_STYLE = RULES.join('');

/** The words of a card. */
export function cardWords({ linea, respuestas }: LineaVista): Tarjeta {
  const anios =
    respuestas.length === 0
      ? ''
      : ` para ${joinWords(respuestas.map(({ reporte }) => String(reporte.anio)))}`;
  return {
    rotulo: 'Línea de acción del Programa Especial de Migración 2014-2018',
    texto: linea.texto,
    respuestas: respuestas.map(({ forma, reporte, texto, actividades }) => ({
      dicho: formaLarga(forma, reporte),
      celda: `La celda dice: «${texto}».${actividades.length === 0 ? '' : ` Describe ${plural(actividades.length, 'actividad', 'actividades')}.`}`,
    })),
    enlace: `Leer la línea ${linea.clave} completa`,
    aviso: `Sitio independiente. No es del gobierno. Son planes anunciados${anios} por un programa que ya terminó.`,
  };
}

/** What one pastes in another site; `site` is the public address of this one. */
export function embedCode(clave: string, site: string, height = 420): string {
  return `<iframe src="${absolute(site, embedPath(clave))}" title="Línea de acción ${clave} del PEM" width="100%" height="${height}" loading="lazy"></iframe>`;
}
