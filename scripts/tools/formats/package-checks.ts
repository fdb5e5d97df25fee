/** What other people's programs say of the portable copies: epubcheck, zimcheck, what unpacks them, and a memory stick's file system. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPrograms } from './debian.ts';
import { differencesAfterFat32, FAT_PACKAGES, FAT_PROGRAMS } from './fat32.ts';
import { faultsAfterUnpacking, type Unpacker, UNPACKERS } from './unpack.ts';

export interface FormatCheck {
  name: string;
  /** Undefined when it passed; else what is wrong, or a sentence that begins with «not run:». */
  run: () => Promise<string | undefined>;
}

const EPUBCHECK_JAR = '/usr/share/java/epubcheck.jar';

function lastWords(text: string): string {
  return text.trim().split('\n').slice(-5).join('; ');
}

function validate(file: string, program: string, words: readonly string[]): string | undefined {
  if (!existsSync(file)) return `${file} is not there; run: npm run package`;
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  return status === 0 ? undefined : lastWords(`${stdout}\n${stderr}`);
}

function checkEpub(root: string): string | undefined {
  const missing = missingPrograms(['java', 'epubcheck'], ['epubcheck', 'default-jre-headless']);
  const file = join(root, 'paquetes', 'pem-abierto.epub');
  // Debian's `epubcheck` is the jar itself, which not every system can start by its name.
  return missing ?? validate(file, 'java', ['-jar', EPUBCHECK_JAR, file]);
}

/** Also asked before the copies are made: the one for Kiwix is only made where its writer is. */
export const missingZimTools = (): string | undefined =>
  missingPrograms(['zimcheck', 'zimwriterfs'], ['zim-tools']);

function checkZim(root: string): string | undefined {
  const missing = missingZimTools();
  const file = join(root, 'paquetes', 'pem-abierto.zim');
  return missing ?? validate(file, 'zimcheck', ['-A', file]);
}

function checkFat32(root: string): string | undefined {
  const missing = missingPrograms(FAT_PROGRAMS, FAT_PACKAGES);
  if (missing !== undefined) return missing;
  const differences = differencesAfterFat32(join(root, 'dist'));
  return differences.length === 0 ? undefined : `changed on the way: ${differences.slice(0, 5).join(', ')}`;
}

const ARCHIVES = [
  'paquetes/pem-abierto.zip',
  'paquetes/pem-abierto.epub',
  'dist/datos/pem-datos.zip',
  'dist/datos/pem.xlsx',
];

function checkUnpacking(root: string, unpacker: Unpacker): string | undefined {
  const missing = missingPrograms([unpacker.program], [unpacker.package]);
  if (missing !== undefined) return missing;
  const faults = ARCHIVES.flatMap((name) =>
    faultsAfterUnpacking(unpacker, name, readFileSync(join(root, name))),
  );
  return faults.length === 0 ? undefined : `${faults.length} faults: ${faults.slice(0, 5).join('; ')}`;
}

export function packageChecks(root: string): FormatCheck[] {
  return [
    { name: 'pem-abierto.epub is valid EPUB 3 (epubcheck)', run: () => Promise.resolve(checkEpub(root)) },
    { name: 'pem-abierto.zim is sound (zimcheck -A)', run: () => Promise.resolve(checkZim(root)) },
    { name: 'dist/ survives a FAT32 memory stick', run: () => Promise.resolve(checkFat32(root)) },
    ...UNPACKERS.map((unpacker) => ({
      name: `the archives open to an ordinary user (${unpacker.program})`,
      run: () => Promise.resolve(checkUnpacking(root, unpacker)),
    })),
  ];
}
