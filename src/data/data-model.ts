/** What every format is made from: the tables with their rows, and what all files say of the edition. */
import type { Catalog } from '../model/views.ts';
import type { Content } from '../model/schemas/content.ts';
import { columnsOf } from './tables/read-columns.ts';
import type { OtherColumns } from './tables/other-columns.ts';
import type { Datos } from './tables/table.ts';
import { tables } from './tables/list.ts';
import { badCells } from './tables/check-cells.ts';
import { buildTables } from './tables/make-tables.ts';
import type { TableData } from './tables/table-data.ts';
import type { Issue, Outcome } from '../model/issue.ts';

export type Files = Map<string, string | Uint8Array>;

export interface DataModel extends Datos {
  tables: readonly TableData[];
}

/** Offending cells as issues, at the place of the source where the row says one. */
function cellIssues(content: Content, data: readonly TableData[]): Issue[] {
  const files = new Map(content.fuentes.map((fuente) => [fuente.fuente_id, `seeds/${fuente.archivo}`]));
  const fuenteOfReporte = new Map(content.reportes.map((reporte) => [reporte.reporte_id, reporte.fuente_id]));
  const bad = badCells(data);
  // Derived tables repeat the texts of others: the place is said once, where the row has one.
  const derived = new Set(data.filter(({ table }) => table.derived).map(({ table }) => table.name));
  const own = bad.filter(({ table }) => !derived.has(table));
  return (own.length > 0 ? own : bad).map(({ table, record, row, column, cell, what, hint }) => {
    const fuente = row['fuente_id'] ?? fuenteOfReporte.get(String(row['reporte_id']));
    const archivo =
      table === 'fuentes'
        ? 'seeds/fuentes.json'
        : (files.get(String(fuente)) ?? `content/registros/${table}.json`);
    const renglon = typeof row['renglon'] === 'number' ? row['renglon'] : 1;
    const message = `the cell ${column} of ${record} in table ${table} ${what}`;
    const place = { archivo, renglon, columna: 1 };
    return {
      ruleId: 'table-cell',
      severity: 'error',
      place,
      message,
      actual: String(cell).slice(0, 60),
      hint,
    };
  });
}

/** `others` are the CSVs that are made elsewhere, for the dictionary. */
export function dataModel(
  catalog: Catalog,
  site: string,
  others: readonly OtherColumns[],
): Outcome<DataModel> {
  const definitions = tables.map((table) => ({ table, columns: columnsOf(table) }));
  const datos = { ...catalog, site };
  const data = buildTables(datos, definitions, others);
  return { value: { ...datos, tables: data }, issues: cellIssues(catalog.content, data) };
}
