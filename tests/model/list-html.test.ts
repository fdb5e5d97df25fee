/** A cell with bullets is a list on the page, and its text content is still the text, whatever is marked in it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listHtml } from '../../src/model/text/marked-html.ts';
import type { Mark } from '../../src/model/text/marks.ts';

const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

it('shows one item for each bullet, and hides the bullets that stay in the text', () => {
  expect(listHtml('Uno. • Dos', [0, 5], [])).toBe(
    '<ul><li>Uno. </li><li><span hidden>• </span>Dos</li></ul>',
  );
});

it('leaves the words before the first item before the list', () => {
  expect(listHtml('Se hará: - Uno; - Dos', [9, 16], [])).toMatch(/^Se hará: <ul><li><span hidden>- /);
});

it('cuts a mark that goes over an item’s end, and escapes what is no markup', () => {
  const mark: Mark = { clase: 'meta', inicio: 2, fin: 9 };
  expect(listHtml('a <b> • c', [0, 6], [mark])).toBe(
    '<ul><li>a <mark>&lt;b&gt; </mark></li><li><span hidden>• </span><mark>c</mark></li></ul>',
  );
});

it('holds exactly the text, whatever the items and the marks', () => {
  const cases = fc.string({ minLength: 2, maxLength: 60 }).chain((texto) => {
    const at = fc.nat({ max: texto.length - 1 });
    const span = fc.tuple(at, at).map(([a, b]) => ({ inicio: Math.min(a, b), fin: Math.max(a, b) + 1 }));
    return fc.tuple(fc.constant(texto), fc.uniqueArray(at, { minLength: 1, maxLength: 5 }), fc.array(span));
  });
  fc.assert(
    fc.property(cases, ([texto, places, spans]) => {
      const elementos = places.toSorted((a, b) => a - b);
      const marks = spans.map((span): Mark => ({ clase: 'meta', ...span }));
      expect(textOf(listHtml(texto, elementos, marks))).toBe(texto);
    }),
    { seed: 2018, numRuns: 200 },
  );
});
