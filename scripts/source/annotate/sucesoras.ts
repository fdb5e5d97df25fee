/** What became of each published dependencia: the hand-kept facts, a row for each body that took its place. */
import type { Dependencia } from '../../../src/model/schemas/dependencia.ts';
import type { Sucesora } from '../../../src/model/schemas/sucesora.ts';
import type { SucesoraRow } from './compiled-tables.ts';

type Evidencia = SucesoraRow['evidencia'][number];

/** The newest dated page; where none has a date, the first. ISO dates of any length compare as text. */
function newest(evidencia: readonly Evidencia[]): Evidencia | undefined {
  const dated = evidencia.filter(({ fecha }) => fecha !== undefined);
  return dated.toSorted((a, b) => ((a.fecha ?? '') < (b.fecha ?? '') ? 1 : -1))[0] ?? evidencia[0];
}

function rowsOf(row: SucesoraRow): Sucesora[] {
  const evidencia = newest(row.evidencia);
  if (evidencia === undefined) return [];
  const bodies = row.sucesoras.length > 0 ? row.sucesoras : [undefined];
  return bodies.map((body, i) => ({
    sucesora_id: `${row.dependencia_id}-${String(i + 1)}`,
    dependencia_id: row.dependencia_id,
    situacion: row.hoy,
    ...(body !== undefined && { nombre: body.nombre, vigente: body.vigente }),
    ...(body?.sigla != null && { sigla: body.sigla }),
    ...(body?.desde != null && { desde: body.desde }),
    // The same body still holds its own place.
    ...(body === undefined && row.hoy === 'igual' && { vigente: true }),
    ...(row.instrumento !== null && { instrumento: row.instrumento }),
    ...(row.dof !== null && { publicada: row.dof }),
    confianza: row.confianza,
    evidencia_titulo: evidencia.titulo,
    evidencia_url: evidencia.url,
    ...(evidencia.fecha !== undefined && { evidencia_fecha: evidencia.fecha }),
    nota: row.nota,
  }));
}

/** In the order of the dependencias; one without a row has not been checked. */
export function sucesorasOf(rows: readonly SucesoraRow[], dependencias: readonly Dependencia[]): Sucesora[] {
  const byId = Map.groupBy(rows, (row) => row.dependencia_id);
  return dependencias.flatMap(({ dependencia_id }) => (byId.get(dependencia_id) ?? []).flatMap(rowsOf));
}
