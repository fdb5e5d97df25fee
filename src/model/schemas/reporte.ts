/** A report of a ramo for a year, its answer to each línea de acción, its actividades, and its own wordings. */
import { z } from 'zod';
import { lineaId, orden, place, positive, received, text } from './common.ts';

export const reporte = z.strictObject({
  reporte_id: z.string().min(1).describe('Identificador del reporte: ramo y año.'),
  orden,
  ramo: z.string().min(1).describe('Ramo administrativo que responde.'),
  anio: z.int().describe('Año para el que se anuncian las acciones.'),
  titulo: z.string().min(1).describe('Título del reporte.'),
  fuente_id: z.string().min(1).describe('Identificador de la fuente de donde se leyó.'),
});
export type Reporte = z.infer<typeof reporte>;

const valorDeRespuesta = z.enum(['se-realizaran', 'no-se-realizaran']);

const variantRef = (what: string) =>
  z
    .string()
    .min(1)
    .optional()
    .describe(`Redacción propia del reporte para ${what}, cuando no es la del programa.`);

export const respuesta = z.strictObject({
  respuesta_id: z.string().min(1).describe('Identificador: reporte y línea de acción.'),
  orden,
  reporte_id: z.string().min(1).describe('Reporte que responde.'),
  linea_id: lineaId.describe('Línea de acción a la que responde.'),
  respuesta: valorDeRespuesta.describe('La respuesta: se-realizaran o no-se-realizaran.'),
  variante_objetivo: variantRef('el objetivo'),
  variante_estrategia: variantRef('la estrategia'),
  variante_linea: variantRef('la línea de acción'),
  respuesta_recibida: z
    .string()
    .min(1)
    .optional()
    .describe('La celda de la respuesta tal como se recibió, sólo cuando está escrita de otra manera.'),
  celdas_apartadas: z
    .array(
      z.strictObject({
        celda: positive.describe('Lugar de la celda en la fila, desde 1.'),
        texto: z.string().describe('La celda tal como se recibió.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Celdas en las que no se dice nada: un guion, espacios o una columna de más.'),
  ...place,
});
export type Respuesta = z.infer<typeof respuesta>;

export const actividad = z.strictObject({
  actividad_id: z
    .string()
    .min(1)
    .describe('Identificador: reporte, línea de acción y número de la actividad.'),
  orden,
  respuesta_id: z.string().min(1).describe('Respuesta en cuya fila está.'),
  reporte_id: z.string().min(1).describe('Reporte que la anuncia.'),
  linea_id: lineaId.describe('Línea de acción a la que corresponde.'),
  numero: positive.describe('Columna de la actividad en el reporte: 1 o 2.'),
  texto: text.describe('Texto de la actividad, con la ortografía de la fuente.'),
  ...received,
  ...place,
});
export type Actividad = z.infer<typeof actividad>;

/** How a report words the name of an objetivo or estrategia, or a línea de acción, where it is not the programme's wording. */
export const variante = z.strictObject({
  variante_id: z.string().min(1).describe('Identificador: reporte, elemento y número de la redacción.'),
  orden,
  reporte_id: z.string().min(1).describe('Reporte que usa esta redacción.'),
  elemento: z.enum(['objetivo', 'estrategia', 'linea']).describe('Qué nombra.'),
  elemento_id: z.string().min(1).describe('Identificador del objetivo, estrategia o línea de acción.'),
  texto: text.describe('La redacción del reporte, sin la clave.'),
  ...received,
  ...place,
});
export type Variante = z.infer<typeof variante>;
