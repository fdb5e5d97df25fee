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
      .describe('Qué clase de dato es. booleano: «si» o «no»; en JSON, true o false.'),
    'Tipo',
  ),
  obligatoria: column(z.boolean().describe('Sí cuando la celda nunca está vacía.'), 'Obligatoria'),
  descripcion: column(z.string().min(1).describe('Qué dice la columna.'), 'Descripción'),
  valores: optionalColumn(
    z.string().min(1).describe('Los únicos valores posibles, separados por « | »; vacío cuando son libres.'),
    'Valores',
  ),
  ejemplo: optionalColumn(
    z.string().min(1).describe('El primer valor que aparece en la tabla, acortado si es largo.'),
    'Ejemplo',
  ),
});
export type FilaDeDiccionario = z.infer<typeof filaDeDiccionario>;
