/** `datos/pem.json`: everything nested, objetivo → estrategia → línea de acción → answers → actividades. */
import type {
  ActividadVista,
  EstrategiaVista,
  LineaVista,
  ObjetivoVista,
  RespuestaVista,
} from '../../model/views.ts';
import type { DataModel } from '../data-model.ts';
import { actividadRow } from '../tables/actividades.ts';
import { oneLine } from '../tables/cells.ts';
import { diferenciaRow } from '../tables/diferencias.ts';
import { estrategiaRow } from '../tables/estrategias.ts';
import { lineaRow } from '../tables/lineas.ts';
import { metaRow } from '../tables/metas.ts';
import { objetivoRow } from '../tables/objetivos.ts';
import { participacionRow } from '../tables/participaciones.ts';
import { mencionRow } from '../tables/poblaciones-mencionadas.ts';
import { respuestaRow } from '../tables/respuestas.ts';
import type { Datos } from '../tables/table.ts';
import { LICENCIA_DATOS } from '../texts.ts';

/** A row without what the place that it is nested in already says. */
function without<T extends object, K extends keyof T>(row: T, ...keys: K[]): Omit<T, K> {
  const dropped = new Set<PropertyKey>(keys);
  return Object.fromEntries(Object.entries(row).filter(([key]) => !dropped.has(key))) as Omit<T, K>;
}

const mencionesOf = ({ menciones }: Datos, id: string) =>
  (menciones.get(id) ?? []).map((mencion) => without(mencionRow(mencion), 'elemento', 'elemento_id'));

const diferenciasOf = ({ diferencias }: Datos, id: string) =>
  (diferencias.get(id) ?? []).map((vista) => without(diferenciaRow(vista), 'elemento', 'elemento_id'));

function nestActividad(datos: Datos, vista: ActividadVista) {
  const { actividad_id: id } = vista.actividad;
  return {
    ...without(actividadRow(vista, datos.site), 'reporte_id', 'linea_id'),
    participaciones: (datos.participaciones.get(id) ?? []).map((participacion) =>
      without(participacionRow(participacion), 'actividad_id'),
    ),
    metas: vista.metas.map((meta) => without(metaRow(meta), 'actividad_id')),
    poblaciones: mencionesOf(datos, id),
  };
}

function nestRespuesta(datos: Datos, vista: RespuestaVista) {
  const actividades = vista.actividades.flatMap(
    ({ actividad_id: id }) => datos.anotaciones.actividades.get(id) ?? [],
  );
  return {
    ...without(respuestaRow(vista), 'linea_id', 'actividades'),
    actividades: actividades.map((actividad) => nestActividad(datos, actividad)),
  };
}

/** A línea de acción with its answers; the JSON twin of its page has the same form. */
export function nestLinea(datos: Datos, { linea, respuestas }: LineaVista) {
  return {
    ...without(lineaRow(linea, datos.site), 'objetivo_id', 'estrategia_id'),
    poblaciones: mencionesOf(datos, linea.linea_id),
    diferencias: diferenciasOf(datos, linea.linea_id),
    respuestas: respuestas.map((respuesta) => nestRespuesta(datos, respuesta)),
  };
}

export function nestEstrategia(datos: Datos, vista: EstrategiaVista) {
  return {
    ...without(estrategiaRow(vista, datos.site), 'objetivo_id', 'lineas'),
    diferencias: diferenciasOf(datos, vista.estrategia.estrategia_id),
    lineas: vista.lineas.map((linea) => nestLinea(datos, linea)),
  };
}

export function nestObjetivo(datos: Datos, vista: ObjetivoVista) {
  return {
    ...without(objetivoRow(vista, datos.site), 'estrategias', 'lineas'),
    diferencias: diferenciasOf(datos, vista.objetivo.objetivo_id),
    estrategias: vista.estrategias.map((estrategia) => nestEstrategia(datos, estrategia)),
  };
}

/** What the source is called; the heading inside its text is a newspaper's. */
export function programaTitle({ content }: Datos): string {
  const source = content.fuentes.find((fuente) => fuente.tipo === 'programa');
  return oneLine(source?.titulo ?? '');
}

/** Tables that hang from nothing in the tree. */
const FLAT = [
  'reportes',
  'dependencias',
  'sucesoras',
  'poblaciones',
  'temas',
  'temas_de_lineas',
  'glosario',
  'notas_de_calidad',
  'fuentes',
  'diccionario',
];

export function nestedJson(model: DataModel): string {
  const rows = (name: string) => model.tables.find((data) => data.table.name === name)?.rows;
  const [programa] = model.content.programa;
  const tree = {
    titulo: programaTitle(model),
    edicion: model.edicion,
    licencia: LICENCIA_DATOS.url,
    url: new URL('datos/index.html', model.site).href,
    introduccion: programa?.introduccion.map((parrafo) => parrafo.texto),
    objetivos: model.objetivos.map((vista) => nestObjetivo(model, vista)),
    ...Object.fromEntries(FLAT.map((name) => [name, rows(name)])),
  };
  return `${JSON.stringify(tree)}\n`;
}
