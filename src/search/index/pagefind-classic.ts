/** Turns Pagefind's output into classic scripts, since modules and fetch don't work where the site is opened by double click. */
import { gunzipSync } from 'node:zlib';
import { minifySync } from 'rolldown/utils';

/** One file of Pagefind's output: its path in that folder, with forward slashes. `getFiles()` of its Node API gives these. */
export interface OutputFile {
  path: string;
  content: Uint8Array;
}

/** The edits below are for this version's text; read them again before letting another one in. */
export const PAGEFIND_VERSION = '1.6.0';

interface Edit {
  find: string;
  replace: string;
  times: number;
}

const EDITS: readonly Edit[] = [
  // const pagefind_version="1.6.0";let wasm_bindgen=… (unchanged: it makes another version fail here)
  {
    find: `const pagefind_version="${PAGEFIND_VERSION}";`,
    replace: `const pagefind_version="${PAGEFIND_VERSION}";`,
    times: 1,
  },
  // async performFetch(queued){try{const response=await fetch(queued.input);
  { find: 'await fetch(queued.input)', replace: 'await readChunk(queued.input)', times: 1 },
  // module_or_path=fetch(module_or_path); never reached, for the wasm is given as bytes: no other way out stays in.
  { find: 'module_or_path=fetch(module_or_path);', replace: 'throw new Error("wasm by address");', times: 1 },
  // if(typeof import.meta.url!=="undefined"){ in two functions that an explicit basePath makes idle
  { find: 'typeof import.meta.url!=="undefined"', replace: 'false', times: 2 },
  // let derivedBasePath=import.meta.url.match(…) and return import.meta.url.match(…), inside those
  { find: 'import.meta.url.match(', replace: '"".match(', times: 2 },
  // sharedWorker=new Worker(workerUrl); the worker's file is not shipped
  { find: 'new Worker(workerUrl)', replace: 'null', times: 1 },
  // if(trueLanguage&&typeof Intl.Segmenter!=="undefined") in search(): a segmenter made anew for each term takes longer than
  // the search; in Spanish a letter is one code point, and the planner sends no other
  { find: 'typeof Intl.Segmenter!=="undefined"', replace: 'false', times: 1 },
  // export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};
  {
    find: 'export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};',
    replace: '',
    times: 1,
  },
];

/** What no classic script may hold, or what would be a second way to the network: nothing of it may be left. */
const FORBIDDEN = [
  /\bimport\s*[.(]/,
  /\bexport\s*[{*]/,
  /\bfetch\(/,
  /new Worker/,
  /\beval\(/,
  /new Function/,
  /importScripts/,
];

/** Pagefind's stock user interfaces, its module and its entry file stay out: the site has its own page and reads none of them. */
const CHUNKS =
  /^(?:pagefind\.[a-z0-9_-]+\.pf_meta|(?:index|fragment|filter)\/[a-z0-9_-]+\.pf_(?:index|fragment|filter))$/;

const decoder = new TextDecoder('utf-8', { fatal: true });

function applyEdit(code: string, edit: Edit): string {
  const pieces = code.split(edit.find);
  if (pieces.length - 1 !== edit.times) {
    throw new Error(
      `pagefind.js of ${PAGEFIND_VERSION} should hold ${String(edit.times)} times, and holds ${String(pieces.length - 1)} times: ` +
        `${edit.find} — after an upgrade of pagefind, adapt the edits of src/search/index/pagefind-classic.ts to its new text`,
    );
  }
  return pieces.join(edit.replace);
}

function fileNamed(files: readonly OutputFile[], path: string): OutputFile {
  const found = files.find((file) => file.path === path);
  if (found === undefined) throw new Error(`Pagefind's output has no ${path}`);
  return found;
}

/** The wasm of each language that the index holds; that of unknown languages stays out with the languages themselves. */
function wasmNames(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null || !('languages' in entry))
    throw new Error('pagefind-entry.json has no languages');
  return Object.values(entry.languages as Record<string, { wasm: string | null }>).map(
    ({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`,
  );
}

function entryOf(files: readonly OutputFile[]): { text: string; wasm: string[] } {
  const value: unknown = JSON.parse(decoder.decode(fileNamed(files, 'pagefind-entry.json').content));
  return { text: JSON.stringify(value), wasm: wasmNames(value) };
}

/** Data files that the engine reads, as they are, in the order of their names. */
export function searchChunks(files: readonly OutputFile[]): OutputFile[] {
  const { wasm } = entryOf(files);
  for (const name of wasm) fileNamed(files, name);
  return files
    .filter(({ path }) => CHUNKS.test(path) || wasm.includes(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * `pagefind/pagefind-classic.js`: the engine itself, as `globalThis.pagefindClassic.open(options, readChunk)`.
 * The entry file stands in it, so that script and index always belong together, and a first search makes one request less.
 */
export function classicScript(files: readonly OutputFile[]): string {
  const source = decoder.decode(fileNamed(files, 'pagefind.js').content);
  const code = EDITS.reduce(applyEdit, source).trim();
  const left = FORBIDDEN.find((pattern) => pattern.test(code));
  if (left !== undefined)
    throw new Error(`pagefind.js still holds what a classic script can't have: ${left.source}`);
  const script = [
    '(()=>{"use strict";let readChunk;',
    code,
    `\nglobalThis.pagefindClassic=Object.freeze({entry:${entryOf(files).text},`,
    'open(options,read){readChunk=read;return createInstance(options);}});',
    '})();',
  ].join('');
  // Pagefind's own text has its comments and spaces taken out, but keeps its names: a fifth of what it weighs.
  const { code: short, errors } = minifySync('pagefind-classic.js', script, { compress: true, mangle: true });
  const [fault] = errors;
  if (fault !== undefined) throw new Error(`pagefind.js could not be made smaller: ${fault.message}`);
  return `${short}\n`;
}

/** What Pagefind's files begin with once unpacked; it takes them so, too. */
const UNPACKED = 'pagefind_dcd';

/** A page's fragment as its own text, which packs far better among its like in a zip than base64 does; the rest in base64. */
function packed({ path, content }: OutputFile): string {
  if (!path.endsWith('.pf_fragment')) return Buffer.from(content).toString('base64');
  const text = decoder.decode(gunzipSync(content));
  if (!text.startsWith(UNPACKED)) throw new Error(`${path} does not unpack to what Pagefind reads`);
  return text;
}

/** `pagefind/pagefind-pack.js`: every chunk, for file:// alone, where no file can be read but a script. */
export function packScript(files: readonly OutputFile[]): string {
  const lines = searchChunks(files).map(
    (file) => `${JSON.stringify(file.path)}:${JSON.stringify(packed(file))}`,
  );
  return `globalThis.pagefindPack={\n${lines.join(',\n')}\n};\n`;
}

/** Everything that dist's `pagefind/` holds, by path in it. */
export function searchFolder(files: readonly OutputFile[]): OutputFile[] {
  const script = (path: string, text: string): OutputFile => ({
    path,
    content: new TextEncoder().encode(text),
  });
  return [
    ...searchChunks(files),
    script('pagefind-classic.js', classicScript(files)),
    script('pagefind-pack.js', packScript(files)),
  ];
}
