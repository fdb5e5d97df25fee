/** A file that is offered for download, and the index of them that the downloads page reads. */
import { z } from 'zod';
import { cambiosDeEdicion } from './editions/changes-schema.ts';

export const descarga = z.strictObject({
  id: z.string().min(1).describe('Nombre del archivo.'),
  ruta: z.string().min(1).describe('Lugar del archivo en el sitio.'),
  titulo: z.string().min(1).describe('Qué trae.'),
  tabla: z.string().min(1).optional().describe('La tabla, cuando el archivo es de una sola.'),
  formato: z
    .enum(['CSV', 'JSON', 'Parquet', 'XLSX', 'SQLite', 'ZIP', 'TXT'])
    .describe('Formato del archivo.'),
  mediaType: z.string().min(1).describe('Tipo de medio (IANA).'),
  uso: z.string().min(1).describe('Para qué sirve.'),
  bytes: z.int().min(0).describe('Tamaño en bytes.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Huella SHA-256, en hexadecimal.'),
});
export type Descarga = z.infer<typeof descarga>;

const columna = z.strictObject({
  nombre: z.string().min(1).describe('Nombre de la columna.'),
  titulo: z.string().min(1).describe('Título de la columna en el libro.'),
  tipo: z.string().min(1).describe('Clase de dato.'),
  descripcion: z.string().min(1).describe('Qué dice la columna.'),
  ejemplo: z.string().describe('El primer valor que aparece, acortado.'),
  vacio: z.string().optional().describe('Qué quiere decir una celda vacía; falta donde ninguna lo está.'),
});

export const publishedTable = z.strictObject({
  id: z.string().min(1).describe('Nombre de la tabla.'),
  orden: z.int().min(1).describe('Lugar en la lista, desde 1.'),
  titulo: z.string().min(1).describe('Título de la tabla.'),
  descripcion: z.string().min(1).describe('Qué trae cada fila.'),
  filas: z.int().min(0).describe('Cuántas filas tiene.'),
  primeras: z.array(z.array(z.string())).describe('Sus primeras filas, celda por celda, acortadas.'),
  columnas: z.array(columna).min(1).describe('Sus columnas, en orden.'),
});
export type PublishedTable = z.infer<typeof publishedTable>;

export const indiceDeDatos = z.strictObject({
  descargas: z.array(descarga).min(1).describe('Los archivos, en el orden en que se ofrecen.'),
  tablas: z.array(publishedTable).min(1).describe('Las tablas, en orden.'),
  cambios: z.array(cambiosDeEdicion).min(1).describe('Lo que cambió en cada edición, la más nueva primero.'),
  congeladas: z.array(z.string()).describe('Las versiones de las ediciones congeladas.'),
});
export type IndiceDeDatos = z.infer<typeof indiceDeDatos>;
