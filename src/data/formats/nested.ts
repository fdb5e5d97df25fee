/** `datos/pem.json`: everything nested, objetivo → estrategia → línea de acción → answers → actividades. */
import { LICENCIA_DATOS } from '../texts.ts';
import { oneLine, type Row } from '../tables/cells.ts';
import type { DataModel } from '../data-model.ts';

type Group = (id: Row[string] | undefined) => readonly Row[];

/** Rows of a table by the value of a column; none where the table does not exist. */
function grouper(model: DataModel, table: string, key: (row: Row) => Row[string] | undefined): Group {
  const rows = model.tables.find((data) => data.table.name === table)?.rows ?? [];
  const groups = Map.groupBy(rows, key);
  return (id) => groups.get(id) ?? [];
}

const without = (row: Row, ...keys: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

function nestActividad(model: DataModel): (row: Row) => object {
  const participaciones = grouper(model, 'participaciones', (row) => row['actividad_id']);
  const metas = grouper(model, 'metas', (row) => row['actividad_id']);
  const menciones = grouper(model, 'poblaciones_mencionadas', (row) => row['elemento_id']);
  return (row) => {
    const id = row['actividad_id'];
    return {
      ...without(row, 'reporte_id', 'linea_id'),
      participaciones: participaciones(id).map((r) => without(r, 'actividad_id')),
      metas: metas(id).map((r) => without(r, 'actividad_id')),
      poblaciones: menciones(id).map((r) => without(r, 'elemento', 'elemento_id')),
    };
  };
}

/** A línea de acción with its answers; the JSON twin of its page has the same form. */
export function nestLinea(model: DataModel): (row: Row) => object {
  const respuestas = grouper(model, 'respuestas', (row) => row['linea_id']);
  const actividades = grouper(
    model,
    'actividades',
    (row) => `${String(row['reporte_id'])}-${String(row['linea_id'])}`,
  );
  const menciones = grouper(model, 'poblaciones_mencionadas', (row) => row['elemento_id']);
  const diferencias = grouper(model, 'diferencias', (row) => row['elemento_id']);
  const actividad = nestActividad(model);
  return (row) => ({
    ...without(row, 'objetivo_id', 'estrategia_id'),
    poblaciones: menciones(row['linea_id']).map((r) => without(r, 'elemento', 'elemento_id')),
    diferencias: diferencias(row['linea_id']).map((r) => without(r, 'elemento', 'elemento_id')),
    respuestas: respuestas(row['linea_id']).map((r) => {
      const rest = without(r, 'linea_id', 'actividades');
      return { ...rest, actividades: actividades(r['respuesta_id']).map(actividad) };
    }),
  });
}

export function nestEstrategia(model: DataModel): (row: Row) => object {
  const lineas = grouper(model, 'lineas', (row) => row['estrategia_id']);
  const diferencias = grouper(model, 'diferencias', (row) => row['elemento_id']);
  const linea = nestLinea(model);
  return (row) => ({
    ...without(row, 'objetivo_id', 'lineas'),
    diferencias: diferencias(row['estrategia_id']).map((r) => without(r, 'elemento', 'elemento_id')),
    lineas: lineas(row['estrategia_id']).map(linea),
  });
}

export function nestObjetivo(model: DataModel): (row: Row) => object {
  const estrategias = grouper(model, 'estrategias', (row) => row['objetivo_id']);
  const diferencias = grouper(model, 'diferencias', (row) => row['elemento_id']);
  const estrategia = nestEstrategia(model);
  return (row) => ({
    ...without(row, 'estrategias', 'lineas'),
    diferencias: diferencias(row['objetivo_id']).map((r) => without(r, 'elemento', 'elemento_id')),
    estrategias: estrategias(row['objetivo_id']).map(estrategia),
  });
}

/** What the source is called; the heading inside its text is a newspaper's. */
export function programaTitle({ content }: DataModel): string {
  const source = content.fuentes.find((fuente) => fuente.tipo === 'programa');
  return oneLine(source?.titulo ?? '');
}

/** Tables that hang from nothing in the tree. */
const FLAT = [
  'reportes',
  'dependencias',
  'poblaciones',
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
    objetivos: rows('objetivos')?.map(nestObjetivo(model)),
    ...Object.fromEntries(FLAT.flatMap((name) => (rows(name) === undefined ? [] : [[name, rows(name)]]))),
  };
  return `${JSON.stringify(tree)}\n`;
}
