/** A second site, of other sources and for another address, built once in a run for every test file that asks it; each of them only reads it. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../../scripts/lib/copy-project.ts';
import { KEPT } from '../../../scripts/site/build-cache.ts';
import { ROOT } from '../../lib/project.ts';
import { onceARun } from '../../lib/once-a-run.ts';
import { putSecondSources } from './second-sources.ts';

export const SECOND_ADDRESS = 'https://ejemplo.org/pem/';

/** Where it says what the build told, and what it warned of. */
const TOLD = 'construida.txt';
const WARNED = 'avisos.txt';

interface Built {
  told: string;
  warned: string;
}

export function buildForSecondAddress(root: string): Built {
  const env = { ...process.env, SITE_URL: SECOND_ADDRESS };
  const run = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return { told: run.stdout, warned: run.stderr };
}

/** The folder of its project, beside what its build said. It begins with the site and what the build of that kept: rebuild.test.ts proves that this changes no byte. */
export async function secondSite(): Promise<Built & { root: string }> {
  const root = await onceARun('segundo-sitio', (folder) => {
    copyProject(ROOT, folder);
    for (const name of ['dist', KEPT]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    putSecondSources(folder);
    const { told, warned } = buildForSecondAddress(folder);
    writeFileSync(join(folder, TOLD), told);
    writeFileSync(join(folder, WARNED), warned);
  });
  const read = (name: string): string => readFileSync(join(root, name), 'utf8');
  return { root, told: read(TOLD), warned: read(WARNED) };
}
