/** The table of objetivos. */
import { z } from 'zod';
import { absolute, elementPath } from '../../model/addresses.ts';
import type { ObjetivoVista } from '../../model/views.ts';
import { text } from '../../model/schemas/common.ts';
import { objetivo } from '../../model/schemas/objetivo.ts';
import { column, estrategiasCount, lineasCount, url } from './column.ts';
import { defineTable, rowMaker } from './table.ts';

export const filaDeObjetivo = z.strictObject({
  objetivo_id: column(objetivo.shape.objetivo_id, 'Identificador del objetivo'),
  clave: column(objetivo.shape.clave, 'Clave'),
  orden: column(objetivo.shape.orden, 'Orden'),
  nombre: column(objetivo.shape.nombre, 'Objetivo'),
  descripcion: column(
    text.describe('Los párrafos que presentan el objetivo, unidos con un espacio.'),
    'Descripción',
  ),
  estrategias: estrategiasCount,
  lineas: lineasCount,
  url,
});

const row = rowMaker(filaDeObjetivo);

export const objetivoRow = ({ objetivo, estrategias, lineas }: ObjetivoVista, site: string) =>
  row({
    ...objetivo,
    descripcion: objetivo.descripcion.map((parrafo) => parrafo.texto).join(' '),
    estrategias: estrategias.length,
    lineas: lineas.length,
    url: absolute(site, elementPath(objetivo.objetivo_id)),
  });

export const objetivos = defineTable({
  name: 'objetivos',
  title: 'Objetivos',
  description: 'Los objetivos del programa.',
  row: filaDeObjetivo,
  rows: ({ objetivos, site }) => objetivos.map((vista) => objetivoRow(vista, site)),
  primaryKey: ['objetivo_id'],
  foreignKeys: [],
});
