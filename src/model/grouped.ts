/** Rows by the value of a column, made once per list: a look-up for each record must not read the whole list. */

type Groups = ReadonlyMap<unknown, readonly unknown[]>;

const made = new WeakMap<readonly object[], Map<string, Groups>>();

/** The groups keep the order of the rows. The list must not change afterwards. */
export function grouped<T extends object, K extends keyof T & string>(
  rows: readonly T[],
  key: K,
): ReadonlyMap<T[K], readonly T[]> {
  const byKey = made.get(rows) ?? new Map<string, Groups>();
  made.set(rows, byKey);
  const before = byKey.get(key) as ReadonlyMap<T[K], readonly T[]> | undefined;
  if (before !== undefined) return before;
  const groups = Map.groupBy(rows, (row) => row[key]);
  byKey.set(key, groups);
  return groups;
}
