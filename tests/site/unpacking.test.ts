/** The archives that people download, unpacked by the programs that they have and read as an ordinary user. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { siteZip } from '../../scripts/site/packages/site-zip.ts';
import { zip } from '../../src/data/formats/zip.ts';
import { hasProgram, missingPrograms } from '../../scripts/tools/formats/debian.ts';
import { faultsAfterUnpacking, UNPACKERS } from '../../scripts/tools/formats/unpack.ts';
import { ofEachKind, placeAndEnding, WHOLE } from '../lib/depth.ts';
import { madePackages } from '../lib/made-packages.ts';
import { entriesWithOtherModes } from '../lib/zip-modes.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const SITE = 'pem-abierto.zip';
const ARCHIVES = [SITE, 'pem-abierto.epub', 'datos/pem-datos.zip', 'datos/pem.xlsx'];

type Archive = readonly [name: string, data: Uint8Array];
let archives: Archive[];
/** One of each way of writing them: those of the site and of the data are written alike. */
let kinds: Archive[];

beforeAll(async () => {
  const files = await madePackages();
  archives = ARCHIVES.map((name) => [name, files.get(name) ?? readFileSync(join(DIST, name))]);
  kinds = [sampleOfSite(), ...archives.filter(([name]) => !name.endsWith('.zip'))];
});

/** The archive of the site with a file of each folder and ending, written as the whole one. */
function sampleOfSite(): Archive {
  const paths = ofEachKind(listFiles(DIST), placeAndEnding);
  const files = paths.map((path) => [path, readFileSync(join(DIST, path))] as const);
  return [`sample of ${SITE}`, siteZip(new Map(files), 'Léame', '2026-11-22')];
}

it('every entry of every archive says that everyone may read it', () => {
  const others = archives.flatMap(([name, data]) =>
    entriesWithOtherModes(data).map((entry) => `${name}: ${entry}`),
  );
  expect(others).toEqual([]);
});

it('entries without a mode, as they once were, are found', () => {
  const data = Buffer.from(zip(new Map([['a/b.txt', 'b']]), '2026-11-22'));
  expect(entriesWithOtherModes(data)).toEqual([]);
  data.writeUInt32LE(0, data.indexOf('PK\x01\x02', 0, 'latin1') + 38);
  expect(entriesWithOtherModes(data)).toEqual(['a/b.txt: 0']);
  const found = UNPACKERS.filter(({ program }) => program === 'unzip' && hasProgram(program)).map(
    (unpacker) =>
      faultsAfterUnpacking(unpacker, 'x.zip', data).some((fault) => fault.includes('a/b.txt: mode 000')),
  );
  expect(found).not.toContain(false);
});

// All at once: where nothing can be installed, that is found out once.
missingPrograms(
  UNPACKERS.map(({ program }) => program),
  UNPACKERS.map((unpacker) => unpacker.package),
);
const [first] = UNPACKERS.filter(({ program }) => hasProgram(program));
for (const unpacker of UNPACKERS) {
  const { program, package: name } = unpacker;
  const here = hasProgram(program);
  it.skipIf(!here)(
    `what ${program} unpacks is whole, and an ordinary user can read it${here ? '' : ` (not run: Debian: ${name})`}`,
    () => {
      // The site has thousands of files: the first program unpacks all of them, the others each kind.
      const mine = WHOLE || unpacker === first ? archives : kinds;
      expect(mine.flatMap(([file, data]) => faultsAfterUnpacking(unpacker, file, data))).toEqual([]);
    },
  );
}
