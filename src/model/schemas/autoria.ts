/** Whether an actividad's text says who will do it: so that an empty list of responsables is never read as «nobody». */
import { z } from 'zod';

const responsable = z.enum(['identificada', 'sin-identificar', 'texto-no-lo-dice']);
export type EstadoDeResponsable = z.infer<typeof responsable>;

export const autoria = z.strictObject({
  actividad_id: z.string().min(1).describe('Actividad de la que se trata.'),
  responsable: responsable.describe(
    'identificada: hay al menos una dependencia responsable; sin-identificar: el texto nombra a otro, o no supimos leerlo; texto-no-lo-dice: la redacción es impersonal y no nombra a nadie.',
  ),
});
export type Autoria = z.infer<typeof autoria>;
