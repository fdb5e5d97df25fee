/** A línea de acción: the public promise itself. */
import { z } from 'zod';
import { clave, estrategiaId, lineaId, objetivoId, orden, place, received, text } from './common.ts';

export const linea = z.strictObject({
  linea_id: lineaId.describe('Identificador de la línea de acción: la letra L y su clave.'),
  clave: clave.describe('Clave oficial de la línea de acción.'),
  orden,
  objetivo_id: objetivoId.describe('Objetivo al que pertenece.'),
  estrategia_id: estrategiaId.describe('Estrategia a la que pertenece.'),
  texto: text.describe('Texto oficial, con la ortografía y el punto final de la fuente.'),
  ...received,
  ...place,
});
export type Linea = z.infer<typeof linea>;
