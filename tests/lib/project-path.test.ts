/** Where a project may stand: a folder whose name its tools can't read is refused at once, before any step. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ROOT } from './project.ts';

/** What the first thing that every command of npm runs says in a folder of that name. */
function saidIn(name: string): { status: number | null; stderr: string } {
  const base = mkdtempSync(join(tmpdir(), 'pem-nombre-'));
  onTestFinished(() => {
    rmSync(base, { recursive: true, force: true });
  });
  const scripts = join(base, name, 'scripts');
  mkdirSync(scripts, { recursive: true });
  cpSync(join(ROOT, 'scripts/node-version.cjs'), join(scripts, 'node-version.cjs'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/node-version.cjs'], {
    cwd: join(base, name),
    encoding: 'utf8',
  });
  return { status, stderr };
}

// Windows takes no name with the others.
const REFUSED = process.platform === 'win32' ? ['%', '#', ';'] : ['%', '#', '?', '*', ':'];

it.each(REFUSED)('a folder with %j in its name is refused in one sentence with the remedy', (character) => {
  const { status, stderr } = saidIn(`a${character}20b`);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The project stands in a folder with .+: rename .+\.\n$/);
  expect(stderr).toContain(`“${character}”`);
});

// Built whole once in folders so named, on Linux.
it.each(['a b', "señal & más+'!~@=,^$`", 'a(b)[c]{d,e}'])('a folder named %j is taken', (name) => {
  expect(saidIn(name)).toEqual({ status: 0, stderr: '' });
});
