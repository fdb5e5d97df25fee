/** The table of dependencias. */
import { z } from 'zod';
import { absolute, dependenciaPath } from '../../model/addresses.ts';
import type { Dependencia } from '../../model/views.ts';
import { dependencia } from '../../model/schemas/dependencia.ts';
import { column, lugar, optionalColumn, url } from './column.ts';
import { defineTable, ref, rowMaker } from './table.ts';

export const filaDeDependencia = z.strictObject({
  dependencia_id: column(dependencia.shape.dependencia_id, 'Identificador de la dependencia'),
  orden: lugar,
  sigla: column(dependencia.shape.sigla, 'Sigla'),
  nombre: column(dependencia.shape.nombre, 'Nombre'),
  tipo: column(dependencia.shape.tipo, 'Tipo'),
  ambito: column(dependencia.shape.ambito, 'Ámbito'),
  adscrita_a: optionalColumn(
    dependencia.shape.adscrita_a,
    'Depende de',
    'No depende de otra, o no se registra de cuál.',
  ),
  origen_nombre: column(dependencia.shape.origen_nombre, 'Origen del nombre'),
  url,
});

const row = rowMaker(filaDeDependencia);

export const dependenciaRow = (dependencia: Dependencia, site: string) =>
  row({ ...dependencia, url: absolute(site, dependenciaPath(dependencia.dependencia_id)) });

export const dependencias = defineTable({
  name: 'dependencias',
  title: 'Dependencias',
  description: 'Las instituciones que las actividades nombran.',
  row: filaDeDependencia,
  rows: ({ content, site }) => content.dependencias.map((record) => dependenciaRow(record, site)),
  primaryKey: ['dependencia_id'],
  foreignKeys: [ref('dependencias', 'dependencia_id', 'adscrita_a')],
});
