/** Evidence: the words that an annotation rests on and where they stand in the clean text. */
import { z } from 'zod';

export const quote = {
  cita: z.string().min(1).describe('Las palabras del texto en que se apoya, sin cambio.'),
  inicio: z.int().min(0).describe('Posición de la cita en el texto, en unidades UTF-16, desde 0.'),
  fin: z.int().min(1).describe('Posición que sigue al final de la cita, en unidades UTF-16.'),
};
