/** An institution that the texts name: the hand-kept row, without its aliases. */
import { z } from 'zod';

/** Lower-case ASCII, safe as a file name: it becomes an address. */
export const dependenciaId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What kind of body it is, in the terms of the public administration of 2018; a row of another kind adds a term here and its label. */
const tipo = z.enum([
  'secretaria-de-estado',
  'oficina-del-ejecutivo',
  'subsecretaria',
  'unidad-administrativa',
  'organo-interno-de-control',
  'cuerpo-operativo',
  'policia',
  'organo-desconcentrado',
  'organismo-descentralizado',
  'organismo-de-servicio-social',
  'fideicomiso-publico',
  'empresa-publica',
  'banca-de-desarrollo',
  'asociacion-de-participacion-estatal',
  'procuraduria',
  'subprocuraduria',
  'fiscalia',
  'tribunal',
  'poder-judicial',
  'poder-legislativo',
  'organismo-autonomo',
  'comision',
  'coordinacion-o-consulta',
  'representacion-en-el-exterior',
  'organismos-locales',
  'institucion-educativa',
  'centro-publico-de-investigacion',
  'organismo-internacional',
  'autoridad-extranjera',
  'asociacion',
  'organizacion-social',
]);
export type TipoDeDependencia = z.infer<typeof tipo>;
const ambito = z.enum(['federal', 'autonomo', 'local', 'internacional', 'extranjero', 'academico', 'social']);
export type Ambito = z.infer<typeof ambito>;
export const dependencia = z.strictObject({
  dependencia_id: dependenciaId.describe('Identificador: la sigla en minúsculas, sin acentos.'),
  sigla: z.string().min(1).describe('Sigla, o nombre corto cuando no tiene.'),
  nombre: z.string().min(1).describe('Nombre oficial en 2018, o el que da la fuente.'),
  tipo: tipo.describe('Tipo de institución, de una lista cerrada.'),
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
