/** Which rows of the hand-kept table become records: those that the texts name, and those above them. */
import type { Dependencia } from '../../../src/model/schemas/dependencia.ts';
import type { Participacion } from '../../../src/model/schemas/participacion.ts';
import type { DependenciaRow } from './compiled-tables.ts';

export function namedDependencias(
  rows: readonly DependenciaRow[],
  participaciones: readonly Participacion[],
): Dependencia[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = new Set<string>();
  for (const { dependencia_id } of participaciones) {
    let row = byId.get(dependencia_id ?? '');
    while (row !== undefined && !named.has(row.id)) {
      named.add(row.id);
      row = row.adscrita_a === undefined ? undefined : byId.get(row.adscrita_a);
    }
  }
  return rows
    .filter((row) => named.has(row.id))
    .map(({ id, sigla, nombre, tipo, ambito, adscrita_a, origen_nombre }) => ({
      dependencia_id: id,
      sigla,
      nombre,
      tipo,
      ambito,
      ...(adscrita_a === undefined ? {} : { adscrita_a }),
      origen_nombre,
    }))
    .sort((a, b) => (a.dependencia_id < b.dependencia_id ? -1 : 1));
}
