/** The fate of each line of a source: published in which record, or set aside and why. */
import { z } from 'zod';
import { positive } from './common.ts';

const claseApartada = z.enum([
  'vacio',
  'rotulo',
  'encabezado-de-pagina',
  'encabezado-de-tabla',
  'numero-de-pagina',
  'resto',
]);

const base = {
  renglon: positive.describe('Renglón de la fuente, desde 1.'),
  fin: z.enum(['LF', 'CRLF', '']).optional().describe('Fin de renglón, cuando no es el de la fuente.'),
};

const published = z.strictObject({
  ...base,
  destino: z.enum(['titulo', 'introduccion', 'objetivo', 'descripcion', 'estrategia', 'linea', 'respuesta']),
  id: z.string().min(1).describe('Registro donde se publica.'),
  parte: positive.optional().describe('Qué párrafo o qué parte del registro, desde 1.'),
});

const setAside = z.strictObject({
  ...base,
  destino: z.literal('apartado'),
  clase: claseApartada.describe('Por qué no se publica.'),
  texto: z.string().optional().describe('El renglón apartado, tal como se recibió; sin él, vacío.'),
});

const renglon = z.discriminatedUnion('destino', [published, setAside]);
export type Renglon = z.infer<typeof renglon>;

export const renglones = z.strictObject({
  fuente_id: z.string().min(1).describe('Fuente a la que pertenecen.'),
  renglones: z.array(renglon).min(1).describe('Un elemento por renglón, en orden.'),
});
