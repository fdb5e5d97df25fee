/** Rows of objetivos, estrategias and líneas de acción. */
import type { FilaDeEstrategia, FilaDeLinea, FilaDeObjetivo } from './programa-columns.ts';
import { absolute, elementPath } from '../../model/addresses.ts';
import type { Datos } from './cells.ts';

function countBy<T>(records: readonly T[], key: (record: T) => string): (id: string) => number {
  const groups = Map.groupBy(records, key);
  return (id) => groups.get(id)?.length ?? 0;
}

export function objetivos({ content, site }: Datos): FilaDeObjetivo[] {
  const estrategias = countBy(content.estrategias, (record) => record.objetivo_id);
  const lineas = countBy(content.lineas, (record) => record.objetivo_id);
  return content.objetivos.map(({ objetivo_id, clave, orden, nombre, descripcion }) => ({
    objetivo_id,
    clave,
    orden,
    nombre,
    descripcion: descripcion.map((parrafo) => parrafo.texto).join(' '),
    estrategias: estrategias(objetivo_id),
    lineas: lineas(objetivo_id),
    url: absolute(site, elementPath(objetivo_id)),
  }));
}

export function estrategias({ content, site }: Datos): FilaDeEstrategia[] {
  const lineas = countBy(content.lineas, (record) => record.estrategia_id);
  return content.estrategias.map(({ estrategia_id, clave, orden, objetivo_id, nombre }) => ({
    estrategia_id,
    clave,
    orden,
    objetivo_id,
    nombre,
    lineas: lineas(estrategia_id),
    url: absolute(site, elementPath(estrategia_id)),
  }));
}

export function lineas({ content, site }: Datos): FilaDeLinea[] {
  return content.lineas.map((linea) => ({
    linea_id: linea.linea_id,
    clave: linea.clave,
    orden: linea.orden,
    objetivo_id: linea.objetivo_id,
    estrategia_id: linea.estrategia_id,
    texto: linea.texto,
    fuente_id: linea.fuente_id,
    renglon: linea.renglon,
    url: absolute(site, elementPath(linea.linea_id)),
  }));
}
