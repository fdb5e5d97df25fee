/** The columns of what is published besides the tables, for the dictionary: views of the database, the CSVs beside pages, the list of changes, figures. */
import { z } from 'zod';
import { filaDeCambio } from '../editions/change-table.ts';
import type { Row } from './cells.ts';
import { column } from './column.ts';
import { type Column, columnsOf } from './read-columns.ts';
import type { Table } from './table.ts';

/** A CSV or a view whose columns are its own. */
export interface OtherColumns {
  /** The view's name, or the place of the file: `graficas/diferencias-por-clase.csv`. */
  name: string;
  columns: readonly Column[];
  refersTo?: Table['refersTo'];
  rows: readonly Row[];
}

/** Whose columns are those of tables, each named as `tabla.columna`. */
export interface BorrowedColumns {
  name: string;
  columns: ReadonlyMap<string, string>;
  /** What an empty cell means, of columns that are never empty in their own table. */
  empty?: string;
}

/** Columns of one table under their own names. */
const of = (tabla: string, ...columnas: string[]): [string, string][] =>
  columnas.map((columna) => [columna, `${tabla}.${columna}`]);

const CITA = ['cita', 'inicio', 'fin'];

export const BORROWED: readonly BorrowedColumns[] = [
  {
    name: 'lineas_con_respuesta',
    columns: new Map([
      ...of('completo', 'linea_id', 'clave', 'objetivo', 'estrategia', 'texto', 'reporte_id'),
      ...of('reportes', 'ramo', 'anio'),
      ...of('respuestas', 'respuesta', 'respuesta_texto', 'contradiccion', 'actividades'),
      ...of('completo', 'url'),
    ]),
    empty: 'Ningún reporte responde sobre esta línea de acción.',
  },
  {
    name: 'actividades_por_dependencia',
    columns: new Map([
      ...of('dependencias', 'dependencia_id', 'sigla', 'nombre'),
      ...of('participaciones', 'papel'),
      ...of('actividades', 'actividad_id', 'reporte_id', 'linea_id'),
      ...of('lineas', 'clave'),
      ...of('actividades', 'numero', 'texto'),
      ...of('participaciones', 'cita'),
      ...of('actividades', 'url'),
    ]),
  },
  {
    name: 'dependencias/*.csv',
    columns: new Map([
      ...of('participaciones', 'participacion_id', 'orden', 'papel', ...CITA),
      ...of('actividades', 'actividad_id', 'reporte_id', 'linea_id', 'numero', 'texto', 'url'),
    ]),
  },
  {
    name: 'poblaciones/*.csv',
    columns: new Map([
      ...of('menciones_con_texto', 'mencion_id', 'orden', 'elemento', 'elemento_id', ...CITA, 'texto', 'url'),
    ]),
  },
  {
    name: 'temas/*.csv',
    columns: new Map([
      ...of('temas_de_lineas', 'tema_de_linea_id', 'orden', 'elemento', 'elemento_id', ...CITA),
      ...of('menciones_con_texto', 'texto', 'url'),
    ]),
  },
];

const filaDeBusqueda = z.strictObject({
  fila: column(z.int().describe('Número del texto en el índice.'), 'Fila'),
  tipo: column(
    z.enum(['objetivo', 'estrategia', 'linea', 'actividad']).describe('De qué es el texto.'),
    'Tipo',
  ),
  id: column(
    z.string().min(1).describe('Identificador de lo que el texto dice.'),
    'Identificador en su tabla',
  ),
  clave: column(
    z.string().min(1).describe('Clave oficial; de una actividad, la de su línea de acción.'),
    'Clave',
  ),
  texto: column(z.string().min(1).describe('El texto, o el nombre.'), 'Texto'),
  url: column(z.url().describe('Dirección de su página en este sitio.'), 'Dirección'),
});

const ownColumns = (name: string, row: z.ZodObject): OtherColumns => ({
  name,
  columns: columnsOf({ row }),
  rows: [],
});

export const OWN: readonly OtherColumns[] = [
  ownColumns('busqueda_textos', filaDeBusqueda),
  ownColumns('busqueda', filaDeBusqueda.omit({ fila: true })),
  ownColumns('datos/cambios.csv', filaDeCambio),
];
