/** Where frozen editions stand, a folder each, and what is said of one that changed. */
import { compareClaves } from './claves.ts';
import type { Issue } from './issue.ts';

export const EDICIONES = 'content/ediciones';
/** The hashes of an edition's files, in its folder. */
export const SUMS = 'SHA256SUMS';

/** Of what stands there, the editions' folders, oldest first: the name of each is its version. */
export const versionsAmong = (names: readonly string[]): string[] =>
  names.filter((name) => /^\d/.test(name)).sort(compareClaves);

export function notAsFrozen(version: string): Issue {
  const place = { archivo: `${EDICIONES}/${version}/${SUMS}`, renglon: 1, columna: 1 };
  const hint = 'an edition is never changed: take the folder back from git, and freeze a new edition instead';
  return {
    ruleId: 'edition-frozen',
    severity: 'error',
    place,
    message: `the files of edition ${version} are not the ones that were frozen`,
    hint,
  };
}
