/** What a measuring command printed about the site itself: one file per command in content/medidas/, shown on calidad-del-sitio.html. */
import { z } from 'zod';

export const cifraMedida = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('Identificador de la cifra, único en su archivo.'),
    nombre: z.string().min(1).describe('Qué se midió, en palabras llanas.'),
    valor: z.number().describe('Lo medido, en la unidad que se dice.'),
    unidad: z.string().describe('Unidad del valor: bytes, ms, veces, páginas…; vacía si es una cuenta.'),
    meta: z.string().optional().describe('A qué aspirábamos, como «≤ 12,288». Falta si sólo se informa.'),
    cumple: z.boolean().optional().describe('Si el valor alcanza la meta. Falta donde falta la meta.'),
    nota: z
      .string()
      .optional()
      .describe('Qué hay que saber para leer la cifra, o por qué no alcanza la meta.'),
  })
  .refine(({ cumple, nota }) => cumple !== false || nota !== undefined, {
    message: 'a figure that misses its target says why in its nota',
    path: ['nota'],
  });
export type CifraMedida = z.infer<typeof cifraMedida>;

export const medidas = z.strictObject({
  titulo: z.string().min(1).describe('De qué trata el grupo de cifras.'),
  comando: z.string().min(1).describe('Comando que midió, tal como cualquiera puede repetirlo.'),
  fecha: z.iso.date().describe('Día en que se midió.'),
  edicion: z.string().describe('Edición del sitio que se midió.'),
  maquina: z.string().describe('En qué se midió: núcleos, memoria, sistema y versión de Node.'),
  cifras: z.array(cifraMedida).min(1).describe('Las cifras, en el orden en que se leen.'),
});
