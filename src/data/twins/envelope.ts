/** What every JSON twin says of itself: programme, edition, licence, how to cite, and the reports and sources that it names. */
import { LICENCIA_DATOS, shortCitation } from '../texts.ts';
import type { Row } from '../tables/cells.ts';
import type { DataModel } from '../data-model.ts';
import { programaTitle } from '../formats/nested.ts';

function tableRows(model: DataModel, table: string): readonly Row[] {
  return model.tables.find((data) => data.table.name === table)?.rows ?? [];
}

/** The identifiers under some keys, anywhere inside a value. */
function idsIn(value: unknown, keys: ReadonlySet<string>, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value as unknown[]) idsIn(item, keys, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (keys.has(key) && typeof inner === 'string') found.add(inner);
      else idsIn(inner, keys, found);
    }
  }
  return found;
}

const REPORTE = new Set(['reporte_id']);
const TOLD_ONCE = new Set(['nota', 'bytes', 'sha256']);
const FUENTE = new Set(['fuente_id', 'fuente_a', 'fuente_b']);

export function envelope(model: DataModel, inner: object): object {
  const reportIds = idsIn(inner, REPORTE);
  const reportes = tableRows(model, 'reportes').filter((row) => reportIds.has(String(row['reporte_id'])));
  const sourceIds = idsIn([inner, reportes], FUENTE);
  return {
    programa: programaTitle(model),
    edicion: model.edicion,
    licencia: LICENCIA_DATOS.url,
    cita: shortCitation(model.edicion, model.site),
    reportes,
    // What is known of their origin and their bytes is told once, in pem.json: a twin is fetched by the page.
    fuentes: tableRows(model, 'fuentes')
      .filter((row) => sourceIds.has(String(row['fuente_id'])))
      .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !TOLD_ONCE.has(column)))),
  };
}

export const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
