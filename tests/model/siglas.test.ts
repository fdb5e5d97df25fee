/** Siglas in the pages: where they stand, how they are addressed, and that the text stays what it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeXml } from '../../src/model/escape.ts';
import { markedHtml } from '../../src/model/text/marked-html.ts';
import type { Mark } from '../../src/model/text/marks.ts';
import { buildSiglas, firstUses, siglaMarks } from '../../src/model/siglas.ts';
import type { Sigla } from '../../src/model/schemas/sigla.ts';

const row = (sigla: string, expansion = `Nombre de ${sigla}`): Sigla => ({
  sigla,
  expansion,
  origen: 'editorial',
  referencia: 'prueba',
});
const siglas = buildSiglas(
  ['INM', 'OIC', 'ONU', 'ONU Mujeres', 'SS', 'VIH', 'VIH/SIDA', 'D.C.'].map((name) => row(name)),
);
const found = (texto: string): string[] => siglas.find(texto).map(({ sigla }) => sigla.sigla);

describe('finding siglas', () => {
  test.each([
    ['El OIC del INM, analizará', ['OIC', 'INM']],
    ['con ONU Mujeres y la ONU', ['ONU Mujeres', 'ONU']],
    ['con ONU-Mujeres.', ['ONU Mujeres']],
    ['VIH/SIDA', ['VIH/SIDA']],
    ['OASISS y PASS no son la SS', ['SS']],
    ['en Washington, D.C. los días', ['D.C.']],
    ['sin ninguna', []],
  ])('«%s»', (texto, expected) => {
    expect(found(texto)).toEqual(expected);
  });

  test('every use is at its offsets', () => {
    const texto = 'La SS y el INM: la SS.';
    expect(siglas.find(texto).map(({ inicio, fin }) => texto.slice(inicio, fin))).toEqual([
      'SS',
      'INM',
      'SS',
    ]);
  });

  test('an empty glossary finds nothing', () => {
    expect(buildSiglas([]).find('INM')).toEqual([]);
  });
});

describe('addresses in the glossary', () => {
  test('are ASCII, lower case and unique', () => {
    const { anchorOf } = buildSiglas(['INM', 'VIH/SIDA', 'Año', 'ano', 'D.C.'].map((name) => row(name)));
    expect(['INM', 'VIH/SIDA', 'Año', 'ano', 'D.C.'].map(anchorOf)).toEqual([
      'sigla-inm',
      'sigla-vih-sida',
      'sigla-ano',
      'sigla-ano-2',
      'sigla-d-c',
    ]);
  });
});

describe('the first use on a page', () => {
  test('is the only one, in reading order, though two texts be alike', () => {
    const page = firstUses(siglas, [
      { id: 'uno', texto: 'El INM y el INM con la ONU' },
      { id: 'dos', texto: 'El INM y el INM con la ONU' },
      { id: 'tres', texto: 'La SS y la ONU' },
    ]);
    const names = (id: string): string[] => page.of(id).map(({ sigla }) => sigla.sigla);
    expect([names('uno'), names('dos'), names('tres'), names('cuatro')]).toEqual([
      ['INM', 'ONU'],
      [],
      ['SS'],
      [],
    ]);
    expect(page.of('uno')[0]?.inicio).toBe(3);
    expect(page.todas.map(({ sigla }) => sigla)).toEqual(['INM', 'ONU', 'SS']);
  });

  test('is left out when another mark would cut it in two', () => {
    const uses = siglas.find('La ONU Mujeres');
    const across: Mark = { clase: 'poblacion', inicio: 7, fin: 14 };
    expect(siglaMarks(uses, [across])).toEqual([]);
    expect(siglaMarks(uses, [{ ...across, inicio: 3 }])).toHaveLength(1);
  });
});

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('the text as HTML', () => {
  const link = (name: string) => ({ titulo: `De "${name}"`, href: `/glosario.html#${name}` });

  test('a sigla inside a mark leaves the mark in one piece', () => {
    const marks: Mark[] = [
      { clase: 'participacion', inicio: 3, fin: 14 },
      { clase: 'sigla', inicio: 11, fin: 14, id: 'INM' },
    ];
    expect(markedHtml('El OIC del INM & <otros>', marks, link)).toBe(
      'El <mark>OIC del <abbr title="De &quot;INM&quot;"><a href="/glosario.html#INM">INM</a></abbr></mark> &amp; &lt;otros&gt;',
    );
  });

  test('a sigla that the page does not explain is plain text', () => {
    expect(markedHtml('INM', [{ clase: 'sigla', inicio: 0, fin: 3, id: 'INM' }])).toBe('INM');
  });

  test('says the same as the text, whatever the marks', () => {
    const cases = fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 40 }).chain((texto) => {
      const at = fc.nat({ max: texto.length });
      const mark = fc
        .tuple(fc.constantFrom<Mark['clase']>('enfasis', 'meta', 'sigla', 'poblacion'), at, at)
        .filter(([, a, b]) => a !== b)
        .map(([clase, a, b]): Mark => ({ clase, inicio: Math.min(a, b), fin: Math.max(a, b), id: 'X' }));
      return fc.record({ texto: fc.constant(texto), marks: fc.array(mark, { maxLength: 6 }) });
    });
    fc.assert(
      fc.property(cases, ({ texto, marks }) => {
        expect(textOf(markedHtml(texto, marks, link))).toBe(texto);
        expect(textOf(escapeXml(texto))).toBe(texto);
      }),
    );
  });
});
