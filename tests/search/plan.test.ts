import { describe, expect, it } from 'vitest';

import { planQuery } from '../../src/search/plan/plan.ts';
import { LEXICO } from './lexicon.ts';

const plan = (query: string, exact = false): ReturnType<typeof planQuery> =>
  planQuery(query, LEXICO, { exact });
const terms = (query: string): string[] =>
  plan(query).concepts.flatMap(({ alternatives }) => alternatives.map(({ term }) => term));

describe('planQuery', () => {
  it('asks for words as the documents write them', () => {
    expect(terms('PROTECCION')).toEqual(['protección']);
    expect(terms('ninas')).toContain('niñas');
  });

  it('says what it corrected, and leaves it alone when told to', () => {
    expect(plan('xenofóvia').corrections).toEqual([{ typed: 'xenofóvia', corrected: 'xenofobia' }]);
    expect(plan('xenofóvia', true)).toMatchObject({
      corrections: [],
      concepts: [],
      unknownWords: ['xenofóvia'],
    });
  });

  it('corrects towards the words of topics too', () => {
    expect(plan('chamakos').corrections).toEqual([{ typed: 'chamakos', corrected: 'chamaco' }]);
  });

  it('reads diminutives as what they come from, without calling it a correction', () => {
    expect(plan('migrantitos')).toMatchObject({ corrections: [] });
    expect(terms('saludita')).toEqual(terms('salud'));
  });

  it('turns what people say into the token of its topic', () => {
    expect(terms('me regresaron')).toContain('xqt0z9');
    expect(terms('dinero para enviar')).toContain('xqt1z9');
  });

  it('turns another form of what people say into the same token', () => {
    expect(terms('chamacos')).toContain('xqt3z9');
    expect(terms('deportándome')).toContain('xqt0z9');
  });

  it('finds verbs whose vowel changes', () => {
    expect(terms('niñitas previniendo')).toEqual(terms('niñitas'));
    expect(terms('denuncies')).toContain('denuncia');
  });

  it('lists all of an objetivo when its líneas are asked for', () => {
    expect(plan('objetivo 1').claves).toEqual(['1', '1.1']);
    expect(plan('líneas del objetivo 1').claves).toEqual(['1', '1.1', '1.1.1', '1.1.2']);
  });

  it('never asks for deportes when deportados was typed', () => {
    expect(terms('deportados')).toEqual(['xqt0z9']);
    expect(terms('deportes')).toEqual(['deportes']);
  });

  it('takes official names as one unit', () => {
    expect(terms('Secretaría de Relaciones Exteriores')).toEqual(['xqn0z9']);
    expect(terms('sre')).toEqual(['xqn0z9']);
  });

  it('takes two letters for a sigla only in capitals or alone', () => {
    expect(terms('SS migrantes')).toContain('xqn1z9');
    expect(terms('ss')).toContain('xqn1z9');
    expect(terms('migrantes ss')).not.toContain('xqn1z9');
  });

  it('weighs words that nearly every page has, and places, less than the rest', () => {
    const weights = new Map(
      plan('remesas migrantes Estados Unidos').concepts.map(({ texto, weight }) => [texto, weight]),
    );
    expect(weights.get('remesas')).toBe(1);
    expect(weights.get('migrantes')).toBeLessThan(1);
    expect(weights.get('Estados Unidos')).toBeLessThan(1);
  });

  it('answers nothing for words that nothing knows', () => {
    expect(plan('receta de queso')).toMatchObject({ concepts: [], unknownWords: ['receta', 'queso'] });
    expect(plan('capital del fútbol en México').concepts).toEqual([]);
  });

  it('answers nothing for an empty query or one of articles alone', () => {
    expect(plan('').concepts).toEqual([]);
    expect(plan('  ¿qué es la...?  ').concepts).toEqual([]);
  });

  it('keeps quoted phrases exact, with any kind of quotes', () => {
    expect(plan('"proteccion complementaria"').quoted).toEqual(['protección complementaria']);
    expect(plan('«trata de personas»').quoted).toEqual(['trata de personas']);
    expect(plan('“remezas”')).toMatchObject({ quoted: ['remezas'], corrections: [] });
  });

  it('raises pages that hold typed words side by side', () => {
    expect(plan('derechos humanos').boosts).toEqual(['derechos humanos']);
    expect(plan('derechos').boosts).toEqual([]);
  });

  it('goes to the page of a clave without asking for words', () => {
    expect(plan('línea 1.1.2')).toMatchObject({ claves: ['1.1.2', '1.1'], concepts: [] });
  });

  it('puts the page of a clave among other words first, with its neighbours when the words say nothing', () => {
    expect(plan('PEM 1.1.2')).toMatchObject({ claves: ['1.1.2', '1.1'], concepts: [] });
    expect(plan('1.1.1 y 1.1.2').claves).toEqual(['1.1.1', '1.1.2']);
    expect(plan('línea 1.1.2 remesas')).toMatchObject({
      claves: ['1.1.2'],
      concepts: [{ texto: 'remesas' }],
    });
  });

  it('says that a clave is not there instead of taking it for another', () => {
    expect(plan('1.1.10')).toMatchObject({
      claves: [],
      concepts: [],
      absent: { clave: '1.1.10', tipo: 'linea', near: '1.1' },
    });
    expect(plan('objetivo 1.1').absent).toEqual({ clave: '1.1', tipo: 'objetivo', near: '1.1' });
    expect(plan('objetivo siete').absent).toEqual({ clave: '7', tipo: 'objetivo', near: '' });
    expect(['2018', '24 7', 'remesas'].map((query) => plan(query).absent)).toEqual([null, null, null]);
  });

  it('counts no clave among words that are about something else', () => {
    expect(plan('camión 1.1.2 Wichita').claves).toEqual([]);
    expect(plan('metro línea 1').claves).toEqual([]);
  });

  it('reads what phones and old forms send', () => {
    expect(terms('pro\u00adtec\u200bción')).toEqual(['protección']);
    expect(terms('ni%F1as')).toContain('niñas');
    expect(plan('\uff11\uff0e\uff11\uff0e\uff12').claves).toEqual(['1.1.2', '1.1']);
  });

  it('finds bodies by the names they have today, but takes an ordinary word for one only in capitals or alone', () => {
    expect(terms('BIENESTAR migrantes')).toContain('xqn1z9');
    expect(terms('secretaria de la salud')).toContain('xqn1z9');
  });

  it('says which topic stands in for words that the documents lack', () => {
    expect(plan('chamacos').substituted).toEqual([{ typed: 'chamacos', standIn: 'niñas y niños' }]);
    expect(plan('remesas').substituted).toEqual([]);
  });

  it('offers the pages that the query names, those of the site only by all of it', () => {
    expect(plan('SRE').offered.map(({ url }) => url)).toEqual(['dependencias/sre.html']);
    expect(plan('salud de los jovenes').offered.map(({ url }) => url)).toEqual(['poblaciones/jovenes.html']);
    expect(plan('ver el glosario').offered.map(({ url }) => url)).toEqual(['glosario.html']);
    expect(plan('glosario de remesas').offered).toEqual([]);
  });

  it('offers a page of the site by its name whatever little words stand round it', () => {
    const asked = ['glosario', 'hoy glosario', 'glosario hoy por favor', 'quiero ver el glosario'];
    expect(asked.filter((query) => plan(query).offered[0]?.url !== 'glosario.html')).toEqual([]);
  });

  it('offers the population of the one topic that a query is about, and not beside another one', () => {
    const urls = (query: string): string[] => plan(query).offered.map(({ url }) => url);
    expect(urls('chamacos')).toEqual(['poblaciones/ninas.html']);
    expect(urls('ayuda para chamacos')).toEqual(['poblaciones/ninas.html']);
    expect(urls('chamacos deportados')).toEqual([]);
  });

  it('never takes a year for another one', () => {
    expect(plan('remesas 2019').corrections).toEqual([]);
  });

  it('does not count a number against the words beside it', () => {
    expect(plan('niños de 3 años').concepts).toHaveLength(1);
  });

  it('tells which words to mark', () => {
    expect(plan('me regresaron con denuncia').marks.tokens).toEqual([{ token: 'xqt0z9', roots: [] }]);
    expect(plan('remesas').marks.tokens).toEqual([{ token: 'xqt1z9', roots: ['remes'] }]);
    expect(plan('"trata de personas"').marks.phrases).toEqual(['trata de personas']);
    expect(plan('denuncia').marks.roots).toEqual(['denunci']);
  });
});
