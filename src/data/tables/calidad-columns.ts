/** Rows of what is known of the sources: differences, defects, acronyms, the documents themselves. */
import { z } from 'zod';
import { diferencia, notaDeCalidad } from '../../model/schemas/calidad.ts';
import { orden, text } from '../../model/schemas/common.ts';
import { fuente } from '../../model/schemas/fuente.ts';
import { sigla } from '../../model/schemas/sigla.ts';
import { column, optionalColumn } from './column.ts';

const wording = (fuenteId: 'A' | 'B') =>
  column(text.describe(`El texto entero, como lo dice la fuente ${fuenteId}.`), `Texto ${fuenteId}`);

export const filaDeDiferencia = z.strictObject({
  diferencia_id: column(diferencia.shape.diferencia_id, 'Identificador de la diferencia'),
  orden: column(diferencia.shape.orden, 'Orden'),
  elemento: column(diferencia.shape.elemento, 'Elemento'),
  elemento_id: column(diferencia.shape.elemento_id, 'Identificador del elemento'),
  fuente_a: column(diferencia.shape.fuente_a, 'Fuente A'),
  texto_a: wording('A'),
  fuente_b: column(diferencia.shape.fuente_b, 'Fuente B'),
  texto_b: wording('B'),
  clase: column(diferencia.shape.clase, 'Clase'),
});
export type FilaDeDiferencia = z.infer<typeof filaDeDiferencia>;

export const filaDeNota = z.strictObject({
  nota_id: column(notaDeCalidad.shape.nota_id, 'Identificador de la nota'),
  orden: column(notaDeCalidad.shape.orden, 'Orden'),
  fuente_id: column(notaDeCalidad.shape.fuente_id, 'Identificador de la fuente'),
  renglon: column(notaDeCalidad.shape.renglon, 'Renglón'),
  columna: column(notaDeCalidad.shape.columna, 'Columna'),
  clase: column(notaDeCalidad.shape.clase, 'Clase'),
  texto: column(notaDeCalidad.shape.texto, 'Qué se encontró'),
  tratamiento: column(notaDeCalidad.shape.tratamiento, 'Qué se hizo'),
});
export type FilaDeNota = z.infer<typeof filaDeNota>;

export const filaDeSigla = z.strictObject({
  sigla: column(sigla.shape.sigla, 'Sigla'),
  orden: column(orden, 'Orden'),
  expansion: optionalColumn(
    sigla.shape.expansion,
    'Significado',
    'Ninguna fuente la explica y su significado no consta.',
  ),
  origen: optionalColumn(sigla.shape.origen, 'Quién la explica', 'Nadie la explica.'),
  referencia: column(sigla.shape.referencia, 'Referencia'),
});
export type FilaDeSigla = z.infer<typeof filaDeSigla>;

export const filaDeFuente = z.strictObject({
  fuente_id: column(fuente.shape.fuente_id, 'Identificador de la fuente'),
  orden: column(fuente.shape.orden, 'Orden'),
  tipo: column(fuente.shape.tipo, 'Tipo'),
  titulo: column(fuente.shape.titulo, 'Título'),
  emisor: optionalColumn(
    fuente.shape.emisor,
    'Emisor',
    'El documento no dice quién lo emite, y aquí no se supone.',
  ),
  ramo: optionalColumn(fuente.shape.ramo, 'Ramo', 'No es el reporte de un ramo.'),
  anio: optionalColumn(fuente.shape.anio, 'Año', 'La fuente no se refiere a un solo año.'),
  archivo: column(fuente.shape.archivo, 'Archivo'),
  bytes: column(fuente.shape.bytes, 'Bytes'),
  sha256: column(fuente.shape.sha256, 'SHA-256'),
  nota: optionalColumn(fuente.shape.nota, 'Nota', 'No hay nada que añadir.'),
});
export type FilaDeFuente = z.infer<typeof filaDeFuente>;
