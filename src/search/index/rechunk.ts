/**
 * Cuts Pagefind's word index into smaller pieces. Pagefind makes pieces of some 20 kB, so that a corpus of this size has two,
 * and a first search reads nearly all of it; the format itself takes pieces of any size. Nothing else of the index changes.
 */

import { sha256 } from '../../model/sha256.ts';
import { gunzipSync, gzipSync } from 'fflate';

import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';
import type { OutputFile } from './pagefind-classic.ts';

/** Bytes of a piece before it is packed, unless no place to cut is found. */
const LARGEST = 2_000;
const SIGNATURE = 'pagefind_dcd';
const PIECE = /^index\/.+\.pf_index$/;
const META = /\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';

const unpack = (content: Uint8Array): Cbor => {
  const bytes = Buffer.from(gunzipSync(content));
  if (bytes.toString('utf8', 0, SIGNATURE.length) !== SIGNATURE)
    throw new Error(`a file of the index does not begin with ${SIGNATURE}`);
  return decodeCbor(bytes.subarray(SIGNATURE.length));
};

/** By fflate and without a date, so that every machine gives the same bytes. */
const pack = (value: Cbor): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encodeCbor(value)]), { level: 9, mtime: 0 });

const list = (value: Cbor | undefined): Cbor[] => {
  if (!Array.isArray(value)) throw new Error('the index of Pagefind holds no list where one was expected');
  return value;
};
const wordOf = (entry: Cbor): string => String(list(entry)[0]);

/** Words of three letters or more that begin another one are searched together with it: they must stay in one piece. */
function startsFamily(word: string, indexed: ReadonlySet<string>): boolean {
  for (let length = 3; length < word.length; length += 1)
    if (indexed.has(word.slice(0, length))) return false;
  return true;
}

/** Words in order, cut where no family of words is torn apart. */
export function cutWords(words: readonly Cbor[], largest: number): Cbor[][] {
  const indexed = new Set(words.map(wordOf));
  const pieces: Cbor[][] = [];
  let size = 0;
  for (const entry of words) {
    const own = encodeCbor(entry).length;
    const last = pieces.at(-1);
    if (last === undefined || (size + own > largest && startsFamily(wordOf(entry), indexed))) {
      pieces.push([entry]);
      size = own;
    } else {
      last.push(entry);
      size += own;
    }
  }
  return pieces;
}

function onlyFile(files: readonly OutputFile[], pattern: RegExp): OutputFile {
  const [found, ...others] = files.filter(({ path }) => pattern.test(path));
  if (found === undefined || others.length > 0)
    throw new Error(`the index should hold one file like ${pattern.source}`);
  return found;
}

const named = (content: Uint8Array, length: number): string => `es_${sha256(content).slice(0, length)}`;

/** Ids of the pages in the order of Pagefind's own list, in which a search for nothing gives them. */
export function pageOrder(files: readonly OutputFile[]): string[] {
  const [, pages] = list(unpack(onlyFile(files, META).content));
  return list(pages).map(wordOf);
}

/** The same files, with the words of the index in pieces of `largest` bytes. */
export function rechunk(files: readonly OutputFile[], largest: number = LARGEST): OutputFile[] {
  const meta = onlyFile(files, META);
  const [version = '', pages = [], chunks, ...others] = list(unpack(meta.content));
  const byName = new Map(files.map((file) => [file.path, file.content]));
  const words = list(chunks).flatMap((chunk) => {
    const content = byName.get(`index/${String(list(chunk)[2])}.pf_index`);
    if (content === undefined) throw new Error('the index names a piece that it has not');
    return list(list(unpack(content))[0]);
  });
  const pieces = cutWords(words, largest).map((piece) => {
    const content = pack([piece]);
    return { piece, content, name: named(content, 7) };
  });
  const listed = pieces.map(({ piece, name }): Cbor => [
    wordOf(piece[0] ?? []),
    wordOf(piece.at(-1) ?? []),
    name,
  ]);
  const content = pack([version, pages, listed, ...others]);
  const hash = named(content, 10);
  const entry = JSON.parse(Buffer.from(byName.get(ENTRY) ?? []).toString('utf8')) as {
    languages: Record<string, { hash: string }>;
  };
  for (const language of Object.values(entry.languages)) language.hash = hash;
  return [
    ...files.filter((file) => file !== meta && !PIECE.test(file.path) && file.path !== ENTRY),
    ...pieces.map((piece) => ({ path: `index/${piece.name}.pf_index`, content: piece.content })),
    { path: `pagefind.${hash}.pf_meta`, content },
    { path: ENTRY, content: Buffer.from(JSON.stringify(entry)) },
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}
