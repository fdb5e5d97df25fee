/** Splits a text into segments by several kinds of ranges at once, nested or overlapping, without losing a character. */

export type MarkKind =
  | 'enfasis'
  | 'participacion'
  | 'meta'
  | 'poblacion'
  | 'condicion'
  | 'busqueda'
  | 'sigla';

export interface Mark {
  clase: MarkKind;
  /** In UTF-16 units, as in the annotations: `texto.slice(inicio, fin)` are the marked words. */
  inicio: number;
  fin: number;
  /** What the mark points to (a dependencia, a meta…); none for emphasis or search. */
  id?: string;
}

export interface Segment {
  texto: string;
  inicio: number;
  fin: number;
  /** Every mark that covers the whole segment, the outermost first; empty for plain text. */
  marks: Mark[];
}

function requireInside(texto: string, mark: Mark): void {
  const isWhole = Number.isInteger(mark.inicio) && Number.isInteger(mark.fin);
  if (!isWhole || mark.inicio < 0 || mark.inicio >= mark.fin || mark.fin > texto.length) {
    const range = `${String(mark.inicio)}–${String(mark.fin)}`;
    throw new RangeError(
      `mark “${mark.clase}” at ${range} is not inside a text of ${String(texto.length)} units`,
    );
  }
}

/** Outermost first: what starts earlier, then what ends later, then the order in which they were given. */
function byNesting(a: Mark, b: Mark): number {
  return a.inicio - b.inicio || b.fin - a.fin;
}

/** Concatenating the segments' texts gives the text back, whatever the marks. An empty text has no segment. */
export function splitByMarks(texto: string, marks: readonly Mark[]): Segment[] {
  for (const mark of marks) requireInside(texto, mark);
  const ordered = [...marks].sort(byNesting);
  const cuts = new Set([0, texto.length, ...ordered.flatMap((mark) => [mark.inicio, mark.fin])]);
  const positions = [...cuts].sort((a, b) => a - b);
  return positions.slice(1).map((fin, i) => {
    const inicio = positions[i] ?? 0;
    return {
      texto: texto.slice(inicio, fin),
      inicio,
      fin,
      marks: ordered.filter((mark) => mark.inicio <= inicio && fin <= mark.fin),
    };
  });
}

/** Whether the mark begins in this segment: the one place for its link target or its accessible label. */
export function beginsIn(mark: Mark, segment: Segment): boolean {
  return mark.inicio === segment.inicio;
}
