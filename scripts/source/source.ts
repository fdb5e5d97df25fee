/** A source document in memory: its lines with their ends, as the parsers take it. */
import type { ManifestEntry } from '../../src/model/schemas/fuente.ts';
import type { Issue } from '../../src/model/issue.ts';

export type LineEnd = 'LF' | 'CRLF' | '';

export interface SourceLine {
  renglon: number;
  texto: string;
  fin: LineEnd;
}

export interface Source {
  entry: ManifestEntry;
  /** Path from the repository's root. */
  archivo: string;
  bytes: number;
  bom: boolean;
  /** The line end that most lines have. */
  finDeRenglon: 'LF' | 'CRLF';
  lines: SourceLine[];
}

/** Splits a text at LF or CRLF. The last line has no end; after a final line feed it is empty and is kept. */
export function splitLines(content: string): SourceLine[] {
  return content.split('\n').map((raw, index, all) => {
    if (index === all.length - 1) return { renglon: index + 1, texto: raw, fin: '' };
    const crlf = raw.endsWith('\r');
    return { renglon: index + 1, texto: crlf ? raw.slice(0, -1) : raw, fin: crlf ? 'CRLF' : 'LF' };
  });
}

export function commonLineEnd(lines: readonly SourceLine[]): 'LF' | 'CRLF' {
  const crlf = lines.filter((line) => line.fin === 'CRLF').length;
  return crlf * 2 > lines.length ? 'CRLF' : 'LF';
}

/** An error at a place of a source. */
export function sourceIssue(
  archivo: string,
  ruleId: string,
  at: { renglon: number; columna?: number },
  message: string,
  more: Pick<Issue, 'actual' | 'expected' | 'hint'>,
): Issue {
  const place = { archivo, renglon: at.renglon, columna: at.columna ?? 1 };
  return { ruleId, severity: 'error', place, message, ...more };
}
