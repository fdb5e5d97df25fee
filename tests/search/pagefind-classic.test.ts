/** The classic scripts are made from the pinned Pagefind alone, and from nothing that was not recognised. */
import { Script } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  classicScript,
  packScript,
  searchChunks,
  searchFolder,
} from '../../src/search/index/pagefind-classic.ts';
import type { OutputFile } from '../../src/search/index/pagefind-classic.ts';
import { indexCorpus, readCorpus } from '../site/lib/search-fixture.ts';

let files: OutputFile[];

beforeAll(async () => {
  files = await indexCorpus(readCorpus().slice(0, 5));
});

/** The output with pagefind.js changed, as another version would be. */
function withScript(change: (code: string) => string): OutputFile[] {
  return files.map((file) =>
    file.path === 'pagefind.js'
      ? { path: file.path, content: new TextEncoder().encode(change(new TextDecoder().decode(file.content))) }
      : file,
  );
}

describe('classicScript', () => {
  it('gives a script that parses outside a module', () => {
    expect(() => new Script(classicScript(files))).not.toThrow();
  });

  it('makes no segmenter for each term', () => {
    expect(classicScript(files)).not.toContain('Segmenter');
  });

  it('weighs a fifth less than Pagefind’s own text', () => {
    const own = files.find(({ path }) => path === 'pagefind.js')?.content ?? new Uint8Array();
    expect(gzipSync(classicScript(files)).length).toBeLessThan(gzipSync(own).length * 0.83);
  });

  it('carries the entry of its own index', () => {
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    const context = { TextDecoder, TextEncoder, pagefindClassic: { entry: null as unknown } };
    new Script(classicScript(files)).runInNewContext(context);
    expect(JSON.stringify(context.pagefindClassic.entry)).toBe(
      JSON.stringify(JSON.parse(new TextDecoder().decode(entry?.content))),
    );
  });

  it.each([
    [
      'another version',
      (code: string) => code.replace('"1.6.0"', '"1.6.1"'),
      /should hold 1 times, and holds 0 times: const pagefind_version/,
    ],
    [
      'a fetch that has gone',
      (code: string) => code.replace('await fetch(queued.input)', 'await get()'),
      /await fetch\(queued\.input\)/,
    ],
    ['a fetch that is new', (code: string) => `fetch('x');${code}`, /can't have: \\bfetch/],
    ['an import that is new', (code: string) => `import('x');${code}`, /can't have: \\bimport/],
    ['one more address of the module', (code: string) => `import.meta.url;${code}`, /can't have: \\bimport/],
  ])('refuses %s', (_what, change, message) => {
    expect(() => classicScript(withScript(change))).toThrow(message);
  });

  it('refuses an output without its script', () => {
    expect(() => classicScript(files.filter(({ path }) => path !== 'pagefind.js'))).toThrow(
      'has no pagefind.js',
    );
  });
});

describe('searchFolder', () => {
  it('holds lower-case names only, and no stock interface, worker or module', () => {
    const names = searchFolder(files).map(({ path }) => path);
    expect(names.filter((name) => !/^[a-z0-9_./-]+$/.test(name))).toEqual([]);
    const others = names.filter((name) => !/\.pf_(?:meta|index|fragment|filter)$/.test(name));
    expect(others).toEqual(['wasm.es.pagefind', 'pagefind-classic.js', 'pagefind-pack.js']);
  });

  it('keeps every piece of the index, and its bytes in the pack', () => {
    const pieces = files.filter(({ path }) => /\.pf_/.test(path));
    expect(searchChunks(files).filter(({ path }) => /\.pf_/.test(path))).toHaveLength(pieces.length);
    const world: { pagefindPack?: Record<string, string> } = {};
    new Script(packScript(files).replace('globalThis', 'world')).runInNewContext({ world });
    const pack = world.pagefindPack ?? {};
    // A page's fragment stands there unpacked, as Pagefind also takes it.
    const expected = ({ path, content }: OutputFile): string =>
      path.endsWith('.pf_fragment')
        ? gunzipSync(content).toString()
        : Buffer.from(content).toString('base64');
    const absent = pieces.filter((piece) => pack[piece.path] !== expected(piece));
    expect(absent).toEqual([]);
  });

  it('gives the same bytes whatever the order that Pagefind wrote its files in', () => {
    expect(searchFolder(files.toReversed())).toEqual(searchFolder(files));
  });

  it('refuses an output without the wasm of its language', () => {
    const without = files.filter(({ path }) => path !== 'wasm.es.pagefind');
    expect(() => searchFolder(without)).toThrow('has no wasm.es.pagefind');
  });
});
