/** Every address of the site, in one place. They are a promise to outsiders: they never change. */
import { claveOf } from './claves.ts';

const FOLDERS = { O: 'objetivos', E: 'estrategias', L: 'lineas' };

/** The page of an objetivo, estrategia or línea de acción, from its identifier. */
export function elementPath(id: string): string {
  const folder = FOLDERS[id.charAt(0) as keyof typeof FOLDERS];
  return `${folder}/${claveOf(id)}.html`;
}

/** The card of a línea for other sites. */
export function embedPath(clave: string): string {
  return `incrustar/${clave}.html`;
}

/** A figure, and the page that shows it alone for other sites. */
export function figuraPath(nombre: string): string {
  return `graficas.html#${nombre}`;
}
export function figuraEmbedPath(nombre: string): string {
  return `incrustar/grafica-${nombre}.html`;
}

/** The picture beside a link to an objetivo or what belongs to it, from any of their claves; without one, the site's. */
export function previewPath(clave?: string): string {
  return `previas/${clave === undefined ? 'sitio' : `objetivo-${clave.split('.')[0] ?? clave}`}.png`;
}

/** One's own selection; its claves stand in the fragment. */
export function selectionPath(claves: readonly string[]): string {
  return `seleccion.html#lineas=${claves.join(',')}`;
}

export function reportePath(reporteId: string): string {
  return `reportes/${reporteId}.html`;
}

export function comparePath(): string {
  return 'reportes/comparar.html';
}

/** Short fragments were given out when there was one report; they stay with it for ever. */
export const isFirstReport = ({ reporte_id: id }: { reporte_id: string }): boolean =>
  id === 'gobernacion-2018';

/** Where the answer of one of several reports stands on a línea's page. */
export function respuestaAnchor(reporteId: string): string {
  return `respuesta-${reporteId}`;
}

export function dependenciaPath(dependenciaId: string): string {
  return `dependencias/${dependenciaId}.html`;
}

export function poblacionPath(poblacionId: string): string {
  return `poblaciones/${poblacionId}.html`;
}

export function temaPath(temaId: string): string {
  return `temas/${temaId}.html`;
}

/** The fragment of an actividad on its línea's page. */
export function actividadAnchor(reporteId: string, numero: number): string {
  return `${reporteId}-actividad-${numero}`;
}

/** The page and fragment of an actividad. */
export function actividadPath(actividad: { linea_id: string; reporte_id: string; numero: number }): string {
  return `${elementPath(actividad.linea_id)}#${actividadAnchor(actividad.reporte_id, actividad.numero)}`;
}

export function sourcePath(fuenteId: string, renglon?: number): string {
  return `fuentes/${fuenteId}.html${renglon === undefined ? '' : `#r${renglon}`}`;
}

/** The address of a copy that has none of its own, and of the frozen editions in content/. */
export const DEFAULT_SITE = 'https://pem-abierto.example/';

/** The public origin and folder, always with a final slash. Throws when SITE_URL is not an http(s) address. */
export function siteUrl(value: string | undefined): string {
  const given = value === undefined || value === '' ? DEFAULT_SITE : value;
  const url = URL.parse(given);
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new Error(`SITE_URL must be an http(s) address, not ${given}`);
  url.search = '';
  url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Whether this copy knows its own public address. */
export function isPublic(site: string): boolean {
  return site !== DEFAULT_SITE;
}

/** The absolute address of a page, or none where the copy doesn't know its own. */
export function publicAddress(site: string, path: string): string | undefined {
  return isPublic(site) ? absolute(site, path) : undefined;
}

/** An address as paper shows it: in full, or from the root where the copy doesn't know its own. */
export function paperAddress(site: string, path: string): string {
  return publicAddress(site, path) ?? path;
}

/** The absolute address of a page of dist. */
export function absolute(site: string, path: string): string {
  return new URL(path, site).href;
}
