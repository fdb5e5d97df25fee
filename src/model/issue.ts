/** What every step returns when something is wrong: data, never an exception and never a print. */

export interface Place {
  /** Path from the repository's root, with forward slashes. */
  archivo: string;
  renglon: number;
  columna: number;
}

export interface Issue {
  ruleId: string;
  severity: 'error' | 'warning';
  place: Place;
  message: string;
  actual?: string;
  expected?: string;
  /** What to do about it. */
  hint: string;
}

/** The outcome of a step: a value that is whole only when no issue is an error. */
export interface Outcome<T> {
  value: T;
  issues: Issue[];
}

export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === 'error');
}

export function comparePlaces(a: Place, b: Place): number {
  if (a.archivo !== b.archivo) return a.archivo < b.archivo ? -1 : 1;
  return a.renglon - b.renglon || a.columna - b.columna;
}
