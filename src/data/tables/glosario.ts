/** The table of acronyms. */
import { z } from 'zod';
import { sigla } from '../../model/schemas/sigla.ts';
import { column, lugar, optionalColumn } from './column.ts';
import { defineTable, rowMaker } from './table.ts';

export const filaDeSigla = z.strictObject({
  sigla: column(sigla.shape.sigla, 'Sigla'),
  orden: lugar,
  expansion: optionalColumn(
    sigla.shape.expansion,
    'Significado',
    'Ninguna fuente la explica y su significado no consta.',
  ),
  origen: optionalColumn(sigla.shape.origen, 'Quién la explica', 'Queda sin explicar.'),
  referencia: column(sigla.shape.referencia, 'Referencia'),
});

const row = rowMaker(filaDeSigla);

export const glosario = defineTable({
  name: 'glosario',
  title: 'Glosario',
  description: 'Las siglas de los textos y lo que significan, cuando consta.',
  row: filaDeSigla,
  rows: ({ content }) => content.glosario.map(row),
  primaryKey: ['sigla'],
  foreignKeys: [],
});
