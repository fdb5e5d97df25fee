/** «Palabras de la calle»: phrases of ours by which people ask, and what the planner makes of their words. */
import { describe, expect, it } from 'vitest';

import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { streetOf, streetRows } from '../../scripts/site/search-tables.ts';
import { planQuery } from '../../src/search/plan/plan.ts';
import { askStreet, likest, soundOf } from '../../src/search/plan/street.ts';
import { ROOT } from '../lib/project.ts';
import { LEXICO } from './lexicon.ts';

describe('the table of phrases', () => {
  const catalog = readCatalog(ROOT);

  it('has one row for each estrategia and línea de acción, written for the text that stands there', () => {
    const rows = streetRows();
    const claves = rows.map(({ clave }) => clave);
    expect(claves.filter((clave, i) => claves.indexOf(clave) !== i)).toEqual([]);
    expect(claves.filter((clave) => !streetOf(catalog).has(clave))).toEqual([]);
    const wanted = [
      ...catalog.estrategias.map(({ estrategia }) => estrategia.clave),
      ...catalog.lineas.map(({ linea }) => linea.clave),
    ];
    expect(wanted.filter((clave) => !claves.includes(clave))).toEqual([]);
  });

  it('leaves a row out where another text stands under its clave', () => {
    const others = catalog.lineas.map((vista) => ({ ...vista, linea: { ...vista.linea, texto: 'Otro.' } }));
    const left = streetOf({ ...catalog, lineas: others });
    expect([...left.keys()].filter((clave) => /\..*\./.test(clave))).toEqual([]);
    expect(left.size).toBe(catalog.estrategias.length);
  });
});

describe('words of those phrases', () => {
  it('are asked for, at half, where the documents lack them, and told', () => {
    const { concepts, streetWords, unknownWords } = planQuery('LANA', LEXICO);
    expect(concepts).toMatchObject([{ texto: 'LANA', alternatives: [{ term: 'lana', weight: 0.5 }] }]);
    expect({ streetWords, unknownWords }).toEqual({ streetWords: ['LANA'], unknownWords: [] });
    expect(planQuery('remesas', LEXICO).streetWords).toEqual([]);
  });

  it('stand beside a topic that answers, which is told instead', () => {
    const { concepts, streetWords } = planQuery('gabacho', LEXICO);
    expect(concepts.map(({ alternatives }) => alternatives.map(({ term }) => term))).toEqual([
      ['xqt2z9', 'gabacho'],
    ]);
    expect(streetWords).toEqual([]);
  });

  it('are found by another form, but not where a short stem is that of a stranger', () => {
    const asked = (word: string): string[] => askStreet(LEXICO, word).map(({ term }) => term);
    expect(asked('asaltaron')).toEqual(['asaltos']);
    expect(asked('tren')).toEqual(['tren']);
    expect(asked('trenes')).toEqual(['tren']);
    expect(asked('muro')).toEqual([]);
    expect(asked('remesas')).toEqual([]);
  });

  it('are what a misspelt word may have meant', () => {
    expect(planQuery('asaltozs', LEXICO)).toMatchObject({
      corrections: [{ typed: 'asaltozs', corrected: 'asaltos' }],
      streetWords: ['asaltos'],
    });
  });

  it('travel by their first two sounds', () => {
    expect(['humano', 'umano', 'kilo', 'quilo'].map(soundOf)).toEqual(['um', 'um', 'ki', 'ki']);
  });
});

describe('the phrase that a result shows', () => {
  const phrases = ['mandar lana barato', 'cuánto cobran por mandar', 'giros'];
  const { marks } = planQuery('¿cuánto cobran por mandar dinero?', LEXICO);

  it('is the one that holds most of what was asked, and none where none does', () => {
    expect(likest(phrases, marks.asked)).toBe('cuánto cobran por mandar');
    expect(likest(['giros'], marks.asked)).toBe('');
    expect(likest([], marks.asked)).toBe('');
  });
});
