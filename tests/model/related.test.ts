/** Líneas relacionadas: what counts, what counts more, and that no reason is given that isn't there. */
import { describe, expect, test } from 'vitest';
import { relationWords } from '../../src/model/related/related-words.ts';
import { type Documento, relatedIndex, type Relation } from '../../src/model/related/related.ts';
import { buildCatalog } from '../../src/model/join.ts';
import { EDICION, readCommitted } from '../data/made.ts';
import { stems, textIndex } from '../../src/model/related/tfidf.ts';

const doc = (id: string, parts: Partial<Documento> = {}): Documento => ({
  id,
  texto: `Solo${id}`,
  responsables: [],
  dependencias: [],
  poblaciones: [],
  temas: [],
  estrategia: id,
  ...parts,
});
const filler = Array.from({ length: 40 }, (_, n) =>
  doc(`relleno${n}`, { texto: `Palabra${n} distinta${n}` }),
);
const relate = (docs: Documento[], id: string): Relation[] => relatedIndex([...docs, ...filler])(id);

describe('which líneas are related', () => {
  test('a shared responsable weighs more than a shared mention', () => {
    const docs = [
      doc('a', { responsables: ['inm'], dependencias: ['inm', 'onu'] }),
      doc('menciona', { dependencias: ['onu'] }),
      doc('responde', { responsables: ['inm'], dependencias: ['inm'] }),
    ];
    expect(relate(docs, 'a').map(({ id }) => id)).toEqual(['responde', 'menciona']);
    const both = [...docs, doc('ambas', { responsables: ['inm'], dependencias: ['inm', 'onu'] })];
    expect(relate(both, 'a').map(({ id }) => id)).toEqual(['ambas', 'responde']);
  });

  test('a dependencia that is responsible in one and mentioned in the other is no shared responsable', () => {
    const docs = [
      doc('a', { responsables: ['inm'], dependencias: ['inm'], poblaciones: ['mujeres'] }),
      doc('b', { dependencias: ['inm'], poblaciones: ['mujeres'] }),
    ];
    expect(relate(docs, 'a')[0]).toMatchObject({
      id: 'b',
      responsables: [],
      dependencias: ['inm'],
      poblaciones: ['mujeres'],
    });
  });

  test('alike texts are related by their rare words, in any number or accent', () => {
    const docs = [
      doc('a', { texto: 'Promover unidades móviles de salud en la frontera' }),
      doc('b', { texto: 'Equipar la unidad movil de salud' }),
    ];
    const [first] = relate(docs, 'a');
    expect(first?.id).toBe('b');
    const forms = first?.words.map(({ own: una, other: otra }) => `${una} ${otra}`);
    expect(forms?.toSorted()).toEqual(['móviles movil', 'salud salud', 'unidades unidad']);
  });

  test('two words of one turn of phrase are one word, and relate nothing by themselves', () => {
    const phrase = Array.from({ length: 6 }, (_, n) =>
      doc(`f${n}`, { texto: `Verbo${n} cosa${n} distinta${n} con criterios diferenciados` }),
    );
    expect(relate(phrase, 'f0')).toEqual([]);
    const more = [...phrase, doc('g', { texto: 'Medir cosa0 con criterios diferenciados' })];
    expect(relate(more, 'f0').map(({ id }) => id)).toEqual(['g']);
  });

  test('words that many líneas use relate nothing by themselves, and two that few use do', () => {
    const usual = Array.from({ length: 4 }, (_, n) =>
      doc(`u${n}`, { texto: `Verbo${n} mecanismos cosa${n} y luego otra${n} de protocolos` }),
    );
    expect(relate(usual, 'u0')).toEqual([]);
    const few = [...usual, doc('p', { texto: 'Medir cosa0 y cuidar otra0' })];
    expect(relate(few, 'u0').map(({ id }) => id)).toEqual(['p']);
  });

  test('a shared topic relates, and of those that are related the same estrategia comes first', () => {
    const docs = [
      doc('a', { temas: ['salud'], responsables: ['ss'], dependencias: ['ss'], estrategia: 'E1' }),
      doc('lejos', { temas: ['salud'], responsables: ['ss'], dependencias: ['ss'], estrategia: 'E2' }),
      doc('cerca', { temas: ['salud'], estrategia: 'E1' }),
    ];
    const related = relate(docs, 'a');
    expect(related.map(({ id }) => id)).toEqual(['cerca', 'lejos']);
    expect(related[0]?.temas).toEqual(['salud']);
  });

  test('every word that is said to be common stands in both texts, as each writes it', () => {
    const { anotaciones, lineas } = buildCatalog(readCommitted(), EDICION);
    const texts = new Map(lineas.map(({ linea }) => [linea.linea_id, linea.texto.toLowerCase()]));
    const absent = lineas.flatMap(({ linea }) =>
      anotaciones
        .relacionadas(linea.linea_id)
        .flatMap(({ id, words }) =>
          words
            .filter(
              ({ own: una, other: otra }) =>
                !texts.get(linea.linea_id)?.includes(una) || !texts.get(id)?.includes(otra),
            )
            .map(({ own: una, other: otra }) => `${linea.clave} ${id}: ${una}, ${otra}`),
        ),
    );
    expect(absent).toEqual([]);
  });

  test('at most five are given, the closest first, and never the línea itself', () => {
    const docs = Array.from({ length: 9 }, (_, n) =>
      doc(`l${n}`, { responsables: ['inm'], dependencias: ['inm'], poblaciones: n < 3 ? ['mujeres'] : [] }),
    );
    const ids = relate(docs, 'l0').map(({ id }) => id);
    expect(ids).toHaveLength(5);
    expect(ids.slice(0, 2)).toEqual(['l1', 'l2']);
    expect(ids).not.toContain('l0');
  });

  test('a línea that shares nothing has none, and neither has an unknown one', () => {
    expect(relate([doc('a'), doc('b', { responsables: ['inm'], dependencias: ['inm'] })], 'b')).toEqual([]);
    expect(relate([], 'nadie')).toEqual([]);
  });
});

describe('likeness of texts', () => {
  test('a text is wholly like its copy and not at all like one without its words', () => {
    const index = textIndex(['salud fronteriza digna', 'salud fronteriza digna', 'remesas baratas']);
    expect(index.like(0).get(1)).toBeCloseTo(1);
    expect(index.like(0).has(2)).toBe(false);
  });

  test('words that every línea uses are left out', () => {
    expect(stems('Promover la atención a las personas migrantes').map(({ word }) => word)).toEqual([
      'atención',
    ]);
  });
});

describe('the reasons in words', () => {
  const names = {
    dependencias: new Map([
      ['inm', 'INM'],
      ['onu', 'ONU'],
    ]),
    poblaciones: new Map([['mujeres', 'Mujeres']]),
    temas: new Map([['salud', 'Salud']]),
  };
  const none: Relation = {
    id: 'L1.1.1',
    score: 1,
    responsables: [],
    dependencias: [],
    poblaciones: [],
    temas: [],
    words: [],
  };

  test('what is only named is never called responsable', () => {
    const words = relationWords({ ...none, dependencias: ['onu'] }, names);
    expect(words).toEqual(['Aparece en actividades de las dos: ONU']);
    expect(words.join(' ')).not.toMatch(/responsable/i);
  });

  test('each reason is said once, and none without its ground', () => {
    const words = [
      { stem: 'salud', own: 'salud', other: 'salud' },
      { stem: 'movil', own: 'móviles', other: 'movil' },
    ];
    const all = { ...none, responsables: ['inm'], poblaciones: ['mujeres'], temas: ['salud'], words };
    expect(relationWords(all, names)).toEqual([
      'El mismo tema: salud',
      'La misma responsable en sus actividades: INM',
      'Ellas o sus actividades nombran la misma población: mujeres',
      'Palabras en común: «salud» y «móviles» («movil» en la otra)',
    ]);
    expect(relationWords(none, names)).toEqual([]);
  });
});
