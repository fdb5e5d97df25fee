/** A population that líneas de acción and actividades may name, by a published lexicon. */
import { z } from 'zod';

export const poblacionId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

export const poblacion = z.strictObject({
  poblacion_id: poblacionId.describe('Identificador de la población.'),
  nombre: z.string().min(1).describe('Nombre de la población.'),
  definicion: z.string().min(1).describe('Qué palabras la nombran y cuáles no.'),
});
export type Poblacion = z.infer<typeof poblacion>;
