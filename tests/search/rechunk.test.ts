import { createIndex, close } from 'pagefind';
import { beforeAll, describe, expect, it } from 'vitest';

import { cutWords, pageOrder, rechunk } from '../../src/search/index/rechunk.ts';
import type { SearchIndex } from '../../src/search/index/index-types.ts';
import { encodeCbor } from '../../src/search/index/cbor.ts';
import { tokenize } from '../../src/model/text/normalize.ts';
import { openPagefind } from './pagefind-in-node.ts';
import { readRegistros } from './registros.ts';

const registros = readRegistros();
/** Shorter ones («de», «en») are only asked for inside a phrase, never alone. */
const WORDS = [
  ...new Set(registros.flatMap(({ titulo }) => tokenize(titulo).map(({ folded }) => folded))),
].filter((word) => word.length > 2);
const TERMS = [...WORDS, '"de las personas migrantes"', 'derechos humanos', 'migr'];
let asMade: SearchIndex['files'];

beforeAll(async () => {
  const { index } = await createIndex({ forceLanguage: 'es' });
  for (const { url, titulo } of registros) {
    await index?.addHTMLFile({ url, content: `<html lang="es"><body><p>${titulo}</p></body></html>` });
  }
  asMade = (await index?.getFiles())?.files ?? [];
  await close();
});

const pieces = (files: SearchIndex['files']): string[] =>
  files.filter(({ path }) => path.endsWith('.pf_index')).map(({ path }) => path);

async function answers(files: SearchIndex['files'], terms: readonly string[]): Promise<string[]> {
  const pagefind = await openPagefind({ files });
  const found: string[] = [];
  for (const term of terms) {
    const hits = await pagefind.search(term);
    found.push(`${term}: ${hits.map(({ id, score }) => `${id} ${score.toFixed(4)}`).join(', ')}`);
  }
  return found;
}

describe('rechunk', () => {
  it('answers every word as before, with the same scores, from smaller pieces', async () => {
    const cut = rechunk(asMade, 1500);
    expect(pieces(cut).length).toBeGreaterThan(pieces(asMade).length * 5);
    const [before, after] = [await answers(asMade, TERMS), await answers(cut, TERMS)];
    expect(after.filter((answer, i) => answer !== before[i])).toEqual([]);
    // Nor does it matter which pieces an earlier question has read.
    expect(await answers(cut, TERMS.toReversed())).toEqual(before.toReversed());
  });

  it('keeps every other file, and the order of the pages', () => {
    const cut = rechunk(asMade);
    const others = (files: SearchIndex['files']): string[] =>
      files.filter(({ path }) => !/pf_index|pf_meta|entry/.test(path)).map(({ path }) => path);
    expect(others(cut)).toEqual(others(asMade).toSorted());
    expect(pageOrder(cut)).toEqual(pageOrder(asMade));
    expect(new Set(pageOrder(cut)).size).toBe(registros.length);
  });

  it('refuses an index that is not as it knows it', () => {
    expect(() => rechunk(asMade.filter(({ path }) => !path.endsWith('.pf_meta')))).toThrow(/one file/);
    expect(() => rechunk(asMade.filter(({ path }) => !path.endsWith('.pf_index')))).toThrow(/has not/);
  });
});

describe('cutWords', () => {
  const cut = (words: readonly string[], largest: number): string[][] =>
    cutWords(
      words.map((word) => [word]),
      largest,
    ).map((piece) => piece.map((entry) => (Array.isArray(entry) ? String(entry[0]) : '')));
  const size = (word: string): number => encodeCbor([word]).length;

  it('cuts where a piece is full, and loses nothing', () => {
    const words = ['alta', 'baja', 'casa', 'dedo', 'este'];
    expect(cut(words, size('alta') * 2)).toEqual([['alta', 'baja'], ['casa', 'dedo'], ['este']]);
  });

  it('never between a word and those that begin with it', () => {
    expect(cut(['mar', 'marca', 'marco', 'mesa'], 1)).toEqual([['mar', 'marca', 'marco'], ['mesa']]);
  });
});
