/** `pem-abierto.html`: the whole programme and its answers in one file that needs no other, for phones and messages. */
import { absolute, elementPath, isPublic } from '../../../src/model/addresses.ts';
import { LICENCIAS } from '../../../src/data/texts.ts';
import type { Catalog, ObjetivoVista } from '../../../src/model/views.ts';
import { formatDate, lineasWords } from '../../../src/model/words.ts';
import { escapeXml } from '../../../src/model/escape.ts';
import { estrategiaAnchor, objetivoAnchor, renderIntroduccion, renderObjetivo } from './book.ts';
import type { Frame } from './frame.ts';
import { MARK } from '../../../src/model/page/site-mark.ts';
import { sealedPage } from './sealed-page.ts';

export interface SinglePage {
  catalog: Catalog;
  frame: Frame;
  /** Markup of what each thing means. */
  meanings: string;
  /** Styles of what only this page has. */
  extraStyles: string;
  script: string;
  icon: string;
}

export const TITLE = 'Programa Especial de Migración 2014-2018';

function contents(objetivos: readonly ObjetivoVista[]): string {
  const items = objetivos.map((view) => {
    const chips = view.estrategias.map(
      (own) =>
        `<a class="ficha" href="#${estrategiaAnchor(own)}" aria-label="Estrategia ${own.estrategia.clave}">${own.estrategia.clave}</a>`,
    );
    return `<li><a class="perma" href="#${objetivoAnchor(view)}">Objetivo ${view.objetivo.clave}</a> <span class="of chico">${escapeXml(view.objetivo.nombre)}</span><p class="hacer">${chips.join('')}</p></li>`;
  });
  return `<nav aria-label="Contenido" data-fijo><ul class="indice">${items.join('\n')}</ul></nav>`;
}

/** Without script the box stays away, and the browser's own search does its work. */
const FIND = [
  '<div class="hallar noimprime" data-hallar hidden>',
  '<label for="hallar">Buscar en esta página</label>',
  '<input id="hallar" type="search" autocomplete="off" placeholder="remesas, salud, 3.5.10">',
  '<p class="chico" role="status"></p>',
  '</div>',
].join('\n');

function sourcesSection({ content, edicion }: Catalog, frame: Frame): string {
  const sources = content.fuentes.map((fuente) => `<li>${escapeXml(fuente.titulo)}</li>`);
  const address = isPublic(frame.site)
    ? `<p>El sitio completo está en <a href="${escapeXml(frame.site)}">${escapeXml(frame.site)}</a>.</p>`
    : '';
  return [
    '<section class="sec llena" id="fuentes"><h2>De dónde vienen los textos</h2>',
    `<div class="prosa medida"><ul>${sources.join('')}</ul>`,
    ...LICENCIAS.map((licencia) => `<p>${escapeXml(licencia)}</p>`),
    address,
    `<p>Esta copia es de la edición ${edicion.version}, del ${formatDate(edicion.fecha)}. No se actualiza sola.</p>`,
    '</div></section>',
  ].join('\n');
}

export function singlePage({ catalog, frame, meanings, extraStyles, script, icon }: SinglePage): string {
  const { objetivos, lineas } = catalog;
  const publicPage = isPublic(frame.site)
    ? (view: (typeof lineas)[number]): string => absolute(frame.site, elementPath(view.linea.linea_id))
    : undefined;
  const body = [
    '<a class="salta" href="#contenido">Ir al contenido</a>',
    `<p class="aviso">${frame.notice}</p>`,
    `<header class="cab"><a class="logo" href="#inicio">${MARK} PEM Abierto</a></header>`,
    '<main id="contenido">',
    `<header class="cabeza plana" id="inicio"><h1 class="sans">${TITLE}</h1>`,
    `<p class="entrada">Las ${lineasWords(lineas.length)} y lo que los reportes anunciaron, en un solo archivo. No necesita internet. Para buscar una palabra también sirve «Buscar en la página» del menú de su navegador.</p>`,
    '</header>',
    FIND,
    contents(objetivos),
    `<section class="sec llena" id="que-es" data-fijo><h2>Qué quiere decir cada cosa</h2><div class="prosa medida">${meanings}</div></section>`,
    `<section class="sec llena" id="introduccion" data-fijo><h2>Introducción</h2>${renderIntroduccion(catalog)}</section>`,
    ...objetivos.map((view) => renderObjetivo(catalog, view, { objetivo: 2, publicPage })),
    sourcesSection(catalog, frame),
    '</main>',
    `<footer class="pie">${frame.closing.map((text) => `<p>${text}</p>`).join('\n')}</footer>`,
    '<p class="subir noimprime"><a href="#inicio">Ir arriba</a></p>',
  ].join('\n');
  const description = `El Programa Especial de Migración completo y lo que los reportes anunciaron, en un solo archivo: ${lineasWords(lineas.length)}.`;
  const styles = `${frame.stylesheet}\n${extraStyles}`;
  return sealedPage({ title: `${TITLE} · PEM Abierto`, description, styles, script, icon, body });
}
