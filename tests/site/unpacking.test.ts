/** The archives that people download, unpacked by the programs that they have and read as an ordinary user. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { makePackages } from '../../scripts/site/packages/make-packages.ts';
import { zip } from '../../src/data/formats/zip.ts';
import { hasProgram, missingPrograms } from '../../scripts/tools/formats/debian.ts';
import { faultsAfterUnpacking, UNPACKERS } from '../../scripts/tools/formats/unpack.ts';
import { entriesWithOtherModes } from '../lib/zip-modes.ts';
import { ROOT } from '../lib/project.ts';

const ARCHIVES = ['pem-abierto.zip', 'pem-abierto.epub', 'datos/pem-datos.zip', 'datos/pem.xlsx'];

let archives: (readonly [name: string, data: Uint8Array])[];

beforeAll(async () => {
  const { files } = await makePackages(ROOT, join(ROOT, 'dist'));
  archives = ARCHIVES.map((name) => [name, files.get(name) ?? readFileSync(join(ROOT, 'dist', name))]);
});

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
for (const unpacker of UNPACKERS) {
  const { program, package: name } = unpacker;
  const here = hasProgram(program);
  it.skipIf(!here)(
    `what ${program} unpacks is whole, and an ordinary user can read it${here ? '' : ` (not run: Debian: ${name})`}`,
    () => {
      expect(archives.flatMap(([file, data]) => faultsAfterUnpacking(unpacker, file, data))).toEqual([]);
    },
  );
}
