/** An error as one sentence for whoever ran a command: what happened and what to do, never a stack trace. */
import { getSystemErrorMap } from 'node:util';

/** What the system refuses, in words, with the remedy. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room (a build needs some 100 MB) and run the command again.',
  EDQUOT:
    'The quota of this disk is used up: make room (a build needs some 100 MB) and run the command again.',
  EROFS: 'The folder is read-only: copy the project to one that can be written and run the command there.',
  EACCES:
    'There is no permission to write here: run the command as the owner of the folder, or in a copy of it.',
  EPERM:
    'There is no permission to write here: run the command as the owner of the folder, or in a copy of it.',
};

/** Libraries written in Rust, as Astro's bundler, put the system's number into their message and a code of their own beside it. */
const NUMBERED = /\(os error (\d+)\)/;

/** The system's name of what it refused; empty when it was not the system. */
function systemCodeOf(error: Error): string {
  const numbered = NUMBERED.exec(error.message)?.[1];
  if (numbered !== undefined) return getSystemErrorMap().get(-Number(numbered))?.[0] ?? '';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const remedy = REMEDIES[systemCodeOf(error)];
  const hint = 'hint' in error && typeof error.hint === 'string' ? `\n  hint: ${error.hint}` : '';
  if (remedy === undefined) return `${error.message}${hint}`;
  const path = 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '';
  return `${remedy}${path}`;
}

/** Problems that were already put in words, each with its place: they are printed as they are. */
export class Refused extends Error {}

/** What a command that failed tells. */
export const toldOf = (command: string, error: unknown): string =>
  error instanceof Refused ? error.message : `${command}: ${sentenceOf(error)}`;

/** The last act of a command that failed. The process ends when all is written: a pipe takes 64 kB at a time. */
export async function failWith(command: string, error: unknown, ...more: readonly string[]): Promise<never> {
  await new Promise((resolve) =>
    process.stderr.write(`${[toldOf(command, error), ...more].join('\n')}\n`, resolve),
  );
  process.exit(1);
}
