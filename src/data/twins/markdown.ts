/** The Markdown twin of a page: its texts and where they come from, for people and models that read plain text. */
import { claveOf, idOf, parentOf } from '../../model/claves.ts';
import { absolute, actividadAnchor, elementPath } from '../../model/addresses.ts';
import { LICENCIA_DATOS, shortCitation } from '../texts.ts';
import { answerText } from '../../model/texts.ts';
import { formaLarga } from '../../model/words.ts';
import { markdownWithMark } from '../../model/encoding.ts';
import { grouped } from '../../model/grouped.ts';
import type { DataModel } from '../data-model.ts';

// Characters that begin or make markup somewhere in a line: an official text is shown as it is.
const MARKUP = /[\\`*_[\]<>#|]/g;
export const plain = (text: string): string => text.replace(MARKUP, '\\$&');

function answers({ content, site }: DataModel, lineaId: string, level: string): string[] {
  return content.reportes.flatMap((reporte) => {
    const respuesta = grouped(content.respuestas, 'linea_id')
      .get(lineaId)
      ?.find((r) => r.reporte_id === reporte.reporte_id);
    const heading = `${level} ${plain(reporte.ramo)}, ${reporte.anio}`;
    if (respuesta === undefined) return [heading, 'El reporte no respondió sobre esta línea de acción.'];
    const own = grouped(content.actividades, 'linea_id').get(lineaId) ?? [];
    const list = own
      .filter((a) => a.reporte_id === reporte.reporte_id)
      .map((a) => {
        const url = absolute(site, `${elementPath(lineaId)}#${actividadAnchor(a.reporte_id, a.numero)}`);
        return `${a.numero}. ${plain(a.texto)} ([actividad ${a.numero}](${url}))`;
      });
    const forma = respuesta.respuesta === 'se-realizaran' ? 'si' : list.length > 0 ? 'mixta' : 'no';
    const said = `**${plain(formaLarga(forma, reporte))}.**`;
    const words = `La celda dice: «${answerText(respuesta.respuesta, reporte.anio)}» (${reporte.fuente_id}, renglón ${respuesta.renglon}).`;
    return [heading, said, words, ...(list.length > 0 ? [list.join('\n')] : [])];
  });
}

const KINDS = ['Objetivo', 'Estrategia', 'Línea de acción'];

function link({ site }: DataModel, id: string, text: string): string {
  return `[${claveOf(id)}](${absolute(site, elementPath(id))}) ${plain(text)}`;
}

function children(model: DataModel, id: string): string[] {
  const { estrategias, lineas } = model.content;
  const list = id.startsWith('O')
    ? (grouped(estrategias, 'objetivo_id').get(id) ?? []).map(
        (e) => `- ${link(model, e.estrategia_id, e.nombre)}`,
      )
    : (grouped(lineas, 'estrategia_id').get(id) ?? []).map((l) => `- ${link(model, l.linea_id, l.texto)}`);
  return list.length === 0
    ? []
    : [id.startsWith('O') ? '## Estrategias' : '## Líneas de acción', list.join('\n')];
}

/** The record with its words, whatever its level. */
function element(
  { content }: DataModel,
  id: string,
): { texto: string; fuente_id: string; renglon: number; parrafos: string[] } | undefined {
  const objetivo = grouped(content.objetivos, 'objetivo_id').get(id)?.[0];
  if (objetivo !== undefined)
    return { ...objetivo, texto: objetivo.nombre, parrafos: objetivo.descripcion.map((p) => p.texto) };
  const estrategia = grouped(content.estrategias, 'estrategia_id').get(id)?.[0];
  if (estrategia !== undefined) return { ...estrategia, texto: estrategia.nombre, parrafos: [] };
  const linea = grouped(content.lineas, 'linea_id').get(id)?.[0];
  return linea && { ...linea, parrafos: [] };
}

export function elementMarkdown(model: DataModel, id: string): string {
  const own = element(model, id);
  if (own === undefined) throw new Error(`no record has the identifier ${id}`);
  const clave = claveOf(id);
  const parts = clave.split('.').length;
  const above = parts === 1 ? [] : [parentOf(parentOf(clave)), parentOf(clave)].filter((c) => c !== '');
  const blocks = [
    `# ${KINDS[parts - 1] ?? ''} ${clave}`,
    plain(own.texto),
    ...own.parrafos.map(plain),
    ...above.map(
      (c) =>
        `${KINDS[c.split('.').length - 1] ?? ''} ${link(model, idOf(c), element(model, idOf(c))?.texto ?? '')}`,
    ),
    `Fuente: ${own.fuente_id}, renglón ${own.renglon}.`,
    ...(parts === 3 ? answers(model, id, '##') : children(model, id)),
    '---',
    `Página: ${absolute(model.site, elementPath(id))}`,
    `Programa Especial de Migración 2014-2018. Las respuestas son planes anunciados, no resultados. ${shortCitation(model.edicion, model.site)} ${LICENCIA_DATOS.id}.`,
  ];
  return markdownWithMark(`${blocks.join('\n\n')}\n`);
}
