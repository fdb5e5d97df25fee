/** Rows of the readers' topics, of the words on which they rest, and of what became of each dependencia. */
import { z } from 'zod';
import { orden } from '../../model/schemas/common.ts';
import { sucesora } from '../../model/schemas/sucesora.ts';
import { tema, temaDeLinea } from '../../model/schemas/tema.ts';
import { column, optionalColumn, url } from './column.ts';

const lugar = column(orden, 'Orden');

export const filaDeTema = z.strictObject({
  tema_id: column(tema.shape.tema_id, 'Identificador del tema'),
  orden: lugar,
  nombre: column(tema.shape.nombre, 'Tema'),
  descripcion: column(tema.shape.descripcion, 'Descripción'),
  url,
});
export type FilaDeTema = z.infer<typeof filaDeTema>;

export const filaDeTemaDeLinea = z.strictObject({
  tema_de_linea_id: column(temaDeLinea.shape.tema_de_linea_id, 'Identificador de la cita'),
  orden: lugar,
  tema_id: column(temaDeLinea.shape.tema_id, 'Identificador del tema'),
  elemento: column(temaDeLinea.shape.elemento, 'Dónde se habla de él'),
  elemento_id: column(temaDeLinea.shape.elemento_id, 'Identificador de la línea o actividad'),
  cita: column(temaDeLinea.shape.cita, 'Cita'),
  inicio: column(temaDeLinea.shape.inicio, 'Inicio'),
  fin: column(temaDeLinea.shape.fin, 'Fin'),
});
export type FilaDeTemaDeLinea = z.infer<typeof filaDeTemaDeLinea>;

export const filaDeSucesora = z.strictObject({
  sucesora_id: column(sucesora.shape.sucesora_id, 'Identificador de la sucesora'),
  orden: lugar,
  dependencia_id: column(sucesora.shape.dependencia_id, 'Identificador de la dependencia'),
  situacion: column(sucesora.shape.situacion, 'Situación'),
  nombre: optionalColumn(sucesora.shape.nombre, 'Nombre', 'Sigue siendo la misma, o no consta.'),
  sigla: optionalColumn(sucesora.shape.sigla, 'Sigla', 'No tiene, o no consta.'),
  vigente: optionalColumn(sucesora.shape.vigente, 'Vigente', 'No consta.'),
  desde: optionalColumn(sucesora.shape.desde, 'Desde', 'No cambió, o no consta.'),
  instrumento: optionalColumn(sucesora.shape.instrumento, 'Instrumento', 'No lo hubo, o no consta.'),
  publicada: optionalColumn(sucesora.shape.publicada, 'Publicada', 'No consta.'),
  confianza: column(sucesora.shape.confianza, 'Confianza'),
  evidencia_titulo: column(sucesora.shape.evidencia_titulo, 'Evidencia'),
  evidencia_url: column(sucesora.shape.evidencia_url, 'Dirección de la evidencia'),
  evidencia_fecha: optionalColumn(
    sucesora.shape.evidencia_fecha,
    'Fecha de la evidencia',
    'La página no la dice.',
  ),
  nota: column(sucesora.shape.nota, 'Nota'),
});
export type FilaDeSucesora = z.infer<typeof filaDeSucesora>;
