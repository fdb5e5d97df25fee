/** A reader's topic, and the words with which a línea de acción or an actividad speaks of it. */
import { z } from 'zod';
import { quote } from './quote.ts';

/** Lower-case ASCII, safe as a file name: it becomes an address. */
const temaId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

export const tema = z.strictObject({
  tema_id: temaId.describe('Identificador del tema.'),
  nombre: z.string().min(1).describe('Nombre del tema, en palabras de todos los días. Es nuestro.'),
  descripcion: z.string().min(1).describe('Qué abarca el tema.'),
});
export type Tema = z.infer<typeof tema>;

export const temaDeLinea = z.strictObject({
  tema_de_linea_id: z.string().min(1).describe('Identificador: el elemento, el tema y el número de la cita.'),
  tema_id: temaId.describe('Tema del que se habla.'),
  elemento: z
    .enum(['linea', 'actividad'])
    .describe('Dónde se habla de él: en una línea de acción o en una actividad.'),
  elemento_id: z.string().min(1).describe('Identificador de la línea de acción o de la actividad.'),
  ...quote,
});
export type TemaDeLinea = z.infer<typeof temaDeLinea>;
