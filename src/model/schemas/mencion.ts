/** The words with which a línea de acción or an actividad names a population. */
import { z } from 'zod';
import { poblacionId } from './poblacion.ts';
import { quote } from './quote.ts';

export const mencion = z.strictObject({
  mencion_id: z
    .string()
    .min(1)
    .describe('Identificador: el elemento, la población y el número de la mención.'),
  poblacion_id: poblacionId.describe('Población nombrada.'),
  elemento: z
    .enum(['linea', 'actividad'])
    .describe('Dónde se nombra: en una línea de acción o en una actividad.'),
  elemento_id: z.string().min(1).describe('Identificador de la línea de acción o de la actividad.'),
  ...quote,
});
export type Mencion = z.infer<typeof mencion>;
