/** A selection as text with claves and as CSV. Pure. */
import { csvText } from './csv.ts';
import type { SelectableLinea } from './selection.ts';

/** Pasted into a message it stands alone: without this it would read as help of today. */
const PLAN =
  'Programa Especial de Migración 2014-2018, que ya terminó. Son planes de entonces: no son trámites ni servicios de hoy.';

export function selectionText(lineas: readonly SelectableLinea[]): string {
  const texts = lineas.map(({ clave, texto, respuestas }) =>
    [
      `${clave} ${texto}`,
      ...respuestas.flatMap(({ de, texto: answer, actividades }) => [
        `${de}: «${answer}»`,
        ...actividades.map(
          (actividad, index) => `Actividad ${index + 1} de ese reporte (plan, no servicio): «${actividad}»`,
        ),
      ]),
    ].join('\n'),
  );
  return [PLAN, ...texts].join('\n\n');
}

/** One record per línea and answer; as many columns of actividades as the longest answer has. */
export function selectionCsv(lineas: readonly SelectableLinea[]): string {
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
