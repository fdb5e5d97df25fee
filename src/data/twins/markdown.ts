/** The Markdown twin of a page: its texts and where they come from, for people and models that read plain text. */
import { claveOf } from '../../model/claves.ts';
import { absolute, actividadPath, elementPath } from '../../model/addresses.ts';
import { LICENCIA_DATOS, shortCitation } from '../texts.ts';
import { formaLarga } from '../../model/words.ts';
import { markdownWithMark } from '../../model/encoding.ts';
import type {
  Estrategia,
  EstrategiaVista,
  Linea,
  LineaVista,
  Objetivo,
  ObjetivoVista,
} from '../../model/views.ts';
import type { Datos } from '../tables/table.ts';

// Characters that begin or make markup somewhere in a line: an official text is shown as it is.
const MARKUP = /[\\`*_[\]<>#|]/g;
export const plain = (text: string): string => text.replace(MARKUP, '\\$&');

function answers({ reportes, site }: Datos, vista: LineaVista): string[] {
  return reportes.flatMap((reporte) => {
    const heading = `## ${plain(reporte.ramo)}, ${reporte.anio}`;
    const answer = vista.respuestas.find((own) => own.reporte === reporte);
    if (answer === undefined) return [heading, 'El reporte no respondió sobre esta línea de acción.'];
    const list = answer.actividades.map((actividad) => {
      const { numero, texto } = actividad;
      return `${numero}. ${plain(texto)} ([actividad ${numero}](${absolute(site, actividadPath(actividad))}))`;
    });
    const said = `**${plain(formaLarga(answer.forma, reporte))}.**`;
    const words = `La celda dice: «${answer.texto}» (${reporte.fuente_id}, renglón ${answer.respuesta.renglon}).`;
    return [heading, said, words, ...(list.length > 0 ? [list.join('\n')] : [])];
  });
}

function link({ site }: Datos, id: string, text: string): string {
  return `[${claveOf(id)}](${absolute(site, elementPath(id))}) ${plain(text)}`;
}

const OBJETIVO = 'Objetivo';
const ESTRATEGIA = 'Estrategia';

const inObjetivo = (datos: Datos, { objetivo_id, nombre }: Objetivo): string =>
  `${OBJETIVO} ${link(datos, objetivo_id, nombre)}`;
const inEstrategia = (datos: Datos, { estrategia_id, nombre }: Estrategia): string =>
  `${ESTRATEGIA} ${link(datos, estrategia_id, nombre)}`;

function childList(title: string, links: readonly string[]): string[] {
  return links.length === 0 ? [] : [title, links.map((item) => `- ${item}`).join('\n')];
}

interface Blocks {
  kind: string;
  id: string;
  /** The record's own words, then what they are under. */
  texts: readonly string[];
  above: readonly string[];
  place: Pick<Linea, 'fuente_id' | 'renglon'>;
  below: readonly string[];
}

function page(datos: Datos, { kind, id, texts, above, place, below }: Blocks): string {
  const cita = shortCitation(datos.edicion, datos.site);
  const blocks = [
    `# ${kind} ${claveOf(id)}`,
    ...texts.map(plain),
    ...above,
    `Fuente: ${place.fuente_id}, renglón ${place.renglon}.`,
    ...below,
    '---',
    `Página: ${absolute(datos.site, elementPath(id))}`,
    `Programa Especial de Migración 2014-2018. Las respuestas son planes anunciados, no resultados. ${cita} ${LICENCIA_DATOS.id}.`,
  ];
  return markdownWithMark(`${blocks.join('\n\n')}\n`);
}

export function objetivoMarkdown(datos: Datos, { objetivo, estrategias }: ObjetivoVista): string {
  const links = estrategias.map(({ estrategia: { estrategia_id, nombre } }) =>
    link(datos, estrategia_id, nombre),
  );
  return page(datos, {
    kind: OBJETIVO,
    id: objetivo.objetivo_id,
    texts: [objetivo.nombre, ...objetivo.descripcion.map((parrafo) => parrafo.texto)],
    above: [],
    place: objetivo,
    below: childList('## Estrategias', links),
  });
}

export function estrategiaMarkdown(datos: Datos, { estrategia, objetivo, lineas }: EstrategiaVista): string {
  const links = lineas.map(({ linea: { linea_id, texto } }) => link(datos, linea_id, texto));
  return page(datos, {
    kind: ESTRATEGIA,
    id: estrategia.estrategia_id,
    texts: [estrategia.nombre],
    above: [inObjetivo(datos, objetivo)],
    place: estrategia,
    below: childList('## Líneas de acción', links),
  });
}

export function lineaMarkdown(datos: Datos, vista: LineaVista): string {
  return page(datos, {
    kind: 'Línea de acción',
    id: vista.linea.linea_id,
    texts: [vista.linea.texto],
    above: [inObjetivo(datos, vista.objetivo), inEstrategia(datos, vista.estrategia)],
    place: vista.linea,
    below: answers(datos, vista),
  });
}
