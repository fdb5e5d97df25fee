/** One build at a time in a folder: a second one stops with a sentence instead of mixing with the first. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user is running all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Takes the lock or throws; a lock whose process is gone is taken over. Returns what gives it back. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const pid = Number(readFileSync(path, 'utf8'));
    if (pid > 0 && isRunning(pid))
      throw new Error(`another build (process ${pid}) is running in this folder; wait for it to end`);
    writeFileSync(path, String(process.pid));
  }
  return () => {
    rmSync(path, { force: true });
  };
}
