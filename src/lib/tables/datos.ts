/** What the tables are made from: the content, what is annotated on it when there is any, and the site's public address. */
import type { Content } from '../../schemas/content.ts';
import type { Condicion } from '../../schemas/condicion.ts';
import type { Dependencia } from '../../schemas/dependencia.ts';
import type { Mencion } from '../../schemas/mencion.ts';
import type { Meta } from '../../schemas/meta.ts';
import type { Participacion } from '../../schemas/participacion.ts';
import type { Poblacion } from '../../schemas/poblacion.ts';
import type { Sigla } from '../../schemas/sigla.ts';

/** Collections that a table is made from only where they exist. */
export interface Anotaciones {
  dependencias: readonly Dependencia[];
  participaciones: readonly Participacion[];
  metas: readonly Meta[];
  poblaciones: readonly Poblacion[];
  menciones: readonly Mencion[];
  glosario: readonly Sigla[];
  condiciones: readonly Condicion[];
}

export interface Datos {
  content: Content & Partial<Anotaciones>;
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
