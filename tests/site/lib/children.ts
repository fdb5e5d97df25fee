/** Starts the programs that the tests need, and leaves none behind: not even when a test run is cut short. */
import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { PATIENCE } from '../../lib/patience.ts';

const running = new Set<ChildProcess>();
const folders = new Set<string>();

function clean(): void {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.clear();
}

process.on('exit', clean);
// A test runner that is stopped ends its workers by a signal, and one that dies leaves them: neither is an exit by itself.
process.once('disconnect', clean);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  process.once(signal, () => {
    clean();
    process.kill(process.pid, signal);
  });
}

export function start(program: string, words: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, words, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Asks to end, and insists when that is not heard. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const gone = new Promise<void>((done) =>
    child.once('exit', () => {
      done();
    }),
  );
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(insist);
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pem-browser-'));
  folders.add(folder);
  return folder;
}

/** A browser may still be writing to its profile while it ends, hence the retries. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.delete(folder);
}

/** First match in what a program writes, or an error that shows what it wrote instead. */
export function awaitOutput(
  child: ChildProcess,
  stream: 'stderr' | number,
  pattern: RegExp,
): Promise<string> {
  const source = stream === 'stderr' ? child.stderr : child.stdio[stream];
  let seen = '';
  return new Promise((done, fail) => {
    const late = setTimeout(() => {
      fail(new Error(`${child.spawnfile} did not start: ${seen}`));
    }, PATIENCE);
    child.once('error', fail);
    child.once('exit', (code) => {
      fail(new Error(`${child.spawnfile} ended with ${String(code)}: ${seen}`));
    });
    source?.on('data', (piece: Buffer) => {
      seen += piece.toString();
      const found = pattern.exec(seen)?.[1];
      if (found === undefined) return;
      clearTimeout(late);
      done(found);
    });
  });
}
