/** The part that a dependencia plays in an actividad, with the words that say so. */
import { z } from 'zod';
import { dependenciaId } from './dependencia.ts';
import { quote } from './quote.ts';

export const papel = z.enum(['responsable', 'por-conducto', 'mencionada']);
export type Papel = z.infer<typeof papel>;

export const participacion = z.strictObject({
  participacion_id: z
    .string()
    .min(1)
    .describe('Identificador: la actividad y la dependencia, o el lugar de quien no está en la tabla.'),
  actividad_id: z.string().min(1).describe('Actividad en la que aparece.'),
  dependencia_id: dependenciaId
    .optional()
    .describe('Dependencia nombrada; vacío cuando la tabla de dependencias no la tiene.'),
  papel: papel.describe(
    'responsable: sujeto de una acción anunciada; por-conducto: órgano por el que actúa; mencionada: socia, sede o destinataria. Si tiene varios, el más fuerte.',
  ),
  ...quote,
  actor_texto: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Quien actúa y no está en la tabla de dependencias, con las palabras del texto; vacío en lo demás.',
    ),
});
export type Participacion = z.infer<typeof participacion>;
