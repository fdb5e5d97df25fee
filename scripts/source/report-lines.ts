/** Part of the second step, for a report: what a line is that holds no row, by named rules, whatever its capitals and accents. */
import { foldAll } from '../../src/model/text/normalize.ts';
import type { Issue } from '../../src/model/issue.ts';
import type { Renglon } from '../../src/model/schemas/renglon.ts';
import { type Source, type SourceLine, sourceIssue } from './source.ts';

type Apartado = Extract<Renglon, { destino: 'apartado' }>['clase'];

/** A line that holds no row. */
export interface SetAside {
  line: SourceLine;
  apartado: Apartado;
}

// «Programa Especial de Migración 2014-2018» and «Ramo: Gobernación», at the top of each page; also «Ramo 04: Gobernación»
const PAGE_TITLE = /^programa especial de migracion\b[^\t]*$/;
const PAGE_RAMO =
  /^Ramo(?:\s+administrativo)?(?:\s*[:.–-]\s*|\s+)(?:\d{1,2}(?:\s*[:.–-]\s*|\s+))?([^\t]*)$/iu;
const COLUMN_LABELS = new Set([
  'objetivo',
  'estrategia',
  'linea de accion',
  'tipo de respuesta',
  'actividad 1',
  'actividad 2',
  'actividad 1 actividad 2',
]);
const YEAR_LABEL = /^acciones relevantes a realizar en (\d{4})$/;
// «12», «Página 3 de 12», «Pág. 3», «3/12», «- 3 -»
const PAGE_NUMBER = /^(?:(?:pag(?:ina|\.)?\s*)?\d{1,3}(?:\s*(?:de|\/)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—])$/;

/** Without accents, capitals and spaces to spare: how a heading is compared. */
export function foldHeading(text: string): string {
  return foldAll(text).replace(/\s+/g, ' ').trim();
}

function labelIssues(source: Source, line: SourceLine, cells: readonly string[]): Issue[] {
  return cells.flatMap((cell, index) => {
    const year = YEAR_LABEL.exec(foldHeading(cell))?.[1];
    if (year === undefined || Number(year) === source.entry.anio) return [];
    const columna = cells.slice(0, index).join('\t').length + (index > 0 ? 2 : 1);
    const hint = 'check anio in seeds/fuentes.json';
    const more = { actual: year, expected: String(source.entry.anio), hint };
    const at = { renglon: line.renglon, columna };
    return [sourceIssue(source.archivo, 'report-year', at, 'the table is of another year', more)];
  });
}

function isTableHeader(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const isLabel = (cell: string): boolean => COLUMN_LABELS.has(cell) || YEAR_LABEL.test(cell);
  return filled.length > 0 && filled.every((cell) => isLabel(foldHeading(cell)));
}

function ramoIssues(source: Source, line: SourceLine, ramo: string): Issue[] {
  if (foldHeading(ramo) === foldHeading(source.entry.ramo ?? '')) return [];
  const more = { actual: ramo, expected: source.entry.ramo ?? '', hint: 'check ramo in seeds/fuentes.json' };
  return [sourceIssue(source.archivo, 'report-ramo', line, 'the page is of another ramo', more)];
}

/** What a line is that is no part of a row; `undefined` when no rule and no row of the table of debris names it. */
export function readSetAside(
  source: Source,
  line: SourceLine,
  restos: ReadonlySet<string>,
): SetAside | Issue[] | undefined {
  const as = (apartado: Apartado, issues: Issue[] = []) => (issues.length > 0 ? issues : { line, apartado });
  const texto = line.texto.trim();
  if (texto === '') return as('vacio');
  if (restos.has(texto)) return as('resto');
  if (!texto.includes('\t') && PAGE_TITLE.test(foldHeading(texto))) return as('encabezado-de-pagina');
  const ramo = PAGE_RAMO.exec(texto)?.[1];
  if (ramo !== undefined) return as('encabezado-de-pagina', ramoIssues(source, line, ramo));
  const cells = line.texto.split('\t');
  if (isTableHeader(cells)) return as('encabezado-de-tabla', labelIssues(source, line, cells));
  return isPageNumber(line) ? as('numero-de-pagina') : undefined;
}

export function isPageNumber(line: SourceLine): boolean {
  // Of whole rows, which is what most lines are, only the last character is read.
  const texto = line.texto.trimEnd();
  return /[\d–—-]$/.test(texto.slice(-1)) && PAGE_NUMBER.test(foldHeading(texto));
}

/** What to do about a line that nothing explains: the row that sets it aside, ready to paste. */
export function restoHint(line: SourceLine): string {
  const row = JSON.stringify({ texto: line.texto.trim(), motivo: 'Por qué no es parte del reporte.' });
  return `a report has page headings, table headers and rows of six cells; if this is none of its words, add to scripts/source/knowledge/restos.json: ${row}`;
}
