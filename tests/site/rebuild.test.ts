/** A build that takes what earlier ones kept gives the same bytes as one that begins with nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { KEPT } from '../../scripts/lib/kept.ts';
import { retitle } from '../lib/built-copy.ts';
import { foreignAddresses } from '../lib/addresses-in.ts';
import { ROOT } from '../lib/project.ts';

const SITE = 'https://ejemplo.org/pem/';

let root: string;
const sumsOf = (folder: string): Map<string, string> =>
  new Map(
    readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8')
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );

function build(): string {
  const env = { ...process.env, SITE_URL: SITE };
  const run = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: root, encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return run.stdout;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pem-otra-vez-'));
  copyProject(ROOT, root);
  for (const name of ['dist', KEPT]) cpSync(join(ROOT, name), join(root, name), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the site built again', () => {
  let warm: Map<string, string>;

  it('is another one where a source and the address have changed, in what the pieces are made from', () => {
    const before = sumsOf(ROOT);
    retitle(root);
    expect(build()).toContain('dist/ is to be built');
    warm = sumsOf(root);
    const changed = [
      'index.html',
      'datos/pem.json',
      'datos/pem.sqlite',
      'graficas/diferencias-por-clase.png',
    ];
    expect(changed.filter((path) => warm.get(path) === before.get(path))).toEqual([]);
    // What is made from neither stays: the pictures for links were taken as they were.
    expect(warm.get('previas/sitio.png')).toBe(before.get('previas/sitio.png'));
  });

  it('gives no other address of its own in any file than the one that it was built for', () => {
    expect(foreignAddresses(join(root, 'dist'), SITE)).toEqual([]);
  });

  it('is not made again where nothing has changed', () => {
    expect(build()).toContain('none since dist/ was built');
    expect(sumsOf(root)).toEqual(warm);
    expect(['dist', 'antes'].filter((name) => existsSync(join(root, '.build', name)))).toEqual([]);
  });

  it('has the same bytes with .build/ deleted', () => {
    rmSync(join(root, '.build'), { recursive: true });
    expect(build()).toContain('dist/ is to be built');
    const cold = sumsOf(root);
    expect([...cold].filter(([path, hash]) => warm.get(path) !== hash)).toEqual([]);
    expect(cold.size).toBe(warm.size);
  });
});
