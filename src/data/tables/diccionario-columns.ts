/** The row of the data dictionary: what each column of each table holds. It is filled from the other schemas. */
import { z } from 'zod';
import { orden } from '../../model/schemas/common.ts';
import { column, optionalColumn } from './column.ts';

export const filaDeDiccionario = z.strictObject({
  tabla: column(z.string().min(1).describe('Nombre de la tabla.'), 'Tabla'),
  columna: column(z.string().min(1).describe('Nombre de la columna.'), 'Columna'),
  orden: column(orden, 'Orden'),
  tipo: column(
    z
      .enum(['texto', 'entero', 'numero', 'booleano', 'direccion'])
      .describe(
        'Qué clase de dato es. booleano: «si» o «no» en CSV, «Sí» o «No» en el libro, true o false en JSON y Parquet, 1 o 0 en SQLite.',
      ),
    'Tipo',
  ),
  obligatoria: column(z.boolean().describe('Sí cuando la celda nunca está vacía.'), 'Obligatoria'),
  descripcion: column(z.string().min(1).describe('Qué dice la columna.'), 'Descripción'),
  valores: optionalColumn(
    z.string().min(1).describe('Los únicos valores posibles, separados por « | »; vacío cuando son libres.'),
    'Valores',
    'Los valores son libres.',
  ),
  ejemplo: optionalColumn(
    z.string().min(1).describe('El primer valor que aparece en la tabla, acortado si es largo.'),
    'Ejemplo',
    'La columna está vacía en todas las filas.',
  ),
  titulo: column(
    z.string().min(1).describe('Encabezado de la columna en el libro de hojas de cálculo.'),
    'Encabezado en el libro',
  ),
  vacio: optionalColumn(
    z.string().min(1).describe('Qué quiere decir una celda vacía.'),
    'Qué quiere decir vacío',
    'La celda nunca está vacía.',
  ),
  referencia: optionalColumn(
    z
      .string()
      .min(1)
      .describe(
        'Tabla y columna donde está el registro que la celda nombra; si puede estar en varias, separadas por « | ».',
      ),
    'Dónde está lo que nombra',
    'La celda no nombra un registro de otra tabla.',
  ),
});
export type FilaDeDiccionario = z.infer<typeof filaDeDiccionario>;
