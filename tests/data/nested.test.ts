/** `pem.json` is everything: no record of any table is only in the tables. */
import { expect, test } from 'vitest';
import { jsonOf, MADE } from './made.ts';

/** Every `column=value` anywhere in a tree. */
function valuesIn(tree: unknown, found: Set<string>): Set<string> {
  if (typeof tree !== 'object' || tree === null) return found;
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'object') valuesIn(value, found);
    else found.add(`${key}=${String(value)}`);
  }
  return found;
}

test('every record of every table is in pem.json', () => {
  const everything = valuesIn(jsonOf('datos/pem.json'), new Set());
  // What people join for reading holds no record of its own.
  const tables = MADE.model.tables.filter(({ table }) => table.derived !== true);
  const missing = tables.flatMap(({ table: { name, primaryKey } }) =>
    (jsonOf(`datos/json/pem-${name}.json`) as Record<string, unknown>[]).flatMap((row) =>
      primaryKey.every((column) => everything.has(`${column}=${String(row[column])}`))
        ? []
        : [`${name} ${primaryKey.map((column) => String(row[column])).join(' ')}`],
    ),
  );
  expect(tables.length).toBeGreaterThan(15);
  expect(missing).toEqual([]);
});
