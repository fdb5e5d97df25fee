/** The rows that a table shows, as a CSV made in the browser: it works on file:// too. */
import { csvText } from '../../lib/csv.ts';

/** A cell is the text of the element that names the column, or the value that it carries for data. */
function fieldOf(row: HTMLTableRowElement, columna: string): string {
  const element = row.querySelector<HTMLElement>(`[data-campo="${columna}"]`);
  return (element?.dataset['valor'] ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function rowsCsv(columnas: readonly string[], rows: readonly HTMLTableRowElement[]): string {
  return csvText([columnas, ...rows.map((row) => columnas.map((columna) => fieldOf(row, columna)))]);
}

export function download(archivo: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = archivo;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
