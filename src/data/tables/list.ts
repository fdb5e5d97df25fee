/** The published tables, in the order in which they are listed everywhere. A new table is one file beside this one and one entry here. */
import { actividades } from './actividades.ts';
import { completo } from './completo.ts';
import { dependencias } from './dependencias.ts';
import { diccionario } from './diccionario.ts';
import { diferencias } from './diferencias.ts';
import { estrategias } from './estrategias.ts';
import { fuentes } from './fuentes.ts';
import { glosario } from './glosario.ts';
import { lineas } from './lineas.ts';
import { mencionesConTexto } from './menciones-con-texto.ts';
import { metasConTexto } from './metas-con-texto.ts';
import { metas } from './metas.ts';
import { notasDeCalidad } from './notas-de-calidad.ts';
import { objetivos } from './objetivos.ts';
import { participacionesConTexto } from './participaciones-con-texto.ts';
import { participaciones } from './participaciones.ts';
import { poblacionesMencionadas } from './poblaciones-mencionadas.ts';
import { poblaciones } from './poblaciones.ts';
import { reportes } from './reportes.ts';
import { respuestas } from './respuestas.ts';
import { sucesoras } from './sucesoras.ts';
import type { Table } from './table.ts';
import { temasDeLineas } from './temas-de-lineas.ts';
import { temas } from './temas.ts';

export const tables: readonly Table[] = [
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
  poblacionesMencionadas,
  metasConTexto,
  participacionesConTexto,
  mencionesConTexto,
  temas,
  temasDeLineas,
  sucesoras,
  diferencias,
  notasDeCalidad,
  glosario,
  fuentes,
  diccionario,
];
