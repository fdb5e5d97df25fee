/** Part of the second step, for a report: the lines of one row → its six cells, and what of them is layout. */
import type { Issue } from '../../src/model/issue.ts';
import type { Respuesta } from '../../src/model/schemas/reporte.ts';
import { type Source, type SourceLine, sourceIssue } from './source.ts';
import { foldHeading, restoHint } from './report-lines.ts';

export const CELLS = 6;
const NUMBERED = /^(\s*)(\d+(?:\.\d+)*)\.?(?![\d.])([\s\S]*)$/;
const ANSWER = /^(no )?se realizaran acciones en (\d{4})\.?$/;
// A dash where there is nothing to say.
const EMPTY_MARK = /^\s*[-–—]*\s*$/;
const BROKEN =
  'compare the line with the document as it was received: the copy may have broken it, for a report is never edited';

export interface Cell {
  /** As received; a line feed where the row goes on in the next line. */
  texto: string;
  renglon: number;
  columna: number;
}

/** A cell that begins with a clave: `1.1. Adecuar…`. */
export interface CellWithClave extends Cell {
  clave: string;
  /** What follows the clave, as received. */
  resto: string;
}

export interface Row {
  lines: SourceLine[];
  objetivo: CellWithClave;
  estrategia: CellWithClave;
  linea: CellWithClave;
  respuesta: Respuesta['respuesta'];
  answerCell: Cell;
  actividades: (Cell & { numero: number })[];
  /** Cells in which nothing is said: a dash, spaces, a column too many. */
  setAside: { celda: number; texto: string }[];
}

export function splitCells(lines: readonly SourceLine[]): Cell[] {
  const cells: Cell[] = [];
  for (const [index, { texto, renglon }] of lines.entries()) {
    let columna = 1;
    for (const [part, piece] of texto.split('\t').entries()) {
      const open = cells.at(-1);
      if (index > 0 && part === 0 && open !== undefined) open.texto += `\n${piece}`;
      else cells.push({ texto: piece, renglon, columna });
      columna += piece.length + 1;
    }
  }
  return cells;
}

function readNumbered(source: Source, cell: Cell, parts: number): CellWithClave | Issue {
  const match = NUMBERED.exec(cell.texto);
  const clave = match?.[2] ?? '';
  if (match !== null && clave.split('.').length === parts) return { ...cell, clave, resto: match[3] ?? '' };
  const expected = `a clave of ${parts} part${parts === 1 ? '' : 's'} and a text`;
  return sourceIssue(source.archivo, 'cell-clave', cell, 'the cell does not begin with its clave', {
    actual: cell.texto,
    expected,
    hint: BROKEN,
  });
}

function readAnswer(source: Source, cell: Cell): Row['respuesta'] | Issue {
  const [found, no, year] = ANSWER.exec(foldHeading(cell.texto)) ?? [];
  if (found !== undefined && Number(year) === source.entry.anio)
    return no === undefined ? 'se-realizaran' : 'no-se-realizaran';
  const anio = String(source.entry.anio);
  const expected = `«Se realizarán acciones en ${anio}» or «No se realizarán acciones en ${anio}»`;
  return sourceIssue(source.archivo, 'unknown-answer', cell, 'the answer is neither of the two known', {
    actual: cell.texto,
    expected,
    hint: `${BROKEN}; for another year, check anio in seeds/fuentes.json`,
  });
}

function cellsIssue(source: Source, lines: readonly SourceLine[], cells: readonly Cell[]): Issue {
  const [first = { renglon: 1, texto: '', fin: '' as const }] = lines;
  const hint = cells.length === 1 ? restoHint(first) : `cells are separated by single tabs; ${BROKEN}`;
  const more = { actual: String(cells.length), expected: String(CELLS), hint };
  const at = { renglon: first.renglon };
  return sourceIssue(source.archivo, 'row-cells', at, `a row of ${cells.length} cells`, more);
}

const isIssue = (value: unknown): value is Issue =>
  typeof value === 'object' && value !== null && 'ruleId' in value;

/** Reads the lines of one row, already joined; every problem of it when there is one. */
export function readRow(source: Source, lines: SourceLine[]): Row | Issue[] {
  const cells = splitCells(lines);
  const [first, second, third, fourth, ...others] = cells;
  const [actividades, extra] = [others.slice(0, CELLS - 4), others.slice(CELLS - 4)];
  const isWhole = actividades.length === CELLS - 4 && extra.every((cell) => cell.texto.trim() === '');
  if (!first || !second || !third || !fourth || !isWhole) return [cellsIssue(source, lines, cells)];
  const objetivo = readNumbered(source, first, 1);
  const estrategia = readNumbered(source, second, 2);
  const linea = readNumbered(source, third, 3);
  const respuesta = readAnswer(source, fourth);
  if (isIssue(objetivo) || isIssue(estrategia) || isIssue(linea) || isIssue(respuesta))
    return [objetivo, estrategia, linea, respuesta].filter(isIssue);
  const numbered = others.map((cell, index) => ({ ...cell, numero: index + 1 }));
  const isSilent = (cell: Cell): boolean => EMPTY_MARK.test(cell.texto);
  return {
    lines,
    objetivo,
    estrategia,
    linea,
    respuesta,
    answerCell: fourth,
    actividades: numbered.filter((cell) => !isSilent(cell)),
    setAside: numbered
      .filter((cell) => isSilent(cell) && (cell.texto !== '' || cell.numero + 4 > CELLS))
      .map((cell) => ({ celda: cell.numero + 4, texto: cell.texto })),
  };
}
