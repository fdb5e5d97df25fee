/** Opens Pagefind in the browser, the same on http and on file://; nothing is loaded before openEngine() is called. */

import { loadGlobal, loadScript, once } from '../../browser/load.ts';

/** What the site uses of a result's data; `raw_url` is the page's path, to be joined to the site's root. */
export interface PagefindFragment {
  raw_url: string;
  content: string;
  excerpt: string;
  plain_excerpt: string;
  word_count: number;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  locations: readonly number[];
}

export interface SearchOptions {
  /** Pagefind's filters: `{ objetivo: '1' }`, `{ any: [{ objetivo: '1' }, { objetivo: '2' }] }`. */
  filters?: object;
  sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface SearchResult {
  id: string;
  score: number;
  data(): Promise<PagefindFragment>;
}

/** How Pagefind weighs what it finds; see its own documentation. */
export interface Ranking {
  termFrequency?: number;
  termSimilarity?: number;
  pageLength?: number;
  termSaturation?: number;
  diacriticSimilarity?: number;
  metaWeights?: Readonly<Record<string, number>>;
}

export interface Engine {
  /** Results in rank order; `null` gives every page that passes the filters. */
  search(term: string | null, options?: SearchOptions): Promise<SearchResult[]>;
}

/** The part of Pagefind's own interface that is used here. */
interface Instance {
  init(): Promise<void>;
  search(term: string | null, options: SearchOptions): Promise<{ results: SearchResult[] }>;
}

/** What Pagefind asks of a response. */
interface Chunk {
  ok: boolean;
  status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
}

/** Left by pagefind-classic.js and pagefind-pack.js, which src/search/index/pagefind-classic.ts writes. */
declare global {
  var pagefindClassic:
    | { entry: unknown; open(options: object, read: (address: string) => Promise<Chunk>): Instance }
    | undefined;
  var pagefindPack: Record<string, string> | undefined;
}

const FOLDER = 'pagefind/';
/** The largest piece, of one name in every edition: it comes while the engine's script is on its way. */
const WASM = 'wasm.es.pagefind';

/** Pagefind joins names to this; it is no address, so that it takes nothing from the page's own. */
const BASE = 'chunk:/';

/** Bytes of a piece that the browser unpacks. */
const LARGE = 16_384;
/** What a gzip file begins with, and what Pagefind's do once unpacked. */
const GZIP = [0x1f, 0x8b];
const MARK = 'pagefind_dcd';

/** A chunk of the pack: a fragment stands there unpacked, as text, with Pagefind's mark before it; any other in base64. */
function bytesOf(packed: string): ArrayBuffer {
  if (packed.startsWith(MARK)) return new TextEncoder().encode(packed).buffer;
  const text = atob(packed);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes.buffer;
}

function answer(bytes: ArrayBuffer | undefined, value?: unknown): Chunk {
  const ok = bytes !== undefined;
  return {
    ok,
    status: ok ? 200 : 404,
    arrayBuffer: () => Promise.resolve(bytes ?? new ArrayBuffer(0)),
    json: () => Promise.resolve(value),
  };
}

function fromPack(name: string): Chunk | undefined {
  const packed = globalThis.pagefindPack?.[name];
  return packed === undefined ? undefined : answer(bytesOf(packed));
}

/** Once, however many pieces are missing at a time. */
const loadPack = once((root: string): Promise<void> => loadScript(`${root}${FOLDER}pagefind-pack.js`));

/** A piece as Pagefind writes it; a host's own page, or a proxy's notice, is none. */
const isPiece = (bytes: Uint8Array): boolean =>
  (bytes[0] === GZIP[0] && bytes[1] === GZIP[1]) ||
  new TextDecoder().decode(bytes.subarray(0, MARK.length)) === MARK;

/** Unpacked by the browser, beside the page's own work; where it can't, Pagefind does it. Small pieces are not worth the way, and some servers have unpacked them already. */
async function served(response: Response): Promise<Chunk | undefined> {
  const packed = await response.arrayBuffer();
  const bytes = new Uint8Array(packed);
  if (!response.ok || !isPiece(bytes)) return undefined;
  if (packed.byteLength < LARGE || bytes[0] !== GZIP[0] || !('DecompressionStream' in globalThis))
    return answer(packed);
  // eslint-disable-next-line baseline-js/use-baseline, compat/compat -- asked for above
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return answer(await new Response(stream).arrayBuffer());
}

/** From the pack where it was loaded, that is on file://, else from the server; whatever that answers instead of a piece, the pack has it. */
async function readFrom(root: string, name: string, wasm: Promise<Response> | undefined): Promise<Chunk> {
  if (name === 'pagefind-entry.json') return answer(new ArrayBuffer(0), globalThis.pagefindClassic?.entry);
  if (globalThis.pagefindPack === undefined) {
    const asked = wasm !== undefined && name === WASM ? wasm : fetch(`${root}${FOLDER}${name}`);
    const piece = await asked.then(served).catch(() => undefined);
    if (piece !== undefined) return piece;
    await loadPack(root);
  }
  return fromPack(name) ?? answer(undefined);
}

/** Pagefind forgets a piece that it could not read, and answers with fewer results: that must be told instead. */
function watchedReader(
  root: string,
  wasm: Promise<Response> | undefined,
): { read(address: string): Promise<Chunk>; failures(): number } {
  let failures = 0;
  return {
    read: async (address) => {
      // Pagefind adds the time to the entry's name, against caches.
      const name = (address.split('?', 1)[0] ?? '').slice(BASE.length);
      try {
        const chunk = await readFrom(root, name, wasm);
        if (!chunk.ok) failures += 1;
        return chunk;
      } catch (error) {
        failures += 1;
        throw error;
      }
    },
    failures: () => failures,
  };
}

/** Pagefind keeps one object per page and rewrites its excerpt at each call: calls for one page wait for each other, and take a copy. */
function ownData(results: readonly SearchResult[], turns: Map<string, Promise<unknown>>): SearchResult[] {
  return results.map((result) => ({
    id: result.id,
    score: result.score,
    data: () => {
      const before = turns.get(result.id) ?? Promise.resolve();
      const mine = before.catch(() => undefined).then(async () => ({ ...(await result.data()) }));
      turns.set(result.id, mine);
      return mine;
    },
  }));
}

async function start(root: string, ranking?: Ranking): Promise<Engine> {
  const isFile = location.protocol === 'file:';
  if (isFile) await loadPack(root);
  const wasm = isFile ? undefined : fetch(`${root}${FOLDER}${WASM}`);
  // Told when it is read.
  wasm?.catch(() => undefined);
  const classic = await loadGlobal(`${root}${FOLDER}pagefind-classic.js`, 'pagefindClassic');
  const reader = watchedReader(root, wasm);
  const settings = {
    basePath: BASE,
    baseUrl: '/',
    noWorker: true,
    ...(ranking === undefined ? {} : { ranking }),
  };
  const instance = classic.open(settings, (address) => reader.read(address));
  await instance.init();
  // It starts by itself, in silence, and tells a failure only to the first question: an empty one reads no piece.
  await instance.search('', {});
  const turns = new Map<string, Promise<unknown>>();
  const complete = async <T>(work: Promise<T>): Promise<T> => {
    const before = reader.failures();
    const value = await work;
    if (reader.failures() > before) throw new Error('a piece is missing');
    return value;
  };
  return {
    search: async (term, options = {}) =>
      ownData((await complete(instance.search(term, options))).results, turns),
  };
}

/**
 * One engine serves the page; a failed opening may be tried again.
 * `root` is the site's root as seen from the page, with a slash at its end: `./` or `../`.
 */
export const openEngine = once(start);
