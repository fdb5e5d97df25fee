/** A text of a source as HTML with its marks: whatever is marked, the text content is the text itself. */
import { type Mark, type Segment, splitByMarks } from './marks.ts';

export interface SiglaLink {
  titulo: string;
  href: string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Inside an element quotes may stand as they are, which is shorter. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function wrap(mark: Mark, inner: string, linkOf: (sigla: string) => SiglaLink | undefined): string {
  if (mark.clase === 'enfasis') return `<em>${inner}</em>`;
  if (mark.clase !== 'sigla') return `<mark>${inner}</mark>`;
  const link = linkOf(mark.id ?? '');
  if (link === undefined) return inner;
  // The link inside: an abbr inside a link would not be found by those who look for abbreviations.
  return `<abbr title="${escapeHtml(link.titulo)}"><a href="${escapeHtml(link.href)}">${inner}</a></abbr>`;
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
        ? own.map((segment) => escapeHtml(segment.texto)).join('')
        : wrap(mark, render(own, depth + 1, linkOf), linkOf);
    i = end;
  }
  return html;
}

export function markedHtml(
  texto: string,
  marks: readonly Mark[],
  linkOf: (sigla: string) => SiglaLink | undefined = () => undefined,
): string {
  return render(splitByMarks(texto, marks), 0, linkOf);
}
