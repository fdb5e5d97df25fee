/** The programme as a whole: its title and its own introduction. */
import { z } from 'zod';
import { place, positive, received, text } from './common.ts';

export const parrafo = z.strictObject({
  texto: text.describe('El párrafo, en su lectura limpia.'),
  ...received,
  renglon: positive.describe('Renglón de la fuente, desde 1.'),
});
export type Parrafo = z.infer<typeof parrafo>;

export const programa = z.strictObject({
  id: z.literal('programa').describe('Siempre «programa».'),
  titulo: parrafo.describe('El título con que empieza el texto del programa.'),
  introduccion: z.array(parrafo).min(1).describe('Los párrafos de introducción del programa.'),
  ...place,
});
export type Programa = z.infer<typeof programa>;
