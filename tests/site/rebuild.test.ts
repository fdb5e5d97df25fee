/** A build that takes what earlier ones kept gives the same bytes as one that begins with nothing. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../../scripts/lib/copy-project.ts';
import { KEPT, readKept, writeKept } from '../../scripts/site/build-cache.ts';
import { INDEX, makeDatasets } from '../../scripts/site/datasets.ts';
import { writeFigures } from '../../scripts/site/figures.ts';
import { writeIcons } from '../../scripts/site/icons.ts';
import { writePreviews } from '../../scripts/site/previews.ts';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { keepIndex, writeSearchIndex } from '../../scripts/site/search-index.ts';
import { sha256 } from '../../src/model/sha256.ts';
import { foreignAddresses } from '../lib/addresses-in.ts';
import { WHOLE } from '../lib/depth.ts';
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

/** Every piece that a build of it kept, by its hash; what is noted of the built site itself is no piece. */
const piecesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, KEPT))
      .filter((name) => name !== 'construida.json')
      .flatMap((name) => {
        const { files } = readKept(join(folder, KEPT, name)) ?? {};
        if (files === undefined) throw new Error(`${name} can’t be read`);
        return [...files].map(([path, bytes]) => [`${name}: ${path}`, sha256(bytes)]);
      }),
  );

/**
 * Lets `folder` begin with the pieces that the build of the other project made itself: nothing kept took part in them,
 * and that they are the same each time is asked where they are made. Returns the names of which it took others from ours.
 */
function putOwnPieces(folder: string): string[] {
  return readdirSync(join(root, KEPT)).filter((name) => {
    const theirs = readKept(join(root, KEPT, name));
    if (theirs === undefined) return false;
    const ours = readKept(join(ROOT, KEPT, name));
    const own = [...theirs.files].filter(([path]) => ours?.key !== theirs.key || !ours.files.has(path));
    if (own.length > 0) writeKept(join(folder, KEPT, name), theirs.key, new Map(own));
    return own.length < theirs.files.size;
  });
}

/** Makes in `folder` all that a build of the other project keeps. */
async function makePieces(folder: string): Promise<void> {
  for (const name of ['content', 'seeds', 'src', 'public'])
    symlinkSync(join(root, name), join(folder, name), 'dir');
  const [out, catalog] = [join(folder, 'dist'), readCatalog(folder)];
  await makeDatasets(folder, catalog, SECOND_ADDRESS);
  await writeSearchIndex(catalog, out, keepIndex(folder));
  await writeIcons(folder, out, SECOND_ADDRESS);
  await writeFigures(folder, out, SECOND_ADDRESS, catalog);
  await writePreviews(folder, out, catalog);
}

/** The whole site of the other project, built in `folder` with nothing kept. */
function builtAlone(folder: string): Map<string, string> {
  copyProject(root, folder);
  expect(buildForSecondAddress(folder).told).toContain('dist/ is to be built');
  return sumsOf(folder);
}

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

  it('has the same bytes with nothing kept: each piece that was taken, and so all that is made of them', async () => {
    const bare = mkdtempSync(join(tmpdir(), 'pem-otra-vez-'));
    try {
      if (!WHOLE) expect(putOwnPieces(bare)).toEqual(['iconos', 'previas']);
      await makePieces(bare);
      const [kept, made] = [root, bare].map(piecesOf);
      expect(Object.keys(made ?? {})).not.toEqual([]);
      expect(kept).toEqual(made);
      // What pages are told of them.
      expect(readFileSync(join(root, INDEX), 'utf8')).toBe(readFileSync(join(bare, INDEX), 'utf8'));
      // Pages keep nothing: beside this a build leaves only what Astro has read, and this one began with none of that.
      expect(readdirSync(join(root, '.build')).sort()).toEqual(['astro', 'guardado', 'indice-de-datos.json']);
      if (WHOLE) expect(builtAlone(join(bare, 'sitio'))).toEqual(warm);
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });
});
