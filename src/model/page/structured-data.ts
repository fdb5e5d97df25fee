/** What search engines read of a page, in schema.org's words: where it stands, what the site is, and of what an estrategia and its líneas de acción are parts. */
import { absolute, elementPath } from '../addresses.ts';
import { scriptJson } from '../escape.ts';
import type { EstrategiaVista, LineaVista } from '../views.ts';
import { type Miga, SITIO } from '../site.ts';

const CONTEXT = { '@context': 'https://schema.org' };
const PROGRAMA = 'Programa Especial de Migración 2014-2018';

const crumbs = (site: string, steps: readonly Miga[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ texto, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: texto,
    item: absolute(site, href.replace(/^\//, '')),
  })),
});

/** The last crumb is the page itself. */
export function breadcrumbs(
  site: string,
  migas: readonly Miga[],
  page: { titulo: string; ruta: string },
): string {
  const steps = [...migas, { texto: page.titulo, href: `/${page.ruta}` }];
  return scriptJson({ ...CONTEXT, ...crumbs(site, steps) });
}

const programa = (site: string) => ({
  '@type': 'CreativeWork',
  name: PROGRAMA,
  url: absolute(site, 'programa.html'),
});

/** A línea de acción as a part of the programme, at its place among all of them, and the way to its page. Its text stands in the page, which has to open in few bytes. */
export function lineaData(
  site: string,
  { linea, estrategia, objetivo }: LineaVista,
  position: number,
): string {
  const name = `Línea de acción ${linea.clave}`;
  const href = elementPath(linea.linea_id);
  return scriptJson({
    ...CONTEXT,
    '@type': 'WebPage',
    breadcrumb: crumbs(site, [
      { texto: 'Programa', href: 'programa.html' },
      { texto: `Objetivo ${objetivo.clave}`, href: elementPath(objetivo.objetivo_id) },
      { texto: `Estrategia ${estrategia.clave}`, href: elementPath(estrategia.estrategia_id) },
      { texto: name, href },
    ]),
    mainEntity: {
      '@type': 'CreativeWork',
      name,
      identifier: linea.clave,
      position,
      inLanguage: 'es-MX',
      url: absolute(site, href),
      isPartOf: programa(site),
    },
  });
}

/** An estrategia with its líneas de acción, each with its text and its page, as parts of the programme. */
export function estrategiaData(site: string, { estrategia, lineas }: EstrategiaVista): string {
  return scriptJson({
    ...CONTEXT,
    '@type': 'CreativeWork',
    name: `Estrategia ${estrategia.clave}`,
    text: estrategia.nombre,
    url: absolute(site, elementPath(estrategia.estrategia_id)),
    isPartOf: programa(site),
    hasPart: lineas.map(({ linea }) => ({
      '@type': 'CreativeWork',
      name: `Línea de acción ${linea.clave}`,
      text: linea.texto,
      url: absolute(site, elementPath(linea.linea_id)),
    })),
  });
}

/** The site, what it is about, its data and how it is searched. */
export function siteData(site: string): string {
  return scriptJson({
    ...CONTEXT,
    '@type': 'WebSite',
    name: SITIO,
    url: absolute(site, 'index.html'),
    inLanguage: 'es-MX',
    about: programa(site),
    hasPart: { '@type': 'Dataset', '@id': absolute(site, 'datos/index.html#conjunto') },
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute(site, 'buscar.html')}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  });
}
