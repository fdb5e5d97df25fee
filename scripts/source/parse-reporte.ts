/** Second step, for a report: tab-separated lines → rows with their six cells, and each line's fate. */
import type { Issue, Outcome } from '../../src/model/issue.ts';
import { type Source, type SourceLine, sourceIssue } from '../lib/source.ts';

const CELLS = 6;
// «Programa Especial de Migración 2014-2018» and «Ramo: Gobernación», at the top of each page
const PAGE_TITLE = /^Programa Especial de Migración\b[^\t]*$/;
const PAGE_RAMO = /^Ramo:\s*([^\t]*?)\s*$/;
// «1. Fomentar una cultura…⇥1.1. Adecuar…⇥1.1.1. Analizar…⇥Se realizarán acciones en 2018⇥…⇥…»
const ROW = /^\s*\d+\./;
const NUMBERED = /^(\s*)(\d+(?:\.\d+)*)\.?(?![\d.])(.*)$/;
const ANSWER = /^(Se|No se) realizarán acciones en (\d{4})$/;
const COLUMN_LABELS = new Set([
  'OBJETIVO',
  'ESTRATEGIA',
  'LÍNEA DE ACCIÓN',
  'Tipo de respuesta',
  'Actividad 1',
  'Actividad 2',
  'Actividad 1 Actividad 2',
]);
const BROKEN =
  'compare the line with the document as it was received: the copy may have broken it, for a report is never edited';
const YEAR_LABEL = /^ACCIONES RELEVANTES A REALIZAR EN (\d{4})$/;

export interface Celda {
  texto: string;
  columna: number;
}

/** A cell that begins with a clave: `1.1. Adecuar…`. */
export interface CeldaConClave extends Celda {
  clave: string;
  /** What follows the clave, as received. */
  resto: string;
}

export interface Fila {
  line: SourceLine;
  objetivo: CeldaConClave;
  estrategia: CeldaConClave;
  linea: CeldaConClave;
  respuesta: 'se-realizaran' | 'no-se-realizaran';
  columnaRespuesta: number;
  actividades: (Celda & { numero: number })[];
}

export type DestinoDeReporte =
  | { line: SourceLine; fila: Fila }
  | { line: SourceLine; apartado: 'vacio' | 'encabezado-de-pagina' | 'encabezado-de-tabla' };

export interface ReporteParseado {
  filas: Fila[];
  destinos: DestinoDeReporte[];
}

type Reading = DestinoDeReporte | Issue[];

function splitCells(line: SourceLine): Celda[] {
  let columna = 1;
  return line.texto.split('\t').map((texto) => {
    const cell = { texto, columna };
    columna += texto.length + 1;
    return cell;
  });
}

function isHeader(cells: readonly Celda[]): boolean {
  const filled = cells.filter((cell) => cell.texto !== '');
  return (
    filled.length > 0 && filled.every((cell) => COLUMN_LABELS.has(cell.texto) || YEAR_LABEL.test(cell.texto))
  );
}

function headerIssues(source: Source, line: SourceLine, cells: readonly Celda[]): Issue[] {
  return cells.flatMap((cell) => {
    const year = YEAR_LABEL.exec(cell.texto)?.[1];
    if (year === undefined || Number(year) === source.entry.anio) return [];
    const more = {
      actual: year,
      expected: String(source.entry.anio),
      hint: 'check anio in seeds/fuentes.json',
    };
    return [
      sourceIssue(
        source.archivo,
        'report-year',
        { ...line, columna: cell.columna },
        'the table is of another year',
        more,
      ),
    ];
  });
}

function readPageHeading(source: Source, line: SourceLine): Reading | undefined {
  const heading: Reading = { line, apartado: 'encabezado-de-pagina' };
  if (PAGE_TITLE.test(line.texto)) return heading;
  const ramo = PAGE_RAMO.exec(line.texto)?.[1];
  if (ramo === undefined) return undefined;
  if (ramo === source.entry.ramo) return heading;
  const more = { actual: ramo, expected: source.entry.ramo ?? '', hint: 'check ramo in seeds/fuentes.json' };
  return [sourceIssue(source.archivo, 'report-ramo', line, 'the page is of another ramo', more)];
}

function readNumbered(source: Source, line: SourceLine, cell: Celda, parts: number): CeldaConClave | Issue {
  const at = { renglon: line.renglon, columna: cell.columna };
  const match = NUMBERED.exec(cell.texto);
  const clave = match?.[2] ?? '';
  if (match !== null && clave.split('.').length === parts) return { ...cell, clave, resto: match[3] ?? '' };
  const expected = `a clave of ${parts} part${parts === 1 ? '' : 's'} and a text`;
  return sourceIssue(source.archivo, 'cell-clave', at, 'the cell does not begin with its clave', {
    actual: cell.texto,
    expected,
    hint: BROKEN,
  });
}

function readAnswer(source: Source, line: SourceLine, cell: Celda): Fila['respuesta'] | Issue {
  const [, words, year] = ANSWER.exec(cell.texto) ?? [];
  if (words !== undefined && Number(year) === source.entry.anio)
    return words === 'Se' ? 'se-realizaran' : 'no-se-realizaran';
  const anio = String(source.entry.anio);
  const expected = `«Se realizarán acciones en ${anio}» or «No se realizarán acciones en ${anio}»`;
  const at = { renglon: line.renglon, columna: cell.columna };
  return sourceIssue(source.archivo, 'unknown-answer', at, 'the answer is neither of the two known', {
    actual: cell.texto,
    expected,
    hint: `${BROKEN}; for another year, check anio in seeds/fuentes.json`,
  });
}

function blankIssues(source: Source, line: SourceLine, cells: readonly Celda[]): Issue[] {
  return cells
    .filter((cell) => cell.texto !== '' && cell.texto.trim() === '')
    .map((cell) =>
      sourceIssue(
        source.archivo,
        'blank-cell',
        { ...line, columna: cell.columna },
        'a cell holds only spaces',
        { hint: BROKEN },
      ),
    );
}

function isIssue(value: unknown): value is Issue {
  return typeof value === 'object' && value !== null && 'ruleId' in value;
}

function readRow(source: Source, line: SourceLine, cells: readonly Celda[]): Reading {
  const [first, second, third, fourth, fifth, sixth] = cells;
  if (!first || !second || !third || !fourth || !fifth || !sixth || cells.length !== CELLS) {
    const more = {
      actual: String(cells.length),
      expected: String(CELLS),
      hint: 'cells are separated by single tabs',
    };
    return [sourceIssue(source.archivo, 'row-cells', line, `a row of ${cells.length} cells`, more)];
  }
  const objetivo = readNumbered(source, line, first, 1);
  const estrategia = readNumbered(source, line, second, 2);
  const linea = readNumbered(source, line, third, 3);
  const respuesta = readAnswer(source, line, fourth);
  const blanks = blankIssues(source, line, [fifth, sixth]);
  if (isIssue(objetivo) || isIssue(estrategia) || isIssue(linea) || isIssue(respuesta) || blanks.length > 0) {
    return [...[objetivo, estrategia, linea, respuesta].filter(isIssue), ...blanks];
  }
  const actividades = [fifth, sixth].flatMap((cell, index) =>
    cell.texto === '' ? [] : [{ ...cell, numero: index + 1 }],
  );
  const fila = {
    line,
    objetivo,
    estrategia,
    linea,
    respuesta,
    columnaRespuesta: fourth.columna,
    actividades,
  };
  return { line, fila };
}

function readLine(source: Source, line: SourceLine): Reading {
  if (line.texto.trim() === '') {
    return { line, apartado: 'vacio' };
  }
  const heading = readPageHeading(source, line);
  if (heading !== undefined) return heading;
  const cells = splitCells(line);
  if (isHeader(cells)) {
    const issues = headerIssues(source, line, cells);
    return issues.length > 0 ? issues : { line, apartado: 'encabezado-de-tabla' };
  }
  if (ROW.test(line.texto)) return readRow(source, line, cells);
  const hint = 'a report has page headings, table headers and rows of six cells that begin with a clave';
  return [sourceIssue(source.archivo, 'unknown-line', line, 'nothing says what this line is', { hint })];
}

export function parseReporte(source: Source): Outcome<ReporteParseado> {
  const read = source.lines.map((line) => readLine(source, line));
  const destinos = read.flatMap((reading) => (Array.isArray(reading) ? [] : [reading]));
  const filas = destinos.flatMap((destino) => ('fila' in destino ? [destino.fila] : []));
  return {
    value: { filas, destinos },
    issues: read.flatMap((reading) => (Array.isArray(reading) ? reading : [])),
  };
}
