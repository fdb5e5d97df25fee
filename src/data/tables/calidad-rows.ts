/** Rows of the differences, of the defects and of the sources. */
import type { FilaDeDiferencia, FilaDeFuente, FilaDeNota } from './calidad-columns.ts';
import { type Datos, oneLine } from './cells.ts';

export function diferencias({ content }: Datos): FilaDeDiferencia[] {
  const variantes = new Map(content.variantes.map((variante) => [variante.variante_id, variante.texto]));
  const official = new Map([
    ...content.objetivos.map((o) => [o.objetivo_id, o.nombre] as const),
    ...content.estrategias.map((e) => [e.estrategia_id, e.nombre] as const),
    ...content.lineas.map((l) => [l.linea_id, l.texto] as const),
  ]);
  return content.diferencias.map((diferencia) => ({
    diferencia_id: diferencia.diferencia_id,
    orden: diferencia.orden,
    elemento: diferencia.elemento,
    elemento_id: diferencia.elemento_id,
    fuente_a: diferencia.fuente_a,
    texto_a:
      (diferencia.variante_a === undefined
        ? official.get(diferencia.elemento_id)
        : variantes.get(diferencia.variante_a)) ?? '',
    fuente_b: diferencia.fuente_b,
    texto_b: variantes.get(diferencia.variante_b) ?? '',
    clase: diferencia.clase,
  }));
}

export function notasDeCalidad({ content }: Datos): FilaDeNota[] {
  return content.notas_de_calidad.map(
    ({ nota_id, orden, fuente_id, renglon, columna, clase, texto, tratamiento }) => ({
      nota_id,
      orden,
      fuente_id,
      renglon,
      columna,
      clase,
      texto,
      tratamiento,
    }),
  );
}

export function fuentes({ content }: Datos): FilaDeFuente[] {
  const line = (text: string | undefined): string | null => (text === undefined ? null : oneLine(text));
  return content.fuentes.map((fuente) => ({
    fuente_id: fuente.fuente_id,
    orden: fuente.orden,
    tipo: fuente.tipo,
    titulo: oneLine(fuente.titulo),
    emisor: line(fuente.emisor),
    ramo: line(fuente.ramo),
    anio: fuente.anio ?? null,
    archivo: fuente.archivo,
    bytes: fuente.bytes,
    sha256: fuente.sha256,
    nota: line(fuente.nota),
  }));
}
