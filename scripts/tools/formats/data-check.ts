/** Running a program for a check: its output, or an error that says what it said. */
import { spawnSync } from 'node:child_process';

export interface RunOptions {
  cwd?: string;
  input?: string;
  env?: NodeJS.ProcessEnv;
}

export function run(program: string, args: readonly string[], options: RunOptions = {}): string {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 240_000,
    // Programs such as R read and write in the locale's characters; a bare machine has none set.
    env: { LC_ALL: 'C.UTF-8', ...process.env },
    ...options,
  });
  if (done.status === 0) return done.stdout;
  const said = `${done.stderr}${done.stdout}`.trim().slice(0, 800);
  throw new Error(
    `${program} ended with ${done.error?.message ?? done.status ?? done.signal ?? 'an error'}: ${said}`,
  );
}

export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`${what}: got ${left.slice(0, 300)}, expected ${right.slice(0, 300)}`);
}

export interface DataCheck {
  name: string;
  /** Throws when it doesn't hold. `folder` has `datos/` as dist has it. */
  run: (folder: string) => void;
}
