/** The rows that a table shows, as a CSV made in the browser: it works on file:// too. */
import { saveFile } from '../browser/save-file.ts';
import { csvText } from '../model/csv.ts';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A cell is the value that the named element carries for data, or its list, or its text. */
function fieldOf(row: HTMLTableRowElement, columna: string): string {
  const element = row.querySelector<HTMLElement>(`[data-campo="${columna}"]`);
  if (element === null) return '';
  const items = [...element.querySelectorAll(':scope > li')].map((item) => folded(item.textContent));
  return element.dataset['valor'] ?? (items.length > 0 ? items.join(' | ') : folded(element.textContent));
}

export function rowsCsv(columnas: readonly string[], rows: readonly HTMLTableRowElement[]): string {
  return csvText([columnas, ...rows.map((row) => columnas.map((columna) => fieldOf(row, columna)))]);
}

export function download(archivo: string, text: string): void {
  saveFile(archivo, new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
