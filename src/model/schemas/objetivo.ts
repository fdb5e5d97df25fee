/** An objetivo: the first level of the programme. */
import { z } from 'zod';
import { clave, objetivoId, orden, place, received, text } from './common.ts';
import { parrafo } from './programa.ts';

export const objetivo = z.strictObject({
  objetivo_id: objetivoId.describe('Identificador del objetivo: la letra O y su clave.'),
  clave: clave.describe('Clave oficial del objetivo.'),
  orden,
  nombre: text.describe('Nombre del objetivo, con la ortografía y el punto final de la fuente.'),
  descripcion: z.array(parrafo).min(1).describe('Los párrafos que presentan el objetivo.'),
  ...received,
  ...place,
});
export type Objetivo = z.infer<typeof objetivo>;
