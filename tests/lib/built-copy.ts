/** A copy of the documents with a good site beside them, for builds that go wrong; and the small disks that they meet. */
import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import type { Made } from '../../scripts/source/build-content.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { toldOf } from '../../scripts/lib/sentence.ts';
import { lastWords, runBuild } from '../../scripts/site/run-build.ts';
import { readTables } from '../../scripts/source/knowledge.ts';
import { makeContent } from '../../scripts/source/make-content.ts';
import { readSeeds } from '../../scripts/source/read-seeds.ts';
import { writeContent } from '../../scripts/source/write-content.ts';
import { PROGRAMA, ROOT } from './project.ts';
import { smallSteps } from './small-steps.ts';

export const GOOD = 'the last good page';

function putGoodSite(root: string): void {
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/index.html'), GOOD);
}

/** What the programme alone gives, made once for all copies. */
let records: Made | undefined;

/** What a small build needs: the programme without its reports, which take most of the time that content takes. */
export function makeCopy(root: string): void {
  for (const name of ['seeds', 'content']) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  const manifest = join(root, 'seeds/fuentes.json');
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as { id: string }[];
  writeFileSync(
    manifest,
    JSON.stringify(
      entries.filter(({ id }) => id === 'programa'),
      null,
      2,
    ),
  );
  for (const name of readdirSync(join(root, 'seeds')))
    if (!['fuentes.json', PROGRAMA].includes(name)) rmSync(join(root, 'seeds', name));
  records ??= makeContent(readSeeds(root).value, readTables(root));
  if (records.value === undefined) throw new Error('the programme alone gives no content');
  writeContent(root, records.value, { undoable: false });
  putGoodSite(root);
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

const REAL = join(ROOT, 'scripts/build.ts');
const SMALL = join(ROOT, 'tests/lib/small-build.ts');

/** A small build as a program of its own. */
export const buildAlone = (root: string, options: readonly string[] = []): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [...options, SMALL], { cwd: root, encoding: 'utf8' });

/** A small build in this process, which is soon done: how it ends, and what it says then. */
export async function build(
  root: string,
  { bytes = 0 }: { bytes?: number } = {},
): Promise<{ status: number; stderr: string }> {
  const said: string[] = [];
  const spies = (['log', 'error', 'warn'] as const).map((stream) =>
    vi.spyOn(console, stream).mockImplementation((text: string) => {
      if (stream !== 'log') said.push(text);
    }),
  );
  try {
    await runBuild(root, smallSteps('', bytes));
    return { status: 0, stderr: said.join('\n') };
  } catch (error) {
    return { status: 1, stderr: [...said, toldOf('build', error), ...lastWords(error), ''].join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** Runs a program until it has said that, waits for `then`, and ends it as a lost current does. */
function kill(
  root: string,
  program: readonly string[],
  said: string,
  then?: () => Promise<void>,
): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, program, { cwd: root });
    let output = '';
    let isThere = false;
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (isThere || !output.includes(said)) return;
      isThere = true;
      void Promise.resolve(then?.()).finally(() => child.kill('SIGKILL'));
    });
    child.on('close', (_, signal) => {
      resolve(signal);
    });
  });
}

/** Kills a small build in the middle of a step, where it waits for its end. */
export const killAt = (
  root: string,
  step: string,
  then?: () => Promise<void>,
): Promise<NodeJS.Signals | null> => kill(root, [SMALL, step], `holding at ${step}`, then);

/** Kills the real build once it has said that. */
export const killReal = (root: string, said: string): Promise<NodeJS.Signals | null> =>
  kill(root, [REAL], said);

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
