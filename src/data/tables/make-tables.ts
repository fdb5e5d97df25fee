/** The joined records → the published tables with their rows. */
import { diccionarioRows } from './diccionario.ts';
import type { OtherColumns } from './other-columns.ts';
import type { Datos } from './table.ts';
import type { TableData, TableWithColumns } from './table-data.ts';

/** What the dictionary says of a table. */
function describedBy({ table, columns }: TableWithColumns) {
  const { name, foreignKeys, refersTo, primaryKey: key } = table;
  return { name, columns, foreignKeys, refersTo, key };
}

/** Every defined table; `diccionario` last, from all the others and from what is no table. */
export function buildTables(
  datos: Datos,
  definitions: readonly TableWithColumns[],
  others: readonly OtherColumns[],
): TableData[] {
  const made = definitions.flatMap(({ table, columns }) => {
    const rows = table.rows?.(datos);
    return rows === undefined ? [] : [{ table, columns, rows }];
  });
  const own = definitions.find(({ table }) => table.rows === undefined);
  if (own !== undefined) {
    const described = made.map((data) => ({ ...describedBy(data), rows: data.rows }));
    const rows = diccionarioRows(described, describedBy(own), others);
    made.push({ ...own, rows });
  }
  return made;
}
