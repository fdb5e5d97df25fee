/** What whoever adds a source should look at: what the tables do not know, and what was repaired on the way in. */
import { z } from 'zod';
import { orden, place } from './common.ts';

const claseDeRevision = z.enum([
  'actor-desconocido',
  'sigla-sin-explicar',
  'responsable-sin-identificar',
  'responsable-no-dicho',
  'numero-sin-leer',
  'celda-reparada',
]);

export const revision = z.strictObject({
  revision_id: z.string().min(1).describe('Identificador.'),
  orden,
  clase: claseDeRevision.describe('Qué hay que mirar.'),
  ...place,
  elemento_id: z.string().min(1).optional().describe('Registro en que está, cuando está en uno.'),
  palabras: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Las palabras de la fuente, o qué se hizo con la celda; sin ellas, el texto entero del registro.',
    ),
  fila: z
    .strictObject({
      tabla: z.string().min(1).describe('La tabla de scripts/source/knowledge.'),
      texto: z.string().min(1).describe('La fila, lista para pegar y completar.'),
    })
    .optional()
    .describe('La fila que lo resuelve.'),
});
export type Revision = z.infer<typeof revision>;
