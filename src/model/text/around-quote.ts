/** The sentence around a quote, and the references of the glossary as links. */
import { elementPath } from '../addresses.ts';

/** A full stop or semicolon, then a capital: «… en 2018. Asimismo, …»; not «A.C. y», not «EE.UU.». */
const SENTENCE_END = /(?<!\b\p{Lu})[.;]["”»)]?\s+(?=["“«(¿¡]?\p{Lu})/gu;

export function sentenceAround(
  texto: string,
  inicio: number,
  fin: number,
): { texto: string; inicio: number; fin: number } {
  let start = 0;
  let end = texto.length;
  for (const match of texto.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after <= inicio) start = after;
    else if (match.index >= fin) {
      end = match.index + match[0].trimEnd().length;
      break;
    }
  }
  return { texto: texto.slice(start, end), inicio: inicio - start, fin: fin - start };
}

export interface LinkedWords {
  texto: string;
  href?: string;
}

/** `gobernacion-2018-L1.5.7-2`, `L2.1.1`: an actividad of a report, or a línea de acción. */
const PLACE = /(?:(?<reporte>[a-z0-9-]+?)-)?L(?<clave>\d+\.\d+\.\d+)(?:-(?<numero>\d+))?/g;
const PROGRAMA = /(?<=La explica |primero en )programa(?=[.\s])/g;

function placeWords(groups: Record<string, string | undefined>, isActividad: boolean): LinkedWords {
  const { reporte, clave = '', numero } = groups;
  const href = `/${elementPath(`L${clave}`)}`;
  if (reporte === undefined || numero === undefined) return { texto: `la línea ${clave}`, href };
  return isActividad
    ? { texto: `la línea ${clave}, actividad ${numero}`, href: `${href}#${reporte}-actividad-${numero}` }
    : { texto: `la línea ${clave}, como la escribe el reporte`, href };
}

/**
 * Turns the identifiers of a reference into links with words: «la línea 1.5.7, actividad 2». The same form names
 * an actividad and a report's own wording of a línea, so that the caller says which ones are actividades.
 */
export function splitReferencia(
  referencia: string,
  actividades: ReadonlyMap<string, unknown>,
): LinkedWords[] {
  const found: { at: number; length: number; words: LinkedWords }[] = [];
  for (const match of referencia.matchAll(PLACE)) {
    const words = placeWords(match.groups ?? {}, actividades.has(match[0]));
    found.push({ at: match.index, length: match[0].length, words });
  }
  for (const match of referencia.matchAll(PROGRAMA)) {
    const words = { texto: 'la introducción del programa', href: '/programa.html' };
    found.push({ at: match.index, length: match[0].length, words });
  }
  found.sort((a, b) => a.at - b.at);
  const result: LinkedWords[] = [];
  let last = 0;
  for (const { at, length, words } of found) {
    result.push({ texto: referencia.slice(last, at) }, words);
    last = at + length;
  }
  result.push({ texto: referencia.slice(last) });
  return result.filter(({ texto }) => texto !== '');
}
