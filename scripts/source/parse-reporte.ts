/** Second step, for a report: tab-separated lines → rows with their six cells, and each line's fate. */
import type { Issue, Outcome } from '../../src/model/issue.ts';
import { type Source, type SourceLine, sourceIssue } from './source.ts';
import { CELLS, type Row, readRow } from './report-cells.ts';
import { isPageNumber, readSetAside, restoHint, type SetAside } from './report-lines.ts';

// «1. Fomentar una cultura…⇥1.1. Adecuar…⇥1.1.1. Analizar…⇥Se realizarán acciones en 2018⇥…⇥…»
const ROW = /^\s*\d+\./;
const FIRST_TWO_CELLS = /^\s*\d+\.\s*[^\d\s][^\t]*\t\s*\d+\.\d+/;
const TEXT_END = /[.;:?!"”»)]\s*$/;
// What can only be the rest of a text: «y sus familias», and «- Entregar folletos» after another such item
const LOWER = /^\s*\p{Ll}[^\t]*\t*$/u;
const ITEM = /^\s*([-–—•▪◦‣●○■])[^\t]+\t*$/;

export type ReporteFate = { line: SourceLine; row: Row; part: number } | SetAside;

export interface ParsedReporte {
  rows: Row[];
  fates: ReporteFate[];
}

/** A row whose lines are still being gathered. */
class Open {
  readonly lines: SourceLine[] = [];
  cells = 1;
  #last = '';

  add(line: SourceLine): void {
    const pieces = line.texto.split('\t');
    this.lines.push(line);
    this.cells += pieces.length - 1;
    this.#last = pieces.length > 1 ? (pieces.at(-1) ?? '') : `${this.#last}\n${line.texto}`;
  }

  isBefore(line: SourceLine): boolean {
    return this.lines.at(-1)?.renglon === line.renglon - 1;
  }

  /** Whether the last cell is the second actividad and its text has not come to an end. */
  get endsOpen(): boolean {
    return this.cells === CELLS && this.#last.trim() !== '' && !TEXT_END.test(this.#last);
  }

  /** Whether the line is one more item of the list that the last cell is. */
  goesOnWith(line: SourceLine): boolean {
    const sign = ITEM.exec(line.texto)?.[1];
    const items = this.#last.split('\n').map((item) => item.trim());
    return this.cells === CELLS && sign !== undefined && items.some((item) => item.startsWith(sign));
  }
}

class Reader {
  readonly fates: ReporteFate[] = [];
  readonly issues: Issue[] = [];
  readonly #source: Source;
  readonly #restos: ReadonlySet<string>;
  #open: Open | undefined;

  constructor(source: Source, restos: ReadonlySet<string>) {
    this.#source = source;
    this.#restos = restos;
  }

  read(line: SourceLine): void {
    const open = this.#open;
    if (open !== undefined && this.#goesOn(open, line)) {
      open.add(line);
      return;
    }
    const setAside = this.#isAmbiguous(line) ? undefined : readSetAside(this.#source, line, this.#restos);
    if (setAside !== undefined) {
      if (Array.isArray(setAside)) this.issues.push(...setAside);
      else this.fates.push(setAside);
      return;
    }
    if (!ROW.test(line.texto)) {
      const message = 'nothing says what this line is';
      const hint = restoHint(line);
      this.issues.push(sourceIssue(this.#source.archivo, 'unknown-line', line, message, { hint }));
      return;
    }
    this.close();
    this.#open = new Open();
    this.#open.add(line);
  }

  /** Reads the row whose lines were gathered. */
  close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const row = readRow(this.#source, open.lines);
    if (Array.isArray(row)) this.issues.push(...row);
    else this.fates.push(...open.lines.map((line, index) => ({ line, row, part: index + 1 })));
  }

  /** A number alone in its line, in the middle of a text: a page's, or the text's own. */
  #isAmbiguous(line: SourceLine): boolean {
    const open = this.#open;
    if (open === undefined || !isPageNumber(line) || this.#restos.has(line.texto.trim())) return false;
    return open.cells < CELLS || (open.isBefore(line) && open.endsOpen);
  }

  /** A row goes on until it has its six cells; then only with what can't be anything else. */
  #goesOn(open: Open, line: SourceLine): boolean {
    if (this.#isAmbiguous(line)) return false;
    if (FIRST_TWO_CELLS.test(line.texto)) return false;
    if (readSetAside(this.#source, line, this.#restos) !== undefined) return false;
    if (open.cells < CELLS) return true;
    return open.isBefore(line) && (open.goesOnWith(line) || (open.endsOpen && LOWER.test(line.texto)));
  }
}

export function parseReporte(source: Source, restos: ReadonlySet<string>): Outcome<ParsedReporte> {
  const reader = new Reader(source, restos);
  for (const line of source.lines) reader.read(line);
  reader.close();
  const fates = reader.fates.toSorted((a, b) => a.line.renglon - b.line.renglon);
  const rows = fates.flatMap((fate) => ('row' in fate && fate.part === 1 ? [fate.row] : []));
  return { value: { rows, fates }, issues: reader.issues };
}
