/** The programme and its answers as fragments that are both HTML and XHTML: the single page and the book are made of them. */
import type {
  Catalog,
  EstrategiaVista,
  LineaVista,
  ObjetivoVista,
  RespuestaVista,
} from '../../../src/model/views.ts';
import { formaLarga } from '../../../src/model/words.ts';
import type { Range } from '../../../src/model/schemas/common.ts';
import { escapeXml } from '../../../src/model/escape.ts';

/** A text of a source, verbatim; what the source emphasises is emphasised. */
export function sourceText(texto: string, enfasis: readonly Range[] = []): string {
  let last = 0;
  let out = '';
  for (const { inicio, fin } of enfasis) {
    out += `${escapeXml(texto.slice(last, inicio))}<em>${escapeXml(texto.slice(inicio, fin))}</em>`;
    last = fin;
  }
  return out + escapeXml(texto.slice(last));
}

export const objetivoAnchor = (view: ObjetivoVista): string => `objetivo-${view.objetivo.clave}`;
export const estrategiaAnchor = (view: EstrategiaVista): string => `estrategia-${view.estrategia.clave}`;
export const lineaAnchor = (view: LineaVista): string => `linea-${view.linea.clave}`;

/** How other documents word it, where they don't word it as the programme does. */
function otherWordings(catalog: Catalog, id: string): string {
  const views = catalog.diferencias.get(id) ?? [];
  return [...new Map(views.map((view) => [view.textoB, view])).values()]
    .map(
      ({ textoB, fuenteB }) =>
        `<p class="chico">El reporte${fuenteB.anio === undefined ? '' : ` de ${fuenteB.anio}`} lo escribe de otra manera: <q class="of">${escapeXml(textoB)}</q></p>`,
    )
    .join('');
}

function renderRespuesta({ reporte, forma, texto, actividades }: RespuestaVista): string {
  const words = escapeXml(formaLarga(forma, reporte));
  const label = `<p class="dice"><i class="t ${forma}"></i><span><b>${words}</b>: <q class="of">${escapeXml(texto)}</q></span></p>`;
  const quotes = actividades.map(
    (actividad) =>
      `<p class="of cita" id="${actividad.actividad_id}">${sourceText(actividad.texto, actividad.enfasis)}</p>`,
  );
  return label + quotes.join('');
}

export interface Levels {
  /** Number of the heading of an objetivo: 2 in the single page, 1 in the book. */
  objetivo: number;
  /** Address of a línea's own page on the public site; undefined when the copy knows no such site. */
  publicPage?: ((view: LineaVista) => string) | undefined;
}

function renderLinea(catalog: Catalog, view: LineaVista, levels: Levels): string {
  const { linea, respuestas } = view;
  const h = `h${levels.objetivo + 2}`;
  const anchor = lineaAnchor(view);
  const page = levels.publicPage?.(view);
  return [
    `<article id="${anchor}">`,
    `<${h} class="of"><a class="clave" href="#${anchor}">${linea.clave}</a> ${sourceText(linea.texto, linea.enfasis)}</${h}>`,
    otherWordings(catalog, linea.linea_id),
    ...respuestas.map(renderRespuesta),
    page === undefined
      ? ''
      : `<p class="chico"><a href="${escapeXml(page)}">Página de ${linea.clave} en el sitio</a></p>`,
    '</article>',
  ].join('');
}

function renderEstrategia(catalog: Catalog, view: EstrategiaVista, levels: Levels): string {
  const { estrategia, lineas } = view;
  const h = `h${levels.objetivo + 1}`;
  return [
    `<section id="${estrategiaAnchor(view)}">`,
    `<${h}>Estrategia ${estrategia.clave}. <span class="of">${sourceText(estrategia.nombre, estrategia.enfasis)}</span></${h}>`,
    otherWordings(catalog, estrategia.estrategia_id),
    ...lineas.map((own) => renderLinea(catalog, own, levels)),
    '</section>',
  ].join('\n');
}

export function renderObjetivo(catalog: Catalog, view: ObjetivoVista, levels: Levels): string {
  const { objetivo, estrategias } = view;
  const h = `h${levels.objetivo}`;
  return [
    `<section class="sec llena entero" id="${objetivoAnchor(view)}">`,
    `<${h}>Objetivo ${objetivo.clave}. <span class="of">${sourceText(objetivo.nombre, objetivo.enfasis)}</span></${h}>`,
    otherWordings(catalog, objetivo.objetivo_id),
    '<div class="of pila medida">',
    ...objetivo.descripcion.map((parrafo) => `<p>${sourceText(parrafo.texto, parrafo.enfasis)}</p>`),
    '</div>',
    ...estrategias.map((own) => renderEstrategia(catalog, own, levels)),
    '</section>',
  ].join('\n');
}

/** The programme's own introduction, without a heading. */
export function renderIntroduccion(catalog: Catalog): string {
  const paragraphs = catalog.content.programa.flatMap(({ titulo, introduccion }) => [
    `<p><strong>${sourceText(titulo.texto, titulo.enfasis)}</strong></p>`,
    ...introduccion.map((parrafo) => `<p>${sourceText(parrafo.texto, parrafo.enfasis)}</p>`),
  ]);
  return `<div class="of pila medida">\n${paragraphs.join('\n')}\n</div>`;
}
