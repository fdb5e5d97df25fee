/** A quantity that an actividad announces. They overlap and are never added up. */
import { z } from 'zod';
import { quote } from './quote.ts';

const claseDeMeta = z.enum(['meta', 'continuidad', 'cobertura']);
export type ClaseDeMeta = z.infer<typeof claseDeMeta>;
const operadorDeMeta = z.enum(['exacto', 'al-menos', 'hasta', 'estimado', 'de-a']);
export type OperadorDeMeta = z.infer<typeof operadorDeMeta>;

export const meta = z.strictObject({
  meta_id: z.string().min(1).describe('Identificador: la actividad y el número de la cantidad en su texto.'),
  actividad_id: z.string().min(1).describe('Actividad que la anuncia.'),
  clase: claseDeMeta.describe(
    'meta: cantidad que se haría; continuidad: cantidad que se mantiene; cobertura: ámbito en que se actúa.',
  ),
  valor: z.number().describe('La cantidad; en «de 15 a 35», el punto de partida.'),
  valor_hasta: z.number().optional().describe('En «de 15 a 35», el punto de llegada; vacío en lo demás.'),
  operador: operadorDeMeta.describe('Cómo lo dice el texto: exacto, al-menos, hasta, estimado o de-a.'),
  unidad: z.string().min(1).describe('Lo que se cuenta, con las palabras del texto.'),
  periodicidad: z
    .enum(['semanal', 'mensual', 'bimestral', 'trimestral', 'semestral', 'anual'])
    .optional()
    .describe('Cada cuánto, cuando el texto lo dice; vacío cuando no: el año del reporte.'),
  solapa_con: z
    .array(z.string().min(1))
    .describe('Otras cantidades que cuentan, o pueden contar, lo mismo. Por eso no se deben sumar.'),
  ...quote,
});
export type Meta = z.infer<typeof meta>;
