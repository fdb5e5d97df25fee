/** Which function makes the rows of which table. */
import {
  dependencias,
  glosario,
  metas,
  participaciones,
  poblaciones,
  poblacionesMencionadas,
} from './anotaciones-rows.ts';
import { diferencias, fuentes, notasDeCalidad } from './calidad-rows.ts';
import { mencionesConTexto, metasConTexto, participacionesConTexto } from './con-texto.ts';
import { completo } from './completo-rows.ts';
import type { Datos, Row } from './cells.ts';
import { estrategias, lineas, objetivos } from './programa-rows.ts';
import { actividades, reportes, respuestas } from './reporte-rows.ts';
import { sucesoras, temas, temasDeLineas } from './temas-rows.ts';

export type RowsOf = (datos: Datos) => readonly Row[];

/** Every table but `diccionario`, which is made from the others. */
export const rowsOf: Readonly<Record<string, RowsOf>> = {
  completo,
  objetivos,
  estrategias,
  lineas,
  reportes,
  respuestas,
  actividades,
  dependencias,
  participaciones,
  metas,
  poblaciones,
  poblaciones_mencionadas: poblacionesMencionadas,
  temas,
  temas_de_lineas: temasDeLineas,
  sucesoras,
  metas_con_texto: metasConTexto,
  participaciones_con_texto: participacionesConTexto,
  menciones_con_texto: mencionesConTexto,
  diferencias,
  notas_de_calidad: notasDeCalidad,
  glosario,
  fuentes,
};
