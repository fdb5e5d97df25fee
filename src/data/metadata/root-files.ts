/** Files at the root of dist for machines that visit: sitemap.xml, robots.txt, llms.txt. */
import { citation, LIMITES, RESUMEN } from '../texts.ts';
import { elementPath } from '../../model/addresses.ts';
import type { DataModel } from '../data-model.ts';
import { markdownWithMark } from '../../model/encoding.ts';
import { escapeXml } from '../../model/escape.ts';

/** Not found, and cards that only live inside other pages. */
const UNLISTED = /^(404\.html$|incrustar\/)/;

/** The pages of dist, each once, in the order of their paths. */
export function sitemap(
  { site, edicion }: Pick<DataModel, 'site' | 'edicion'>,
  paths: readonly string[],
): string {
  const listed = [...new Set(paths)].filter((path) => path.endsWith('.html') && !UNLISTED.test(path)).sort();
  // All pages are made anew from each edition: its day is the last on which any of them changed.
  const urls = listed.map(
    (path) =>
      `  <url><loc>${escapeXml(new URL(path, site).href)}</loc><lastmod>${edicion.fecha}</lastmod></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

export function robots(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', site).href}\n`;
}

export function llms(model: DataModel): string {
  const url = (path: string): string => new URL(path, model.site).href;
  const twin = (id: string): string => url(elementPath(id).replace(/\.html$/, '.md'));
  const { content } = model;
  const lines = [
    '# PEM Abierto',
    '',
    `> ${RESUMEN}`,
    '',
    'Sitio independiente; no es del gobierno. Cada página de objetivo, estrategia y línea de acción tiene al lado su texto (.md) y sus datos (.json, .csv).',
    '',
    ...LIMITES.map((limite) => `- ${limite}`),
    '',
    '## Datos',
    '',
    `- [Todo en una tabla](${url('datos/csv/pem-completo.csv')}): una fila por línea de acción y reporte`,
    `- [Todo, anidado](${url('datos/pem.json')}): objetivo, estrategia, línea de acción, respuestas, actividades`,
    `- [Qué dice cada columna](${url('datos/csv/pem-diccionario.csv')})`,
    `- [Data Package](${url('datos/datapackage.json')}) y [OpenAPI](${url('openapi.json')})`,
    '',
    '## Objetivos',
    '',
    ...content.objetivos.map((o) => `- [Objetivo ${o.clave}](${twin(o.objetivo_id)}): ${o.nombre}`),
    '',
    '## Estrategias',
    '',
    ...content.estrategias.map((e) => `- [Estrategia ${e.clave}](${twin(e.estrategia_id)}): ${e.nombre}`),
    '',
    '## Cómo citar',
    '',
    citation(model.edicion, model.site),
  ];
  return markdownWithMark(`${lines.join('\n')}\n`);
}
