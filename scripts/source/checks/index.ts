/** The checks: one cross-record rule per file, in the order of the table in scripts/README.md. */
import { completeText } from './complete-text.ts';
import type { Check } from './issue-at.ts';
import { noFormula } from './no-formula.ts';
import { noGaps } from './no-gaps.ts';
import { parentsExist } from './parents-exist.ts';
import { hasChildren } from './has-children.ts';
import { uniqueClaves } from './unique-claves.ts';

export const checks: readonly Check[] = [
  uniqueClaves,
  parentsExist,
  noGaps,
  hasChildren,
  completeText,
  noFormula,
];
