/** Rows of the readers' topics and of what became of each dependencia. */
import { absolute, temaPath } from '../../model/addresses.ts';
import type { Datos } from './cells.ts';
import type { FilaDeSucesora, FilaDeTema, FilaDeTemaDeLinea } from './temas-columns.ts';

export function temas({ content, site }: Datos): FilaDeTema[] {
  return content.temas.map(({ tema_id, orden, nombre, descripcion }) => ({
    tema_id,
    orden,
    nombre,
    descripcion,
    url: absolute(site, temaPath(tema_id)),
  }));
}

export function temasDeLineas({ content }: Datos): FilaDeTemaDeLinea[] {
  return content.temas_de_lineas.map(
    ({ tema_de_linea_id, orden, tema_id, elemento, elemento_id, cita, inicio, fin }) => ({
      tema_de_linea_id,
      orden,
      tema_id,
      elemento,
      elemento_id,
      cita,
      inicio,
      fin,
    }),
  );
}

export function sucesoras({ content }: Datos): FilaDeSucesora[] {
  return content.sucesoras.map((row) => ({
    sucesora_id: row.sucesora_id,
    orden: row.orden,
    dependencia_id: row.dependencia_id,
    situacion: row.situacion,
    nombre: row.nombre ?? null,
    sigla: row.sigla ?? null,
    vigente: row.vigente ?? null,
    desde: row.desde ?? null,
    instrumento: row.instrumento ?? null,
    publicada: row.publicada ?? null,
    confianza: row.confianza,
    evidencia_titulo: row.evidencia_titulo,
    evidencia_url: row.evidencia_url,
    evidencia_fecha: row.evidencia_fecha ?? null,
    nota: row.nota,
  }));
}
