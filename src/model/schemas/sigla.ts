/** An acronym of either document and what it stands for, when anybody says so. */
import { z } from 'zod';

export const sigla = z.strictObject({
  sigla: z.string().min(1).describe('La sigla como se escribe en los textos.'),
  expansion: z
    .string()
    .min(1)
    .optional()
    .describe('Lo que significa; vacío cuando la fuente no lo explica y no consta.'),
  origen: z
    .enum(['fuente', 'editorial'])
    .optional()
    .describe(
      'Quién la explica: la fuente, junto a la sigla, o este sitio; vacío cuando queda sin explicar.',
    ),
  referencia: z
    .string()
    .min(1)
    .describe('Dónde la explica la fuente o, si no lo hace, dónde aparece primero, con las notas del caso.'),
});
export type Sigla = z.infer<typeof sigla>;
