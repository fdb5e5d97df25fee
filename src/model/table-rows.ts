/** How the rows of a table are chosen and put in order; the script of the tables does the rest. */
import { foldAll } from './text/normalize.ts';

export interface FilterableRow {
  /** Folded words of the row. */
  texto: string;
  valores: Readonly<Record<string, string>>;
}

/** Whether a row has every word, and the value of every filter that is set (of a list, one of its values). */
export function passes(fila: FilterableRow, estado: Readonly<Record<string, string>>): boolean {
  return Object.entries(estado).every(([nombre, valor]) => {
    if (valor === '' || nombre === 'orden') return true;
    if (nombre === 'q')
      return foldAll(valor)
        .split(/\s+/)
        .every((word) => fila.texto.includes(word));
    return (fila.valores[nombre] ?? '').split(' ').includes(valor);
  });
}

/** Numbers by size, anything else as folded text. */
export function compareCells(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference)) return difference;
  const [left, right] = [foldAll(a), foldAll(b)];
  return left < right ? -1 : Number(left > right);
}
