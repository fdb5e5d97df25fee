/** Rows of what is annotated on the texts. */
import type {
  FilaDeDependencia,
  FilaDeMencion,
  FilaDeMeta,
  FilaDeParticipacion,
  FilaDePoblacion,
} from './anotaciones-columns.ts';
import type { FilaDeSigla } from './calidad-columns.ts';
import { absolute } from '../../model/addresses.ts';
import { type Datos, joinCell } from './cells.ts';

export function dependencias({ content, site }: Datos): FilaDeDependencia[] {
  return content.dependencias.map(
    ({ dependencia_id, orden, sigla, nombre, tipo, ambito, adscrita_a, origen_nombre }) => ({
      dependencia_id,
      orden,
      sigla,
      nombre,
      tipo,
      ambito,
      adscrita_a: adscrita_a ?? null,
      origen_nombre,
      url: absolute(site, `dependencias/${dependencia_id}.html`),
    }),
  );
}

export function participaciones({ content }: Datos): FilaDeParticipacion[] {
  return content.participaciones.map(
    ({ participacion_id, orden, actividad_id, dependencia_id, papel, cita, inicio, fin, actor_texto }) => ({
      participacion_id,
      orden,
      actividad_id,
      dependencia_id: dependencia_id ?? null,
      papel,
      cita,
      inicio,
      fin,
      actor_texto: actor_texto ?? null,
    }),
  );
}

export function metas({ content }: Datos): FilaDeMeta[] {
  return content.metas.map((meta) => ({
    meta_id: meta.meta_id,
    orden: meta.orden,
    actividad_id: meta.actividad_id,
    clase: meta.clase,
    valor: meta.valor,
    valor_hasta: meta.valor_hasta ?? null,
    operador: meta.operador,
    unidad: meta.unidad,
    periodicidad: meta.periodicidad ?? null,
    solapa_con: joinCell(meta.solapa_con),
    cita: meta.cita,
    inicio: meta.inicio,
    fin: meta.fin,
  }));
}

export function poblaciones({ content, site }: Datos): FilaDePoblacion[] {
  return content.poblaciones.map(({ poblacion_id, orden, nombre, definicion }) => ({
    poblacion_id,
    orden,
    nombre,
    definicion,
    url: absolute(site, `poblaciones/${poblacion_id}.html`),
  }));
}

export function poblacionesMencionadas({ content }: Datos): FilaDeMencion[] {
  return content.menciones.map(
    ({ mencion_id, orden, poblacion_id, elemento, elemento_id, cita, inicio, fin }) => ({
      mencion_id,
      orden,
      poblacion_id,
      elemento,
      elemento_id,
      cita,
      inicio,
      fin,
    }),
  );
}

export function glosario({ content }: Datos): FilaDeSigla[] {
  return content.glosario.map(({ sigla, orden, expansion, origen, referencia }) => ({
    sigla,
    orden,
    expansion: expansion ?? null,
    origen: origen ?? null,
    referencia,
  }));
}
