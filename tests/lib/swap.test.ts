/** The last act of a build, where a system fails it: the old site or the new one stands, never none, and what is said is so. */
import fs, { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readRegistros, undoRegistros, writeRegistros } from '../../scripts/source/write-content.ts';
import {
  build,
  buildAlone,
  canMount,
  contentsOf,
  GOOD,
  killAt,
  makeCopy,
  mount,
  retitle,
  sitePage,
  unmount,
} from './built-copy.ts';
import { NEW } from './small-steps.ts';

let base: string;
let root: string;
const mountable = canMount();
const UNCHANGED = 'nothing was changed in content/ or dist/';

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'pem-swap-'));
  root = join(base, 'copia');
  makeCopy(root);
});

afterEach(() => {
  if (mountable) unmount(join(root, '.build'));
  rmSync(base, { recursive: true, force: true });
});

/** A build in a system that renames no folder to dist/, but those that `may` be. */
async function buildUnrenamed(may: (from: string) => boolean): ReturnType<typeof build> {
  const rename = fs.renameSync;
  const spy = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
    if (basename(String(to)) === 'dist' && !may(basename(String(from))))
      throw Object.assign(new Error('EIO: i/o error, rename'), { code: 'EIO' });
    rename(from, to);
  });
  syncBuiltinESMExports();
  try {
    return await build(root);
  } finally {
    spy.mockRestore();
    syncBuiltinESMExports();
  }
}

/** A build whose process ends as soon as the new site is in its place. */
function buildKilledAfterSwap(): void {
  const path = join(base, 'fault.mjs');
  writeFileSync(
    path,
    `import fs from 'node:fs';
     import { syncBuiltinESMExports } from 'node:module';
     import { basename } from 'node:path';
     const rename = fs.renameSync;
     fs.renameSync = (from, to) => {
       rename(from, to);
       if (basename(to) === 'dist') process.kill(process.pid, 'SIGKILL');
     };
     syncBuiltinESMExports();`,
  );
  buildAlone(root, ['--import', path]);
}

/** What no build should leave beside content/registros/ and dist/. */
const leftovers = (): string[] =>
  ['dist', 'content/registros'].flatMap((path) =>
    [`${path}.anterior`, `${path}.nuevo`].filter((name) => existsSync(join(root, name))),
  );

/** Makes the next build refuse at its first step. */
const breakSeeds = (): void => {
  writeFileSync(join(root, 'seeds/programa.txt'), 'another text');
};

describe('a new site that can’t be put in its place', () => {
  it('leaves the last good one there, and its records', async () => {
    retitle(root);
    const before = contentsOf(root);
    const { status, stderr } = await buildUnrenamed((from) => from === 'dist.anterior');
    expect([status, sitePage(root), leftovers()]).toEqual([1, GOOD, []]);
    expect(contentsOf(root)).toEqual(before);
    expect(stderr).toContain('build: EIO: i/o error, rename');
    expect(stderr).toContain(UNCHANGED);
  });

  it('is not called unchanged where the last good one can’t be put back either; the next run does it', async () => {
    const { status, stderr } = await buildUnrenamed(() => false);
    expect(status).toBe(1);
    const waits = relative('', join(root, 'dist.anterior'));
    expect(stderr).toContain(`it waits whole in ${waits}/, and the next run puts it back`);
    expect(stderr).not.toContain(UNCHANGED);
    breakSeeds();
    expect((await build(root)).stderr).toContain(UNCHANGED);
    expect([sitePage(root), leftovers()]).toEqual([GOOD, []]);
  });

  it.skipIf(!mountable)('is copied there when .build is on another disk', async () => {
    mkdirSync(join(root, '.build'));
    mount(join(root, '.build'), '200m');
    const { status, stderr } = await build(root);
    expect([status, stderr, leftovers()]).toEqual([0, '', []]);
    expect(sitePage(root)).toBe(NEW);
  });
});

describe('a build that is killed after its records were written', () => {
  it('doesn’t leave them to the next one, which says that nothing was changed', async () => {
    const before = contentsOf(root);
    retitle(root);
    expect(await killAt(root, 'verify')).toBe('SIGKILL');
    breakSeeds();
    const { status, stderr } = await build(root);
    expect(status).toBe(1);
    expect(stderr).toContain(UNCHANGED);
    expect(contentsOf(root)).toEqual(before);
    expect([sitePage(root), leftovers()]).toEqual([GOOD, []]);
  });

  it('puts back only what it wrote, never what someone else has put there since', () => {
    const records = (titulo: string) => new Map([['fuentes.json', titulo]]);
    const left = ['before', 'by a build', 'by git'].map((last) => {
      writeRegistros(root, records('before'));
      writeRegistros(root, records('by a build'), { undoable: true });
      writeFileSync(join(root, 'content/registros/fuentes.json'), last);
      undoRegistros(root);
      return readRegistros(root).get('fuentes.json');
    });
    expect(left).toEqual(['before', 'before', 'by git']);
    expect(leftovers()).toEqual([]);
  });

  it('leaves them beside its site when that was already in its place', async () => {
    retitle(root);
    const before = contentsOf(root);
    buildKilledAfterSwap();
    breakSeeds();
    expect((await build(root)).stderr).toContain(UNCHANGED);
    expect(sitePage(root)).toBe(NEW);
    const changed = contentsOf(root).filter((file) => !before.includes(file));
    expect(changed.map((file) => file.split(' ')[0])).toEqual(['registros/fuentes.json']);
    expect(leftovers()).toEqual([]);
  });
});
