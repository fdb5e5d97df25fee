/** Archives unpacked by the programs that people unpack them with, and then read as an ordinary user: a file can be whole and yet closed to everyone but root. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { listFiles } from '../../lib/files.ts';

export interface Unpacker {
  program: string;
  /** The package of Debian that has it. */
  package: string;
  words: (archive: string, to: string) => string[];
}

export const UNPACKERS: readonly Unpacker[] = [
  { program: 'unzip', package: 'unzip', words: (archive, to) => ['-q', archive, '-d', to] },
  { program: 'busybox', package: 'busybox', words: (archive, to) => ['unzip', '-q', archive, '-d', to] },
  { program: 'bsdtar', package: 'libarchive-tools', words: (archive, to) => ['-xf', archive, '-C', to] },
  { program: '7z', package: 'p7zip-full', words: (archive, to) => ['x', '-y', `-o${to}`, archive] },
  { program: 'python3', package: 'python3', words: (archive, to) => ['-m', 'zipfile', '-e', archive, to] },
];

/** `nobody` of most systems: root reads every file, so where root runs this somebody else does the reading. */
const NOBODY = 65_534;
const ordinary = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const octal = (path: string): string => (statSync(path).mode & 0o777).toString(8).padStart(3, '0');

/** What an ordinary user is not shown, as `cat` says it. */
function unreadable(folder: string): string[] {
  const find = ['.', '-type', 'f', '-exec', 'cat', '{}', '+'];
  const { status, stderr, error } = spawnSync('find', find, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    ...ordinary(),
  });
  if (error !== undefined) return [error.message];
  return stderr === '' && status !== 0
    ? [`find ended with ${String(status)}`]
    : stderr.split('\n').filter(Boolean);
}

/** Files and folders that don't have the mode that everyone's have. */
function otherModes(folder: string, files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const path of files)
    for (let above = dirname(path); above !== '.'; above = dirname(above)) folders.add(above);
  return [
    ...files.map((path) => [path, '644'] as const),
    ...[...folders].map((path) => [path, '755'] as const),
  ].flatMap(([path, wanted]) => {
    const mode = octal(join(folder, path));
    return mode === wanted ? [] : [`${path}: mode ${mode}, not ${wanted}`];
  });
}

/** Archives unpacked here: several programs are compared with each. */
const UNPACKED = new WeakMap<Uint8Array, Readonly<Record<string, Uint8Array>>>();

function entriesOf(data: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const entries = UNPACKED.get(data) ?? unzipSync(data);
  UNPACKED.set(data, entries);
  return entries;
}

function otherBytes(folder: string, files: readonly string[], data: Uint8Array): string[] {
  const inside = new Map(Object.entries(entriesOf(data)));
  const changed = files.filter((path) => {
    const wanted = inside.get(path);
    inside.delete(path);
    return wanted === undefined || !readFileSync(join(folder, path)).equals(wanted);
  });
  return [...changed, ...inside.keys()].map((path) => `${path}: changed, missing or new`);
}

/** What is wrong after a program has unpacked an archive where new files are readable by all (umask 022). */
export function faultsAfterUnpacking({ program, words }: Unpacker, name: string, data: Uint8Array): string[] {
  const work = mkdtempSync(join(tmpdir(), 'pem-unpack-'));
  try {
    chmodSync(work, 0o755);
    const archive = join(work, 'archivo.zip');
    const to = mkdtempSync(join(work, 'a-'));
    chmodSync(to, 0o755);
    writeFileSync(archive, data);
    const command = ['-c', 'umask 022; exec "$@"', 'sh', program, ...words(archive, to)];
    const { status, stderr } = spawnSync('sh', command, { encoding: 'utf8', maxBuffer: 1 << 26 });
    const files = listFiles(to);
    const said = status === 0 ? [] : [`ended with ${String(status)}: ${stderr.trim().slice(-300)}`];
    // The reading comes first: it changes nothing, and what root reads below proves nothing.
    const faults = [...said, ...unreadable(to), ...otherModes(to, files)];
    if (faults.length === 0) faults.push(...otherBytes(to, files, data));
    return faults.map((fault) => `${program}, ${name}: ${fault}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
