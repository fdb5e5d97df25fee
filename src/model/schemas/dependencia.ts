/** An institution that the texts name: the hand-kept row, without its aliases. */
import { z } from 'zod';

/** Lower-case ASCII, safe as a file name: it becomes an address. */
export const dependenciaId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const ambito = z.enum(['federal', 'autonomo', 'local', 'internacional', 'extranjero', 'academico', 'social']);
export type Ambito = z.infer<typeof ambito>;
export const dependencia = z.strictObject({
  dependencia_id: dependenciaId.describe('Identificador: la sigla en minúsculas, sin acentos.'),
  sigla: z.string().min(1).describe('Sigla, o nombre corto cuando no tiene.'),
  nombre: z.string().min(1).describe('Nombre oficial en 2018, o el que da la fuente.'),
  tipo: z.string().min(1).describe('Tipo de institución: secretaría, órgano desconcentrado, organismo…'),
  ambito: ambito.describe(
    'Ámbito: federal, autonomo, local, internacional, extranjero, academico o social (organizaciones).',
  ),
  adscrita_a: dependenciaId
    .optional()
    .describe('Institución de la que depende o en cuyo sector está; vacío cuando no hay o no se registra.'),
  origen_nombre: z
    .enum(['fuente', 'editorial'])
    .describe('De dónde sale el nombre: escrito así en la fuente, o puesto por este sitio.'),
});
export type Dependencia = z.infer<typeof dependencia>;
