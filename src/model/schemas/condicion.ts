/** The words that subject an actividad to budget, funding, authorisation, capacity or another event. */
import { z } from 'zod';

/** What an actividad may be subject to, in the words of every column that says so. */
export const SUBJECT_TO = 'presupuesto, financiamiento, autorización, capacidad o a otro hecho';

export const condicion = z.strictObject({
  actividad_id: z.string().min(1).describe('Actividad condicionada.'),
  condicionada: z
    .literal(true)
    .describe(`Sí cuando el texto la sujeta a ${SUBJECT_TO}. Sólo hay registro si lo hace.`),
  condicion_cita: z.string().min(1).describe('Las palabras que ponen la condición, sin cambio.'),
  inicio: z.int().min(0).describe('Posición de la cita en el texto, en unidades UTF-16, desde 0.'),
  fin: z.int().min(1).describe('Posición que sigue al final de la cita, en unidades UTF-16.'),
});
export type Condicion = z.infer<typeof condicion>;
