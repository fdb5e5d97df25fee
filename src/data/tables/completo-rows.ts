/** Rows of the table that most people open: every línea de acción with every report. */
import type { Actividad, Respuesta } from '../../model/schemas/reporte.ts';
import type { FilaCompleta } from './completo-columns.ts';
import { absolute, elementPath } from '../../model/addresses.ts';
import { type Datos, joinCell } from './cells.ts';
import { actividadesOf, isContradiction } from './reporte-rows.ts';

/** The acronyms of the dependencias that are responsible for any of some actividades, each once. */
function responsablesOf({ content }: Datos): (actividades: readonly Actividad[]) => string | null {
  const siglas = new Map(
    content.dependencias.map((dependencia) => [dependencia.dependencia_id, dependencia.sigla]),
  );
  const byActividad = Map.groupBy(content.participaciones, (participacion) => participacion.actividad_id);
  return (actividades) => {
    const found = actividades
      .flatMap((actividad) => byActividad.get(actividad.actividad_id) ?? [])
      .filter((participacion) => participacion.papel === 'responsable')
      .flatMap(({ dependencia_id }) => siglas.get(dependencia_id ?? '') ?? []);
    return joinCell([...new Set(found)]);
  };
}

/** The names of what any of some texts speaks of (populations, topics), each once, in their own order. */
function namesIn<M extends { elemento_id: string }>(
  names: ReadonlyMap<string, string>,
  menciones: readonly M[],
  idOf: (mencion: M) => string,
): (elementos: readonly string[]) => string | null {
  const byElemento = Map.groupBy(menciones, (mencion) => mencion.elemento_id);
  return (elementos) => {
    const own = new Set(elementos.flatMap((id) => byElemento.get(id) ?? []).map(idOf));
    return joinCell([...names].filter(([id]) => own.has(id)).map(([, nombre]) => nombre));
  };
}

function poblacionesOf({ content }: Datos): (elementos: readonly string[]) => string | null {
  const names = new Map(content.poblaciones.map((poblacion) => [poblacion.poblacion_id, poblacion.nombre]));
  return namesIn(names, content.menciones, (mencion) => mencion.poblacion_id);
}

function temasOf({ content }: Datos): (elementos: readonly string[]) => string | null {
  const names = new Map(content.temas.map((tema) => [tema.tema_id, tema.nombre]));
  return namesIn(names, content.temas_de_lineas, (mencion) => mencion.tema_id);
}

type Programa = Pick<
  FilaCompleta,
  'linea_id' | 'clave' | 'objetivo_id' | 'objetivo' | 'estrategia_id' | 'estrategia' | 'texto' | 'url'
>;
type PorReporte = Omit<FilaCompleta, keyof Programa | 'orden'>;

/** What the programme says: the same beside every report. */
function programaOf({ content, site }: Datos): Programa[] {
  const objetivos = new Map(content.objetivos.map((objetivo) => [objetivo.objetivo_id, objetivo.nombre]));
  const estrategias = new Map(
    content.estrategias.map((estrategia) => [estrategia.estrategia_id, estrategia.nombre]),
  );
  return content.lineas.map(({ linea_id, clave, objetivo_id, estrategia_id, texto }) => ({
    linea_id,
    clave,
    objetivo_id,
    objetivo: objetivos.get(objetivo_id) ?? '',
    estrategia_id,
    estrategia: estrategias.get(estrategia_id) ?? '',
    texto,
    url: absolute(site, elementPath(linea_id)),
  }));
}

/** What a report says of a línea de acción; where it doesn't answer, nothing is said of the answer. */
function answersOf(datos: Datos): (lineaId: string, reporteId: string) => PorReporte {
  const { content } = datos;
  const respuestas = new Map(
    content.respuestas.map((r) => [`${r.reporte_id} ${r.linea_id}`, r] as [string, Respuesta]),
  );
  // A report's cell may differ in its lay-out alone: only a listed difference from the programme is another wording.
  const distintas = new Set(
    content.diferencias.filter((d) => d.variante_a === undefined).map((d) => d.variante_b),
  );
  const condicionadas = new Set(content.condiciones.map((condicion) => condicion.actividad_id));
  const [actividades, responsables] = [actividadesOf(datos), responsablesOf(datos)];
  const [poblaciones, temas] = [poblacionesOf(datos), temasOf(datos)];
  return (lineaId, reporteId) => {
    const respuesta = respuestas.get(`${reporteId} ${lineaId}`);
    const own = actividades(reporteId, lineaId);
    const ids = own.map((actividad) => actividad.actividad_id);
    const textOf = (numero: number): string | null =>
      own.find((actividad) => actividad.numero === numero)?.texto ?? null;
    const answered = <T>(value: (respuesta: Respuesta) => T): T | null =>
      respuesta === undefined ? null : value(respuesta);
    return {
      reporte_id: reporteId,
      respuesta: answered((r) => r.respuesta),
      contradiccion: answered((r) => isContradiction(r, own.length)),
      actividad_1: textOf(1),
      actividad_2: textOf(2),
      responsables: responsables(own),
      numero_de_actividades: answered(() => own.length),
      condicionada: answered(() => ids.some((id) => condicionadas.has(id))),
      redaccion_distinta: answered((r) => distintas.has(r.variante_linea ?? '')),
      poblaciones: poblaciones([lineaId, ...ids]),
      temas: temas([lineaId, ...ids]),
    };
  };
}

export function completo(datos: Datos): FilaCompleta[] {
  const answers = answersOf(datos);
  return programaOf(datos)
    .flatMap((linea) => datos.content.reportes.map(({ reporte_id }) => ({ linea, reporte_id })))
    .map(({ linea, reporte_id }, index) => {
      const { linea_id, clave, url, ...programa } = linea;
      const { numero_de_actividades, condicionada, redaccion_distinta, poblaciones, temas, ...answer } =
        answers(linea_id, reporte_id);
      // In the order of the columns: JSON keeps it.
      const added = { numero_de_actividades, condicionada, redaccion_distinta, poblaciones, temas };
      return { linea_id, clave, orden: index + 1, ...programa, ...answer, url, ...added };
    });
}
