/** Claves: the official numbers, their order, their parents and the identifiers that spreadsheets can't spoil. */

/** Numeric order by parts: 1.5.2 before 1.5.10. The only comparator of claves in the project. */
export function compareClaves(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = Number(left[i] ?? 0) - Number(right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const LETTERS = ['O', 'E', 'L'];

/** `1.5.10` → `L1.5.10`; the letter says the level. */
export function idOf(clave: string): string {
  return `${LETTERS[clave.split('.').length - 1] ?? ''}${clave}`;
}

/** `L1.5.10` → `1.5.10`. */
export function claveOf(id: string): string {
  return id.slice(1);
}

/** `1.5.10` → `1.5`; of an objetivo, the empty string. */
export function parentOf(clave: string): string {
  return clave.slice(0, Math.max(0, clave.lastIndexOf('.')));
}

/** The last number of a clave: `1.5.10` → 10. */
export function lastOf(clave: string): number {
  return Number(clave.split('.').at(-1));
}
