/** A copy of the project with a good site in it, for builds that go wrong; and the small disks that they meet. */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { ROOT } from './project.ts';

export const GOOD = 'the last good page';

export function makeCopy(root: string): void {
  copyProject(ROOT, root);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), GOOD);
}

export const sitePage = (root: string): string => readFileSync(join(root, 'dist/index.html'), 'utf8');

/** Every file of content/ with what it says. */
export const contentsOf = (root: string): string[] =>
  listFiles(join(root, 'content')).map(
    (file) => `${file} ${readFileSync(join(root, 'content', file), 'utf8')}`,
  );

/** Gives what comes of the seeds another title, so that a build has records to write. */
export function retitle(root: string): void {
  const manifest = join(root, 'seeds/fuentes.json');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, text.replace('"titulo": "Programa', '"titulo": "El Programa'));
}

export const build = (root: string, ...options: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...options, 'scripts/build.ts'], { cwd: root, encoding: 'utf8' });

/** Runs a build until it has said that, then ends it as a lost current does; `onFirst` hears when it has said its first words. */
export function killAfter(root: string, said: string, onFirst?: () => void): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: root });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      if (output === '') onFirst?.();
      output += data.toString();
      if (output.includes(said)) child.kill('SIGKILL');
    });
    child.on('close', () => {
      resolve();
    });
  });
}

/** Mounts a small disk of its own on a folder. */
export const mount = (folder: string, size: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
export const unmount = (folder: string): void => {
  spawnSync('umount', [folder]);
};

/** Whether the system lets us mount one. */
export function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  const probe = mkdtempSync(join(tmpdir(), 'pem-mount-'));
  const can = mount(probe, '1m');
  if (can) unmount(probe);
  rmSync(probe, { recursive: true });
  return can;
}
