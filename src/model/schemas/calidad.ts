/** Differences between wordings, and the defects met in the sources. */
import { z } from 'zod';
import { orden, place, text } from './common.ts';

const claseDeDiferencia = z.enum(['truncado', 'palabra', 'puntuacion', 'acento', 'mayuscula', 'errata']);
export type ClaseDeDiferencia = z.infer<typeof claseDeDiferencia>;

/** A pair of wordings, by reference: each text is stored once, in its own record. */
export const diferencia = z.strictObject({
  diferencia_id: z.string().min(1).describe('Identificador de la diferencia.'),
  orden,
  elemento: z.enum(['objetivo', 'estrategia', 'linea']).describe('Qué se nombra de dos maneras.'),
  elemento_id: z.string().min(1).describe('Identificador del objetivo, estrategia o línea de acción.'),
  fuente_a: z.string().min(1).describe('Fuente de la primera redacción.'),
  variante_a: z
    .string()
    .min(1)
    .optional()
    .describe('Redacción propia de la fuente A; sin ella, la del programa.'),
  fuente_b: z.string().min(1).describe('Fuente de la segunda redacción.'),
  variante_b: z.string().min(1).describe('Redacción propia de la fuente B.'),
  clase: claseDeDiferencia.describe('Clase de la diferencia.'),
});
export type Diferencia = z.infer<typeof diferencia>;

const claseDeNota = z.enum([
  'clave-pegada',
  'renglon-partido',
  'renglon-vacio',
  'marcado',
  'espacios',
  'resto',
  'encabezado-repetido',
  'encabezado-distinto',
  'encabezado-combinado',
  'orden',
  'texto-cortado',
  'contradiccion',
  'sin-respuesta',
  'errata',
  'vineta',
  'celda-entre-comillas',
  'celda-sin-texto',
  'respuesta-distinta',
  'numero-de-pagina',
]);
export type ClaseDeNota = z.infer<typeof claseDeNota>;

export const notaDeCalidad = z.strictObject({
  nota_id: z.string().min(1).describe('Identificador de la nota.'),
  orden,
  ...place,
  clase: claseDeNota.describe('Clase del defecto.'),
  texto: text.describe('Qué se encontró.'),
  tratamiento: text.describe('Qué se hizo.'),
  elemento_id: z.string().min(1).optional().describe('Registro al que toca, cuando toca a uno.'),
  dice: z.string().min(1).optional().describe('Las palabras de la fuente.'),
  lectura: z
    .string()
    .min(1)
    .optional()
    .describe('Cómo creemos que debería decir. No se publica en su lugar.'),
});
export type NotaDeCalidad = z.infer<typeof notaDeCalidad>;
