/** Building blocks shared by every schema: identifiers, claves, places in a source, clean texts. */
import { z } from 'zod';

const OBJETIVO_ID = /^O[1-9]\d*$/;
const ESTRATEGIA_ID = /^E[1-9]\d*\.[1-9]\d*$/;
const LINEA_ID = /^L[1-9]\d*\.[1-9]\d*\.[1-9]\d*$/;
const CLAVE = /^[1-9]\d*(\.[1-9]\d*){0,2}$/;

/** One line, single spaces, nothing at the ends: what docs/contrato.md calls the clean reading. */
const CLEAN = /^\S+( \S+)*$/;

export const text = z.string().regex(CLEAN, 'must be one line with single spaces');
export const objetivoId = z.string().regex(OBJETIVO_ID);
export const estrategiaId = z.string().regex(ESTRATEGIA_ID);
export const lineaId = z.string().regex(LINEA_ID);
export const clave = z.string().regex(CLAVE);
export const positive = z.int().min(1);

export const orden = positive.describe('Lugar del registro en su tabla, desde 1. Sirve para ordenar.');

/** Where a record was read: born in the parser and carried, never searched for again. */
export const place = {
  fuente_id: z.string().min(1).describe('Identificador de la fuente de donde se leyó.'),
  renglon: positive.describe('Renglón de la fuente, desde 1.'),
  columna: positive.describe('Columna del primer carácter en ese renglón, desde 1, en unidades UTF-16.'),
};

/** A range of the clean text, in UTF-16 units. */
const range = z.strictObject({
  inicio: z.int().min(0).describe('Posición del primer carácter, en unidades UTF-16, desde 0.'),
  fin: positive.describe('Posición que sigue al último carácter, en unidades UTF-16.'),
});
export type Range = z.infer<typeof range>;

/** The received form and what was taken from it; only on texts that a listed rule or correction changed. */
export const received = {
  recibido: z
    .string()
    .min(1)
    .optional()
    .describe('El texto tal como se recibió, sólo cuando una regla o una corrección lo cambió.'),
  reglas: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Las reglas y correcciones que llevan del texto recibido al texto limpio.'),
  enfasis: z.array(range).min(1).optional().describe('Tramos que la fuente marca con énfasis (cursiva).'),
  elementos: z
    .array(z.int().min(0))
    .min(2)
    .optional()
    .describe('Dónde empieza cada elemento, cuando el texto es una lista con viñetas, en unidades UTF-16.'),
};
