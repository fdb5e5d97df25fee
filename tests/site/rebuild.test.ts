/** A build that takes what earlier ones kept gives the same bytes as one that begins with nothing. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { foreignAddresses } from '../lib/addresses-in.ts';
import { ROOT } from '../lib/project.ts';
import { buildForSecondAddress, SECOND_ADDRESS, secondSite } from './lib/second-site.ts';

/** Of another project than ours, which began with what the build of ours kept. */
let root: string;
let told: string;
const sumsOf = (folder: string): Map<string, string> =>
  new Map(
    readFileSync(join(folder, 'dist/SHA256SUMS'), 'utf8')
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );

beforeAll(async () => {
  ({ root, told } = await secondSite());
});

describe('the site built again', () => {
  let warm: Map<string, string>;

  it('is another one where a source and the address have changed, in what the pieces are made from', () => {
    const before = sumsOf(ROOT);
    expect(told).toContain('dist/ is to be built');
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
    expect(foreignAddresses(join(root, 'dist'), SECOND_ADDRESS)).toEqual([]);
  });

  it('is not made again where nothing has changed', () => {
    expect(buildForSecondAddress(root).told).toContain('none since dist/ was built');
    expect(sumsOf(root)).toEqual(warm);
    expect(['dist', 'antes'].filter((name) => existsSync(join(root, '.build', name)))).toEqual([]);
  });

  it('has the same bytes with nothing kept', () => {
    const bare = mkdtempSync(join(tmpdir(), 'pem-otra-vez-'));
    try {
      copyProject(root, bare);
      expect(buildForSecondAddress(bare).told).toContain('dist/ is to be built');
      const cold = sumsOf(bare);
      expect([...cold].filter(([path, hash]) => warm.get(path) !== hash)).toEqual([]);
      expect(cold.size).toBe(warm.size);
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });
});
