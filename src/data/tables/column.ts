/** How a column of a published table is made from a field of the content: its description is inherited, a title for the workbook is added. */
import { z } from 'zod';
import { orden } from '../../model/schemas/common.ts';

/** A column whose cells are never empty. */
export function column<T extends z.ZodType>(field: T, title: string): T {
  return field.meta({ ...field.meta(), title });
}

/**
 * A column that may be empty: null in JSON, SQLite and Parquet, nothing in CSV and the workbook. What an empty cell means
 * travels as the schema's comment: strict validators know no keyword of ours.
 */
export function optionalColumn<T extends z.ZodType>(
  field: z.ZodOptional<T> | T,
  title: string,
  empty = 'No consta en los textos.',
): z.ZodNullable<T> {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  return z.nullable(inner).meta({ ...field.meta(), title, $comment: empty });
}

export const lugar = column(orden, 'Orden');

/** The words on which an annotation rests, and where they stand in the text. */
export const citaColumns = (shape: { cita: z.ZodString; inicio: z.ZodInt; fin: z.ZodInt }) => ({
  cita: column(shape.cita, 'Cita'),
  inicio: column(shape.inicio, 'Inicio'),
  fin: column(shape.fin, 'Fin'),
});

/** The public address of a record's page. */
export const url = column(
  z.url({ protocol: /^https?$/ }).describe('Dirección de su página en este sitio.'),
  'Dirección',
);

const countOf = (description: string, title: string) => column(z.int().min(0).describe(description), title);

export const estrategiasCount = countOf('Cuántas estrategias tiene.', 'Estrategias');
export const lineasCount = countOf('Cuántas líneas de acción tiene.', 'Líneas de acción');
export const actividadesCount = countOf('Cuántas actividades describe el reporte.', 'Actividades');
