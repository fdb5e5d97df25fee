/** A source document: what the manifest says of it, and the schema of the manifest itself. */
import { z } from 'zod';
import { orden, positive } from './common.ts';

const SHA256 = /^[0-9a-f]{64}$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FILE = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

const described = {
  titulo: z.string().trim().min(1).describe('Título de la fuente.'),
  emisor: z.string().trim().min(1).optional().describe('Quién emite la fuente, cuando se sabe.'),
  ramo: z.string().trim().min(1).optional().describe('Ramo administrativo que responde, en un reporte.'),
  anio: z.int().min(1900).max(2100).optional().describe('Año al que se refiere, en un reporte.'),
  archivo: z.string().regex(FILE).max(80).describe('Nombre del archivo, tal como se recibió.'),
  sha256: z.string().regex(SHA256).describe('Huella SHA-256 del archivo recibido, en hexadecimal.'),
  nota: z.string().trim().min(1).optional().describe('Lo que se sabe, y lo que no, del origen de la fuente.'),
};

const tipoDeFuente = z.enum(['programa', 'reporte']);

export const manifestEntry = z.strictObject({
  id: z.string().regex(ID).max(60),
  tipo: tipoDeFuente,
  ...described,
  bytes: z.int().min(0).optional(),
});
export type ManifestEntry = z.infer<typeof manifestEntry>;

/** seeds/fuentes.json, as outsiders write it (see docs/contrato.md). What stands between its entries: scripts/source/manifest-faults.ts */
export const manifest = z.array(manifestEntry);

export const fuente = z.strictObject({
  fuente_id: z.string().regex(ID).describe('Identificador de la fuente.'),
  orden,
  tipo: tipoDeFuente.describe('programa (el documento que promete) o reporte (el que responde).'),
  ...described,
  bytes: positive.describe('Tamaño del archivo recibido, en bytes.'),
  renglones: positive.describe('Cuántos renglones tiene.'),
  fin_de_renglon: z.enum(['LF', 'CRLF']).describe('Con qué terminan los renglones.'),
  bom: z.boolean().describe('Si el archivo empieza con una marca de orden de bytes.'),
});
export type Fuente = z.infer<typeof fuente>;
