/** An estrategia: the second level, inside an objetivo. */
import { z } from 'zod';
import { clave, estrategiaId, objetivoId, orden, place, received, text } from './common.ts';

export const estrategia = z.strictObject({
  estrategia_id: estrategiaId.describe('Identificador de la estrategia: la letra E y su clave.'),
  clave: clave.describe('Clave oficial de la estrategia.'),
  orden,
  objetivo_id: objetivoId.describe('Objetivo al que pertenece.'),
  nombre: text.describe('Nombre de la estrategia, con la ortografía y el punto final de la fuente.'),
  ...received,
  ...place,
});
export type Estrategia = z.infer<typeof estrategia>;
