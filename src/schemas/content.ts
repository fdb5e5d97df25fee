/** Everything that content/ holds, as one value: what the steps make, what the checks read, what verify rebuilds from. */
import { z } from 'zod';
import { diferencia, notaDeCalidad } from './calidad.ts';
import { estrategia } from './estrategia.ts';
import { fuente } from './fuente.ts';
import { linea } from './linea.ts';
import { objetivo } from './objetivo.ts';
import { programa } from './programa.ts';
import { renglones } from './renglon.ts';
import { actividad, reporte, respuesta, variante } from './reporte.ts';

/** One collection per file of content/registros/. */
export const content = z.strictObject({
  fuentes: z.array(fuente).min(1),
  programa: z.array(programa).length(1),
  objetivos: z.array(objetivo).min(1),
  estrategias: z.array(estrategia).min(1),
  lineas: z.array(linea).min(1),
  reportes: z.array(reporte),
  respuestas: z.array(respuesta),
  actividades: z.array(actividad),
  variantes: z.array(variante),
  diferencias: z.array(diferencia),
  notas_de_calidad: z.array(notaDeCalidad),
  renglones: z.array(renglones).min(1),
});
export type Content = z.infer<typeof content>;
