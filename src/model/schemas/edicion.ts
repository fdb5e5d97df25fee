/** The edition of the site and its data: a committed file, never the clock. */
import { z } from 'zod';

export const edicion = z.strictObject({
  version: z
    .string()
    .regex(/^\d{4}\.\d{2}(\.\d+)?$/)
    .describe('Versión de la edición: año, mes y, si hace falta, número.'),
  fecha: z.iso.date().describe('Fecha de la edición.'),
});
export type Edicion = z.infer<typeof edicion>;
