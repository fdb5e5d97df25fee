/** A text of a source as HTML with its marks: whatever is marked, the text content is the text itself. */
import { escapeXml } from '../escape.ts';
import { type Mark, type Segment, splitByMarks } from './marks.ts';

export interface SiglaLink {
  titulo: string;
  href: string;
}

function wrap(mark: Mark, inner: string, linkOf: (sigla: string) => SiglaLink | undefined): string {
  if (mark.clase === 'enfasis') return `<em>${inner}</em>`;
  if (mark.clase !== 'sigla') return `<mark>${inner}</mark>`;
  const link = linkOf(mark.id ?? '');
  if (link === undefined) return inner;
  // The link inside: an abbr inside a link would not be found by those who look for abbreviations.
  return `<abbr title="${escapeXml(link.titulo)}"><a href="${escapeXml(link.href)}">${inner}</a></abbr>`;
}

/** Neighbours under the same mark are one element, so that a mark isn't broken by what is inside it. */
function render(
  segments: readonly Segment[],
  depth: number,
  linkOf: (sigla: string) => SiglaLink | undefined,
): string {
  let html = '';
  for (let i = 0; i < segments.length;) {
    const mark = segments[i]?.marks[depth];
    let end = i + 1;
    while (end < segments.length && mark !== undefined && segments[end]?.marks[depth] === mark) end += 1;
    const own = segments.slice(i, end);
    html +=
      mark === undefined
        ? own.map((segment) => escapeXml(segment.texto)).join('')
        : wrap(mark, render(own, depth + 1, linkOf), linkOf);
    i = end;
  }
  return html;
}

/** The part of a text from one place to another, with what of the marks lies in it. */
function sliced(texto: string, marks: readonly Mark[], from: number, to: number): [string, Mark[]] {
  const inside = marks
    .map((mark) => ({
      ...mark,
      inicio: Math.max(mark.inicio, from) - from,
      fin: Math.min(mark.fin, to) - from,
    }))
    .filter((mark) => mark.inicio < mark.fin);
  return [texto.slice(from, to), inside];
}

// A bullet inside a text stays in its words; the list shows its own.
const BULLET = /^([•▪◦‣●○■·*–—-]\s*)/;

/** A text whose cell holds a list, as a list; the words before its first item stand before it. */
export function listHtml(
  texto: string,
  elementos: readonly number[],
  marks: readonly Mark[],
  linkOf: (sigla: string) => SiglaLink | undefined = () => undefined,
): string {
  const [first = texto.length] = elementos;
  const items = elementos.map((inicio, index) => {
    const fin = elementos[index + 1] ?? texto.length;
    const sign = BULLET.exec(texto.slice(inicio, fin))?.[1] ?? '';
    const words = markedHtml(...sliced(texto, marks, inicio + sign.length, fin), linkOf);
    return `<li>${sign === '' ? '' : `<span hidden>${escapeXml(sign)}</span>`}${words}</li>`;
  });
  const lead = first === 0 ? '' : markedHtml(...sliced(texto, marks, 0, first), linkOf);
  return `${lead}<ul>${items.join('')}</ul>`;
}

export function markedHtml(
  texto: string,
  marks: readonly Mark[],
  linkOf: (sigla: string) => SiglaLink | undefined = () => undefined,
): string {
  return render(splitByMarks(texto, marks), 0, linkOf);
}
