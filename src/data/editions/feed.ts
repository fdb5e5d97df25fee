/** `datos/cambios.atom`: an entry per edition, with what changed in it, record by record. */
import { TITULO } from '../texts.ts';
import type { CambioDeRegistro, CambiosDeEdicion, CambiosDeTabla } from './changes-schema.ts';
import { formatDate, plural } from '../../model/words.ts';
import { escapeXml } from '../../model/escape.ts';
import type { DataModel } from '../data-model.ts';

const shown = (cell: string | number | boolean | null): string =>
  cell === null ? '(vacío)' : `«${String(cell)}»`;

function recordHtml({ id, clase, url, columnas }: CambioDeRegistro): string {
  const name = url === undefined ? escapeXml(id) : `<a href="${escapeXml(url)}">${escapeXml(id)}</a>`;
  const changes = columnas
    .map(({ columna, antes, ahora }) => `${columna}: de ${shown(antes)} a ${shown(ahora)}`)
    .join('; ');
  return `<li>${name}: ${clase}${changes === '' ? '' : `. ${escapeXml(changes)}`}</li>`;
}

function tableHtml({ titulo, registros }: CambiosDeTabla): string {
  return `<h2>${escapeXml(titulo)}</h2><ul>${registros.map(recordHtml).join('')}</ul>`;
}

function contentHtml({ anterior, tablas }: CambiosDeEdicion): string {
  if (anterior === undefined) return '<p>La primera edición.</p>';
  if (tablas.length === 0) return `<p>Ningún registro cambió desde la edición ${anterior}.</p>`;
  const count = tablas.reduce((sum, { registros }) => sum + registros.length, 0);
  return `<p>Desde la edición ${anterior} ${count === 1 ? 'cambió' : 'cambiaron'} ${plural(count, 'registro', 'registros')}.</p>${tablas.map(tableHtml).join('')}`;
}

const stamp = (fecha: string): string => `${fecha}T00:00:00Z`;

export function atom(model: DataModel, changes: readonly CambiosDeEdicion[]): string {
  const url = (path: string): string => escapeXml(new URL(path, model.site).href);
  const entries = changes.map((change) => {
    const { version, fecha } = change.edicion;
    return `  <entry>
    <id>${url(`cambios.html#v${version}`)}</id>
    <title>Edición ${version}, del ${formatDate(fecha)}</title>
    <updated>${stamp(fecha)}</updated>
    <link href="${url(`cambios.html#v${version}`)}"/>
    <content type="html">${escapeXml(contentHtml(change))}</content>
  </entry>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-MX">
  <id>${url('datos/cambios.atom')}</id>
  <title>Cambios de los datos de PEM Abierto</title>
  <subtitle>${escapeXml(TITULO)}</subtitle>
  <updated>${stamp(changes[0]?.edicion.fecha ?? model.edicion.fecha)}</updated>
  <author><name>PEM Abierto</name></author>
  <link rel="self" type="application/atom+xml" href="${url('datos/cambios.atom')}"/>
  <link href="${url('cambios.html')}"/>
${entries.join('')}</feed>\n`;
}
