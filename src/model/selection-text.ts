/** A selection as text with claves and as CSV. Pure. */
import { csvText } from './csv.ts';
import type { LineaElegible } from './selection.ts';

export function selectionText(lineas: readonly LineaElegible[]): string {
  return lineas
    .map(({ clave, texto, respuestas }) =>
      [
        `${clave} ${texto}`,
        ...respuestas.flatMap(({ de, texto: answer, actividades }) => [
          `${de}: ${answer}`,
          ...actividades.map((actividad, index) => `Actividad ${index + 1}: ${actividad}`),
        ]),
      ].join('\n'),
    )
    .join('\n\n');
}

/** One record per línea and answer; as many columns of actividades as the longest answer has. */
export function selectionCsv(lineas: readonly LineaElegible[]): string {
  const rows = lineas.flatMap(({ clave, estrategia, texto, respuestas }) =>
    (respuestas.length === 0 ? [{ de: '', texto: '', actividades: [] }] : respuestas).map((respuesta) => ({
      cells: [clave, estrategia, texto, respuesta.de, respuesta.texto],
      actividades: respuesta.actividades,
    })),
  );
  const most = Math.max(0, ...rows.map(({ actividades }) => actividades.length));
  const columns = Array.from({ length: most }, (_, index) => `actividad_${index + 1}`);
  return csvText([
    ['clave', 'estrategia', 'texto', 'reporte', 'respuesta', ...columns],
    ...rows.map(({ cells, actividades }) => [
      ...cells,
      ...columns.map((_, index) => actividades[index] ?? ''),
    ]),
  ]);
}
