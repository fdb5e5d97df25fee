/** What the tables are made from: the content and the site's public address. */
import type { Content } from '../../model/schemas/content.ts';

export interface Datos {
  content: Content;
  /** Public origin and folder, with a final slash. */
  site: string;
}

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** Several values in one cell. */
export const SEPARATOR = ' | ';

export function joinCell(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(SEPARATOR);
}

/** What a person wrote by hand in the manifest may have line breaks; a cell may not. */
export function oneLine(text: string): string {
  return text.split(/\s+/).filter(Boolean).join(' ');
}
