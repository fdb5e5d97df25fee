/** What changed from one edition of the data to another, record by record. */
import { z } from 'zod';
import { edicion } from '../../model/schemas/edicion.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const cambioDeColumna = z.strictObject({
  columna: z.string().min(1).describe('La columna que cambió.'),
  antes: cell.describe('Lo que decía.'),
  ahora: cell.describe('Lo que dice.'),
});

export const cambioDeRegistro = z.strictObject({
  id: z.string().min(1).describe('Identificador del registro.'),
  clase: z.enum(['nuevo', 'quitado', 'cambiado']).describe('Qué le pasó.'),
  url: z.string().optional().describe('Dirección de su página, si la tiene y sigue ahí.'),
  columnas: z.array(cambioDeColumna).describe('Lo que cambió en él.'),
});
export type CambioDeRegistro = z.infer<typeof cambioDeRegistro>;

const cambiosDeTabla = z.strictObject({
  tabla: z.string().min(1).describe('Nombre de la tabla.'),
  titulo: z.string().min(1).describe('Título de la tabla.'),
  registros: z.array(cambioDeRegistro).min(1).describe('Los registros que cambiaron.'),
});
export type CambiosDeTabla = z.infer<typeof cambiosDeTabla>;

export const cambiosDeEdicion = z.strictObject({
  edicion: edicion.describe('La edición.'),
  anterior: z.string().optional().describe('La versión con que se compara; sin ella, es la primera.'),
  tablas: z.array(cambiosDeTabla).describe('Las tablas en que algo cambió.'),
});
export type CambiosDeEdicion = z.infer<typeof cambiosDeEdicion>;
