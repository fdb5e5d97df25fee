/** Rows of what is annotated on the texts; none where the content has no such collection. */
import type {
  FilaDeDependencia,
  FilaDeMencion,
  FilaDeMeta,
  FilaDeParticipacion,
  FilaDePoblacion,
} from '../../schemas/tables/anotaciones.ts';
import type { FilaDeSigla } from '../../schemas/tables/calidad.ts';
import { absolute } from '../addresses.ts';
import { type Datos, joinCell } from './datos.ts';

export function dependencias({ content, site }: Datos): FilaDeDependencia[] | undefined {
  return content.dependencias?.map(
    ({ dependencia_id, sigla, nombre, tipo, ambito, adscrita_a, origen_nombre }, index) => ({
      dependencia_id,
      orden: index + 1,
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

export function participaciones({ content }: Datos): FilaDeParticipacion[] | undefined {
  return content.participaciones?.map(
    ({ participacion_id, actividad_id, dependencia_id, papel, cita, inicio, fin }, index) => ({
      participacion_id,
      orden: index + 1,
      actividad_id,
      dependencia_id,
      papel,
      cita,
      inicio,
      fin,
    }),
  );
}

export function metas({ content }: Datos): FilaDeMeta[] | undefined {
  return content.metas?.map((meta, index) => ({
    meta_id: meta.meta_id,
    orden: index + 1,
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

export function poblaciones({ content, site }: Datos): FilaDePoblacion[] | undefined {
  return content.poblaciones?.map(({ poblacion_id, nombre, definicion }, index) => ({
    poblacion_id,
    orden: index + 1,
    nombre,
    definicion,
    url: absolute(site, `poblaciones/${poblacion_id}.html`),
  }));
}

export function poblacionesMencionadas({ content }: Datos): FilaDeMencion[] | undefined {
  return content.menciones?.map(
    ({ mencion_id, poblacion_id, elemento, elemento_id, cita, inicio, fin }, index) => ({
      mencion_id,
      orden: index + 1,
      poblacion_id,
      elemento,
      elemento_id,
      cita,
      inicio,
      fin,
    }),
  );
}

export function glosario({ content }: Datos): FilaDeSigla[] | undefined {
  return content.glosario?.map(({ sigla, expansion, origen, referencia }, index) => ({
    sigla,
    orden: index + 1,
    expansion: expansion ?? null,
    origen: origen ?? null,
    referencia,
  }));
}
