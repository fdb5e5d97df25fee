import { beforeAll, describe, expect, it } from 'vitest';

import { buildSearch } from '../../src/search/index/build-search.ts';
import type { SearchIndex } from '../../src/search/index/index-types.ts';
import { foldAll } from '../../src/model/text/normalize.ts';
import { readPassages } from '../../src/search/rank/passages.ts';
import { createSearcher } from '../../src/search/search.ts';
import { unpackWords } from '../../src/search/plan/word-list.ts';
import { sampled, WHOLE } from '../lib/depth.ts';
import type { PagefindEnNode } from './pagefind-in-node.ts';
import { readRegistros } from './registros.ts';
import { spellingsOf } from './spellings.ts';
import { readTablas } from './tablas.ts';
import { wholeIndex } from './whole-index.ts';

const registros = readRegistros();
const tablas = readTablas();
let indice: SearchIndex;
let pagefind: PagefindEnNode;

beforeAll(async () => {
  ({ indice, pagefind } = await wholeIndex());
});

describe('buildSearch', () => {
  it('gives the same bytes twice', async () => {
    const again = await buildSearch(registros, tablas);
    expect(again.datos).toEqual(indice.datos);
    const different = indice.files.filter(
      ({ path, content }, i) =>
        again.files[i]?.path !== path ||
        Buffer.compare(Buffer.from(content), Buffer.from(again.files[i].content)) !== 0,
    );
    expect(different.map(({ path }) => path)).toEqual([]);
  });

  it('knows the id of every page', () => {
    expect(indice.datos.ids.filter((id) => id === '')).toEqual([]);
    expect(new Set(indice.datos.ids).size).toBe(registros.length);
  });

  it('puts every línea de acción, estrategia and objetivo first for its own text, without accents and in capitals', async () => {
    const buscador = createSearcher(indice.datos, pagefind);
    const wrong: string[] = [];
    for (const { clave, textos } of sampled(registros, 3)) {
      const { results } = await buscador.search(foldAll(textos[0]?.texto ?? '').toUpperCase());
      if (results[0]?.clave !== clave) wrong.push(`${clave}: ${results[0]?.clave ?? 'nothing'}`);
    }
    expect(wrong).toEqual([]);
  });

  it('puts the page of every clave first, and each spelling is tried on some of them', async () => {
    const buscador = createSearcher(indice.datos, pagefind);
    const wrong: string[] = [];
    // Each is asked of a third of them of the plan alone, in query-claves.test.ts.
    const TURNS = WHOLE ? 16 : 64;
    for (const [i, { clave, tipo }] of registros.entries())
      for (const query of spellingsOf(clave, tipo).filter((_, turn) => turn % TURNS === i % TURNS))
        if ((await buscador.search(query)).results[0]?.clave !== clave) wrong.push(query);
    expect(wrong).toEqual([]);
  });

  it('carries the texts of every page, whole, with marks that lie inside them', async () => {
    const byId = new Map(registros.map((registro, i) => [indice.datos.ids[i], registro]));
    for (const result of await pagefind.search(null)) {
      const { anchors } = await result.data();
      const passages = readPassages(anchors);
      expect(passages.map(({ id, texto }) => ({ id, texto }))).toEqual(byId.get(result.id)?.textos);
      const outside = passages.flatMap(({ texto, tokens }) =>
        Object.values(tokens)
          .flat()
          .filter(({ start, end }) => start < 0 || end <= start || end > texto.length),
      );
      expect(outside).toEqual([]);
    }
  });

  it('has every word of its vocabulary in the index', async () => {
    const missing: string[] = [];
    for (const word of unpackWords(indice.datos.palabras)) {
      if ((await pagefind.search(word)).length === 0) missing.push(word);
    }
    expect(missing).toEqual([]);
  });

  it('finds pages by their tokens, which no reader can ask for', async () => {
    expect((await pagefind.search('xqt0z9')).length).toBeGreaterThan(5);
    const buscador = createSearcher(indice.datos, pagefind);
    for (const typed of ['xq', 'xqt', 'xqt0', 'xqt0z9']) {
      expect((await buscador.search(typed)).results, typed).toEqual([]);
    }
  });
});

describe('the tables', () => {
  it('say why each topic is there, and have phrases and documents for it', () => {
    const poor = tablas.temas.filter(
      ({ motivo, frases, documentos }) => motivo.length < 8 || frases.length === 0 || documentos.length === 0,
    );
    expect(poor).toEqual([]);
    expect(tablas.temas.length).toBeGreaterThan(110);
  });

  it('name each topic and each phrase of a topic once', () => {
    expect(new Set(tablas.temas.map(({ tema }) => tema)).size).toBe(tablas.temas.length);
    const twice = tablas.temas.filter(({ frases }) => new Set(frases).size < frases.length);
    expect(twice.map(({ tema }) => tema)).toEqual([]);
  });

  it('map every topic and name to some page', () => {
    const unused = tablas.temas.filter((_, i) => indice.datos.temas[i] === '').map(({ tema }) => tema);
    const unnamed = tablas.nombres.filter((_, i) => indice.datos.nombres[i] === '').map(({ id }) => id);
    expect([unused, unnamed]).toEqual([[], []]);
  });
});
