/** Rows by the value of a column, made once per list: a look-up for each record must not read the whole list. */

const made = new WeakMap<readonly object[], Map<string, Map<unknown, unknown[]>>>();

/** The groups keep the order of the rows. The list must not change afterwards. */
export function grouped<T extends object, K extends keyof T & string>(
  rows: readonly T[],
  key: K,
): ReadonlyMap<T[K], readonly T[]> {
  let byKey = made.get(rows);
  if (byKey === undefined) made.set(rows, (byKey = new Map()));
  let groups = byKey.get(key) as Map<T[K], T[]> | undefined;
  if (groups === undefined)
    byKey.set(key, (groups = Map.groupBy(rows, (row) => row[key])) as Map<unknown, unknown[]>);
  return groups;
}
