/** Rows of what is annotated on the texts: dependencias, participaciones, metas, poblaciones and their mentions. */
import { z } from 'zod';
import { orden } from '../../model/schemas/common.ts';
import { dependencia } from '../../model/schemas/dependencia.ts';
import { mencion } from '../../model/schemas/mencion.ts';
import { meta } from '../../model/schemas/meta.ts';
import { participacion } from '../../model/schemas/participacion.ts';
import { poblacion } from '../../model/schemas/poblacion.ts';
import { column, optionalColumn, url } from './column.ts';

const lugar = column(orden, 'Orden');

const cita = (shape: { cita: z.ZodString; inicio: z.ZodInt; fin: z.ZodInt }) => ({
  cita: column(shape.cita, 'Cita'),
  inicio: column(shape.inicio, 'Inicio'),
  fin: column(shape.fin, 'Fin'),
});

export const filaDeDependencia = z.strictObject({
  dependencia_id: column(dependencia.shape.dependencia_id, 'Identificador de la dependencia'),
  orden: lugar,
  sigla: column(dependencia.shape.sigla, 'Sigla'),
  nombre: column(dependencia.shape.nombre, 'Nombre'),
  tipo: column(dependencia.shape.tipo, 'Tipo'),
  ambito: column(dependencia.shape.ambito, 'Ámbito'),
  adscrita_a: optionalColumn(
    dependencia.shape.adscrita_a,
    'Adscrita a',
    'No depende de otra, o no se registra de cuál.',
  ),
  origen_nombre: column(dependencia.shape.origen_nombre, 'Origen del nombre'),
  url,
});
export type FilaDeDependencia = z.infer<typeof filaDeDependencia>;

export const filaDeParticipacion = z.strictObject({
  participacion_id: column(participacion.shape.participacion_id, 'Identificador de la participación'),
  orden: lugar,
  actividad_id: column(participacion.shape.actividad_id, 'Identificador de la actividad'),
  dependencia_id: optionalColumn(
    participacion.shape.dependencia_id,
    'Identificador de la dependencia',
    'Quien participa no está en la tabla de dependencias: actor_texto lo dice.',
  ),
  papel: column(participacion.shape.papel, 'Papel'),
  ...cita(participacion.shape),
  actor_texto: optionalColumn(
    participacion.shape.actor_texto,
    'Quien no está en la tabla',
    'Quien participa está en la tabla de dependencias.',
  ),
});
export type FilaDeParticipacion = z.infer<typeof filaDeParticipacion>;

export const filaDeMeta = z.strictObject({
  meta_id: column(meta.shape.meta_id, 'Identificador de la meta'),
  orden: lugar,
  actividad_id: column(meta.shape.actividad_id, 'Identificador de la actividad'),
  clase: column(meta.shape.clase, 'Clase'),
  valor: column(meta.shape.valor, 'Valor'),
  valor_hasta: optionalColumn(meta.shape.valor_hasta, 'Hasta', 'El texto da una sola cantidad.'),
  operador: column(meta.shape.operador, 'Cómo lo dice'),
  unidad: column(meta.shape.unidad, 'Unidad'),
  periodicidad: optionalColumn(meta.shape.periodicidad, 'Cada cuánto', 'El texto no lo dice.'),
  solapa_con: optionalColumn(
    // A cell holds one text: the list of the record becomes its identifiers, separated.
    z
      .string()
      .describe(
        `${meta.shape.solapa_con.description ?? ''} Identificadores separados por « | »; vacío cuando no hay.`,
      ),
    'Se solapa con',
    'No se encontró otra cantidad que cuente lo mismo.',
  ),
  ...cita(meta.shape),
});
export type FilaDeMeta = z.infer<typeof filaDeMeta>;

export const filaDePoblacion = z.strictObject({
  poblacion_id: column(poblacion.shape.poblacion_id, 'Identificador de la población'),
  orden: lugar,
  nombre: column(poblacion.shape.nombre, 'Población'),
  definicion: column(poblacion.shape.definicion, 'Definición'),
  url,
});
export type FilaDePoblacion = z.infer<typeof filaDePoblacion>;

export const filaDeMencion = z.strictObject({
  mencion_id: column(mencion.shape.mencion_id, 'Identificador de la mención'),
  orden: lugar,
  poblacion_id: column(mencion.shape.poblacion_id, 'Identificador de la población'),
  elemento: column(mencion.shape.elemento, 'Dónde se nombra'),
  elemento_id: column(mencion.shape.elemento_id, 'Identificador de la línea o actividad'),
  ...cita(mencion.shape),
});
export type FilaDeMencion = z.infer<typeof filaDeMencion>;
