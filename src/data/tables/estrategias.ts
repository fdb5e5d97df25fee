/** The table of estrategias. */
import { z } from 'zod';
import { absolute, elementPath } from '../../model/addresses.ts';
import type { EstrategiaVista } from '../../model/views.ts';
import { estrategia } from '../../model/schemas/estrategia.ts';
import { column, lineasCount, url } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeEstrategia = z.strictObject({
  estrategia_id: column(estrategia.shape.estrategia_id, 'Identificador de la estrategia'),
  clave: column(estrategia.shape.clave, 'Clave'),
  orden: column(estrategia.shape.orden, 'Orden'),
  objetivo_id: column(estrategia.shape.objetivo_id, 'Identificador del objetivo'),
  nombre: column(estrategia.shape.nombre, 'Estrategia'),
  lineas: lineasCount,
  url,
});

const row = rowMaker(filaDeEstrategia);

export const estrategiaRow = ({ estrategia, lineas }: EstrategiaVista, site: string) =>
  row({
    ...estrategia,
    lineas: lineas.length,
    url: absolute(site, elementPath(estrategia.estrategia_id)),
  });

export const estrategias = defineTable({
  name: 'estrategias',
  title: 'Estrategias',
  description: 'Las estrategias de cada objetivo.',
  row: filaDeEstrategia,
  rows: ({ estrategias, site }) => estrategias.map((vista) => estrategiaRow(vista, site)),
  primaryKey: ['estrategia_id'],
  foreignKeys: [ref('objetivos', 'objetivo_id')],
});
