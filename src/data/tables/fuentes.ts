/** The table of the documents from which everything comes. */
import { z } from 'zod';
import { fuente } from '../../model/schemas/fuente.ts';
import { oneLine } from './cells.ts';
import { column, optionalColumn } from './column.ts';
import { defineTable, rowMaker } from './table.ts';

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
  nota: optionalColumn(fuente.shape.nota, 'Nota', 'No hay nada que agregar.'),
});

const row = rowMaker(filaDeFuente);
const line = (text: string | undefined): string | undefined => (text === undefined ? text : oneLine(text));

export const fuentes = defineTable({
  name: 'fuentes',
  title: 'Fuentes',
  description: 'Los documentos de donde sale todo, con su huella.',
  row: filaDeFuente,
  rows: ({ content }) =>
    content.fuentes.map((fuente) =>
      row({
        ...fuente,
        titulo: oneLine(fuente.titulo),
        emisor: line(fuente.emisor),
        ramo: line(fuente.ramo),
        nota: line(fuente.nota),
      }),
    ),
  primaryKey: ['fuente_id'],
  foreignKeys: [],
});
