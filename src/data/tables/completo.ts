/** The table that most people open: a línea de acción with its parents and what one report answers. */
import { z } from 'zod';
import { absolute, elementPath } from '../../model/addresses.ts';
import type { LineaVista, RespuestaVista } from '../../model/views.ts';
import { SUBJECT_TO } from '../../model/schemas/condicion.ts';
import { estrategia } from '../../model/schemas/estrategia.ts';
import { linea } from '../../model/schemas/linea.ts';
import { objetivo } from '../../model/schemas/objetivo.ts';
import { respuesta } from '../../model/schemas/reporte.ts';
import { joinCell } from './cells.ts';
import { column, lugar, optionalColumn, url } from './column.ts';
import { contradiccion } from './respuestas.ts';
import { type Datos, defineTable, ref, rowMaker } from './table.ts';

const SIN_RESPUESTA = 'El reporte no responde sobre esta línea de acción.';
const actividadesDelReporte = z.int().min(0).describe('Cuántas actividades describe el reporte para ella.');

const actividadNumero = (numero: 1 | 2) =>
  optionalColumn(
    z.string().min(1).describe(`Texto de la actividad ${numero} del reporte; vacío cuando no la hay.`),
    `Actividad ${numero}`,
    'El reporte no describe esa actividad.',
  );

const filaCompleta = z.strictObject({
  linea_id: column(linea.shape.linea_id, 'Identificador de la línea de acción'),
  clave: column(linea.shape.clave, 'Clave'),
  orden: lugar,
  objetivo_id: column(linea.shape.objetivo_id, 'Identificador del objetivo'),
  objetivo: column(objetivo.shape.nombre, 'Objetivo'),
  estrategia_id: column(linea.shape.estrategia_id, 'Identificador de la estrategia'),
  estrategia: column(estrategia.shape.nombre, 'Estrategia'),
  texto: column(linea.shape.texto, 'Línea de acción'),
  reporte_id: column(respuesta.shape.reporte_id, 'Identificador del reporte'),
  respuesta: optionalColumn(respuesta.shape.respuesta, 'Respuesta', SIN_RESPUESTA),
  contradiccion: optionalColumn(contradiccion, 'Contradicción', SIN_RESPUESTA),
  actividad_1: actividadNumero(1),
  actividad_2: actividadNumero(2),
  responsables: optionalColumn(
    z
      .string()
      .min(1)
      .describe('Siglas de las dependencias responsables, separadas por « | »; vacío cuando ninguna consta.'),
    'Responsables',
    'Ninguna responsable consta.',
  ),
  url,
  numero_de_actividades: optionalColumn(actividadesDelReporte, 'Número de actividades', SIN_RESPUESTA),
  condicionada: optionalColumn(
    z.boolean().describe(`Sí cuando alguna de sus actividades se sujeta a ${SUBJECT_TO}.`),
    'Condicionada',
    SIN_RESPUESTA,
  ),
  redaccion_distinta: optionalColumn(
    z
      .boolean()
      .describe(
        'Sí cuando el reporte no escribe la línea de acción como el programa; en qué, en la tabla diferencias.',
      ),
    'Redacción distinta',
    SIN_RESPUESTA,
  ),
  poblaciones: optionalColumn(
    z
      .string()
      .min(1)
      .describe(
        'Nombres de las poblaciones que nombran el texto de la línea de acción o los de sus actividades, separados por « | ».',
      ),
    'Poblaciones',
    'Los textos no nombran a ninguna de las poblaciones.',
  ),
  temas: optionalColumn(
    z
      .string()
      .min(1)
      .describe(
        'Nombres de los temas de que hablan el texto de la línea de acción o los de sus actividades, separados por « | ». Los temas son nuestros.',
      ),
    'Temas',
    'Los textos no hablan de ninguno de los temas.',
  ),
});

const row = rowMaker(filaCompleta);

/** What is written in a cell of several values: each once, in the order of all of them. */
function namesOf<T extends { nombre: string }>(all: readonly T[], own: ReadonlySet<T>): string | null {
  return joinCell(all.filter((record) => own.has(record)).map(({ nombre }) => nombre));
}

/** What the texts of a línea de acción and of its actividades are about; of another report's actividades nothing. */
function subjectsOf(
  { content, anotaciones }: Datos,
  { linea }: LineaVista,
  respuesta: RespuestaVista | undefined,
) {
  const ids = [linea.linea_id, ...(respuesta?.actividades ?? []).map(({ actividad_id }) => actividad_id)];
  const poblaciones = ids.flatMap((id) => anotaciones.poblacionesDeLinea.get(id) ?? []);
  const temas = ids.flatMap((id) => anotaciones.temasDe.get(id) ?? []);
  return {
    poblaciones: namesOf(content.poblaciones, new Set(poblaciones.map(({ poblacion }) => poblacion))),
    temas: namesOf(content.temas, new Set(temas.map(({ tema }) => tema))),
  };
}

/** What a report says of a línea de acción; where it doesn't answer, nothing is said of the answer. */
function answerOf(datos: Datos, vista: LineaVista, respuesta: RespuestaVista | undefined) {
  if (respuesta === undefined) return {};
  const own = respuesta.actividades.flatMap(
    ({ actividad_id: id }) => datos.anotaciones.actividades.get(id) ?? [],
  );
  const responsables = own
    .flatMap(({ participaciones }) => participaciones)
    .filter(({ participacion }) => participacion.papel === 'responsable')
    .map(({ dependencia }) => dependencia.sigla);
  const textOf = (numero: number): string | undefined =>
    respuesta.actividades.find((actividad) => actividad.numero === numero)?.texto;
  // A report's cell may differ in its lay-out alone: only a listed difference from the programme is another wording.
  const wordings = (datos.diferencias.get(vista.linea.linea_id) ?? [])
    .filter(({ diferencia }) => diferencia.variante_a === undefined)
    .map(({ diferencia }) => diferencia.variante_b);
  return {
    respuesta: respuesta.respuesta.respuesta,
    contradiccion: respuesta.forma === 'mixta',
    actividad_1: textOf(1),
    actividad_2: textOf(2),
    responsables: joinCell([...new Set(responsables)]),
    numero_de_actividades: own.length,
    condicionada: own.some(({ condicion }) => condicion !== undefined),
    redaccion_distinta: wordings.includes(respuesta.respuesta.variante_linea ?? ''),
  };
}

function completoRows(datos: Datos) {
  const pairs = datos.lineas.flatMap((vista) => datos.reportes.map((reporte) => ({ vista, reporte })));
  return pairs.map(({ vista, reporte }, index) => {
    const respuesta = vista.respuestas.find((own) => own.reporte === reporte);
    return row({
      ...vista.linea,
      orden: index + 1,
      objetivo: vista.objetivo.nombre,
      estrategia: vista.estrategia.nombre,
      reporte_id: reporte.reporte_id,
      url: absolute(datos.site, elementPath(vista.linea.linea_id)),
      ...answerOf(datos, vista, respuesta),
      ...subjectsOf(datos, vista, respuesta),
    });
  });
}

export const completo = defineTable({
  name: 'completo',
  title: 'Todo en una tabla',
  description:
    'Una fila por línea de acción y reporte: su objetivo, su estrategia, su texto, la respuesta y las actividades.',
  row: filaCompleta,
  rows: completoRows,
  primaryKey: ['linea_id', 'reporte_id'],
  foreignKeys: [
    ref('lineas', 'linea_id'),
    ref('objetivos', 'objetivo_id'),
    ref('estrategias', 'estrategia_id'),
    ref('reportes', 'reporte_id'),
  ],
  lists: ['responsables', 'poblaciones', 'temas'],
  derived: true,
});
