/** Turns issues into the text that the entry prints: place, rule, message, the line itself, a hint, a count. */
import { comparePlaces, type Issue } from '../../src/model/issue.ts';

/** Gives the lines of a file named in an issue, when they are known. */
export type LinesOf = (archivo: string) => readonly string[] | undefined;

const SHOWN = 160;
// Control and bidirectional characters could rewrite the terminal's text, and some stand for nothing: they are shown as escapes.
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

function visible(textOfLine: string, most = SHOWN): string {
  const safe = textOfLine
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\t/g, ' ⇥ ')
    .replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return safe.length > most ? `${safe.slice(0, most)}…` : safe;
}

function formatIssue(issue: Issue, linesOf: LinesOf): string {
  const { archivo, renglon, columna } = issue.place;
  const out = [
    `${archivo}:${renglon}:${columna} ${issue.severity} ${issue.ruleId}: ${visible(issue.message)}`,
  ];
  const line = linesOf(archivo)?.[renglon - 1];
  if (line !== undefined && line !== '') out.push(`  ${renglon} | ${visible(line)}`);
  if (issue.actual !== undefined) out.push(`  actual: ${visible(issue.actual)}`);
  if (issue.expected !== undefined) out.push(`  expected: ${visible(issue.expected)}`);
  // A hint may hold a row to paste: it is told whole.
  out.push(`  hint: ${visible(issue.hint, Infinity)}`);
  return out.join('\n');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

export function formatIssues(issues: readonly Issue[], linesOf: LinesOf = () => undefined): string {
  const sorted = [...issues].sort((a, b) => comparePlaces(a.place, b.place));
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const summary = [count(errors, 'error'), count(issues.length - errors, 'warning')].join(', ');
  return [...sorted.map((issue) => formatIssue(issue, linesOf)), summary].join('\n');
}
