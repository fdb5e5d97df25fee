/** The part that a dependencia plays in an actividad, with the words that say so. */
import { z } from 'zod';
import { dependenciaId } from './dependencia.ts';
import { quote } from './quote.ts';

export const papel = z.enum(['responsable', 'por-conducto', 'mencionada']);
export type Papel = z.infer<typeof papel>;

export const participacion = z.strictObject({
  participacion_id: z.string().min(1).describe('Identificador: la actividad y la dependencia.'),
  actividad_id: z.string().min(1).describe('Actividad en la que aparece.'),
  dependencia_id: dependenciaId.describe('Dependencia nombrada.'),
  papel: papel.describe(
    'responsable: sujeto de una acción anunciada; por-conducto: órgano por el que actúa; mencionada: socia, sede o destinataria. Si tiene varios, el más fuerte.',
  ),
  ...quote,
});
export type Participacion = z.infer<typeof participacion>;
