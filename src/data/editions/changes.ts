/** What changed from one edition of the data to another, record by record. Pure: the feed and the page are made from it. */
import type { CambioDeRegistro, CambiosDeTabla } from './changes-schema.ts';

type Cell = string | number | boolean | null;
export type Registro = Readonly<Record<string, Cell>>;

/** A table of an edition, as it was frozen. */
export interface TablaDeEdicion {
  nombre: string;
  titulo: string;
  clave: readonly string[];
  filas: readonly Registro[];
}

/** A place in the list or a public address is not what the record says. */
const IGNORED = new Set(['orden', 'url']);

const keyOf = (tabla: TablaDeEdicion, fila: Registro): string =>
  tabla.clave.map((column) => String(fila[column])).join(' ');

function columnChanges(before: Registro, after: Registro): CambioDeRegistro['columnas'] {
  // A column that one of them lacks is a change of the table, not of each of its records.
  return Object.keys(after)
    .filter((columna) => columna in before && !IGNORED.has(columna))
    .map((columna) => ({ columna, antes: before[columna] ?? null, ahora: after[columna] ?? null }))
    .filter(({ antes, ahora }) => antes !== ahora);
}

function place(fila: Registro): { url?: string } {
  const { url } = fila as { url?: Cell };
  return typeof url === 'string' ? { url } : {};
}

function tableChanges(
  before: TablaDeEdicion | undefined,
  after: TablaDeEdicion | undefined,
): CambioDeRegistro[] {
  const old = new Map(before?.filas.map((fila) => [keyOf(before, fila), fila]));
  const current = new Map(after?.filas.map((fila) => [keyOf(after, fila), fila]));
  const kept = [...current].flatMap(([id, fila]): CambioDeRegistro[] => {
    const previous = old.get(id);
    if (previous === undefined) return [{ id, clase: 'nuevo', ...place(fila), columnas: [] }];
    const columnas = columnChanges(previous, fila);
    return columnas.length === 0 ? [] : [{ id, clase: 'cambiado', ...place(fila), columnas }];
  });
  const gone = [...old.keys()]
    .filter((id) => !current.has(id))
    .map((id) => ({ id, clase: 'quitado' as const, columnas: [] }));
  return [...kept, ...gone];
}

/** Tables in which nothing changed are left out. */
export function compareEditions(
  before: readonly TablaDeEdicion[],
  after: readonly TablaDeEdicion[],
): CambiosDeTabla[] {
  const old = new Map(before.map((tabla) => [tabla.nombre, tabla]));
  const current = new Map(after.map((tabla) => [tabla.nombre, tabla]));
  const names = [...new Set([...current.keys(), ...old.keys()])];
  return names.flatMap((name) => {
    const registros = tableChanges(old.get(name), current.get(name));
    const titulo = current.get(name)?.titulo ?? old.get(name)?.titulo ?? name;
    return registros.length === 0 ? [] : [{ tabla: name, titulo, registros }];
  });
}

export function countChanges(cambios: readonly CambiosDeTabla[]): number {
  return cambios.reduce((sum, { registros }) => sum + registros.length, 0);
}
