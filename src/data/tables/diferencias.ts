/** The table of texts that the sources do not word alike. */
import { z } from 'zod';
import type { DiferenciaVista } from '../../model/views.ts';
import { diferencia } from '../../model/schemas/calidad.ts';
import { text } from '../../model/schemas/common.ts';
import { column } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

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

const row = rowMaker(filaDeDiferencia);

export const diferenciaRow = ({ diferencia, textoA, textoB }: DiferenciaVista) =>
  row({ ...diferencia, texto_a: textoA, texto_b: textoB });

export const diferencias = defineTable({
  name: 'diferencias',
  title: 'Diferencias',
  description: 'Los textos que las fuentes no dicen igual.',
  row: filaDeDiferencia,
  rows: ({ diferencias }) =>
    [...diferencias.values()]
      .flat()
      .map(diferenciaRow)
      .sort((a, b) => a.orden - b.orden),
  primaryKey: ['diferencia_id'],
  foreignKeys: [ref('fuentes', 'fuente_id', 'fuente_a'), ref('fuentes', 'fuente_id', 'fuente_b')],
  refersTo: {
    elemento_id: ['objetivos.objetivo_id', 'estrategias.estrategia_id', 'lineas.linea_id'],
  },
});
