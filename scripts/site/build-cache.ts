/** What a build keeps for the next one, in .build/guardado/, by the hash of what it is made from. Safe to delete: it is made again. */
import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { sha256 } from '../../src/model/sha256.ts';
import { listFiles } from '../lib/files.ts';

type Files = ReadonlyMap<string, string | Uint8Array>;
type Kept = Map<string, Uint8Array>;

export const KEPT = join('.build', 'guardado');
const CODE = resolve(import.meta.dirname, '..', '..');
/** What is really installed; npm writes it with every package. */
const INSTALLED = join(CODE, 'node_modules', '.package-lock.json');
/** Hand-kept tables and colours, which code reads and does not import. */
export const READ_BY_CODE = ['scripts/source/knowledge', 'src/styles/tokens.css'];
/** Settings that it reads by itself; others are given to it. */
export const READ_FROM_ENVIRONMENT = ['CONTACT_URL'];

/** `import x from './y.ts'`, `export … from '../z.ts'`, `import './a.json'`, `import('./b.ts')`. */
const IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g;

/** A module and all of the project that it imports, whoever imports it. */
export function modulesFrom(entry: string): string[] {
  const found = new Set([resolve(entry)]);
  for (const file of found) {
    if (!/\.[cm]?[jt]s$/.test(file)) continue;
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = resolve(dirname(file), name);
      if (existsSync(target)) found.add(target);
    }
  }
  return [...found].sort();
}

function addFiles(hash: Hash, base: string, files: readonly string[]): void {
  for (const file of files) {
    const bytes = readFileSync(file);
    // Names and lengths too: a word that moves from one file to the next is a change.
    hash.update(`${relative(base, file).replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
  }
}

function below(base: string, name: string): string[] {
  const path = join(base, name);
  if (!existsSync(path)) return [];
  return statSync(path).isFile() ? [path] : listFiles(path).map((file) => join(path, file));
}

/**
 * What `entry` makes depends on its own code, on packages, Node and machine, on the `data` of the project at `root`
 * (files and folders) and on the given words. Nothing is kept where the packages can't be told.
 */
export function keyOf(
  root: string,
  entry: string,
  { data = [], words = [] }: { data?: readonly string[]; words?: readonly string[] },
): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  const hash = createHash('sha256');
  const settings = READ_FROM_ENVIRONMENT.map((name) => process.env[name] ?? '');
  hash.update(JSON.stringify([process.version, process.platform, process.arch, settings, ...words]));
  addFiles(hash, CODE, [INSTALLED, ...modulesFrom(entry)]);
  for (const name of READ_BY_CODE) addFiles(hash, CODE, below(CODE, name));
  for (const name of data) addFiles(hash, root, below(root, name));
  return hash.digest('hex');
}

interface Head {
  key: string;
  /** Of all that follows the head, so that what a dying run or a disk has cut is not taken. */
  sha256: string;
  files: [path: string, length: number][];
}

/** What stands in a file of the cache, of whatever key; nothing where it is cut, or no such file at all. */
export function readKept(path: string): { key: string; files: Kept } | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  let head: Head;
  try {
    head = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
  } catch {
    return undefined;
  }
  const body = bytes.subarray(end + 1);
  if (head.sha256 !== sha256(body)) return undefined;
  let at = body.byteOffset;
  const files = head.files.map(([name, length]): [string, Uint8Array] => {
    const bytes = new Uint8Array(body.buffer, at, length);
    at += length;
    return [name, bytes];
  });
  return { key: head.key, files: new Map(files) };
}

function read(path: string, key: string): Kept | undefined {
  const kept = readKept(path);
  return kept?.key === key ? kept.files : undefined;
}

/** Puts files where a build looks for them. Piece by piece: in one they would take the memory of all of them once more. */
export function writeKept(path: string, key: string, files: ReadonlyMap<string, Uint8Array>): void {
  const hash = createHash('sha256');
  for (const bytes of files.values()) hash.update(bytes);
  const sizes = [...files].map(([name, bytes]): [string, number] => [name, bytes.length]);
  const head: Head = { key, sha256: hash.digest('hex'), files: sizes };
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.nuevo`, 'w');
  try {
    writeFileSync(file, `${JSON.stringify(head)}\n`);
    for (const bytes of files.values()) writeFileSync(file, bytes);
  } finally {
    closeSync(file);
  }
  // Renamed when it is whole: a run that dies leaves the last one.
  renameSync(`${path}.nuevo`, path);
}

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? new Uint8Array(Buffer.from(data)) : data;

/** The files of this key, as they were made before or else by `make`. */
export async function keptFiles(
  root: string,
  name: string,
  key: string | undefined,
  make: () => Promise<Files>,
): Promise<Kept> {
  const path = join(root, KEPT, name);
  const before = key === undefined ? undefined : read(path, key);
  if (before !== undefined) return before;
  const made = new Map([...(await make())].map(([file, data]) => [file, bytesOf(data)]));
  if (key !== undefined) writeKept(path, key, made);
  return made;
}

/** Single pieces, each by all that it is made from beyond the key. What a build asks for is kept, and nothing else. */
export class Pieces {
  readonly #path: string;
  readonly #key: string | undefined;
  readonly #before: Kept;
  readonly #used = new Map<string, Uint8Array>();

  constructor(root: string, name: string, key: string | undefined) {
    this.#path = join(root, KEPT, name);
    this.#key = key;
    this.#before = (key === undefined ? undefined : read(this.#path, key)) ?? new Map<string, Uint8Array>();
  }

  async piece(from: readonly unknown[], make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
    const id = sha256(Buffer.from(JSON.stringify(from)));
    const bytes = this.#used.get(id) ?? this.#before.get(id) ?? (await make());
    this.#used.set(id, bytes);
    return bytes;
  }

  /** Keeps what was asked for. */
  close(): void {
    const isSame =
      this.#used.size === this.#before.size && [...this.#used.keys()].every((id) => this.#before.has(id));
    if (this.#key !== undefined && !isSame) writeKept(this.#path, this.#key, this.#used);
  }
}
