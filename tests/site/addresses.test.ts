/** Addresses of any pages: relative ones lead where the absolute ones led, and nothing but addresses changes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldLines, relativeAddress, rewriteAddresses } from '../../scripts/site/addresses.ts';

const name = fc.constantFrom('lineas', '1.1.1', 'a', 'datos', 'x-y', 'index');
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join('/')}.html`);

describe('relativeAddress', () => {
  it.each(['https://uno.mx/', 'https://uno.mx/sub/carpeta/', 'file:///media/usb/pem%20abierto/'])(
    'leads from any page to any other, under %s',
    (base) => {
      fc.assert(
        fc.property(path, path, (page, target) => {
          expect(new URL(relativeAddress(page, target), base + page).href).toBe(base + target);
        }),
      );
    },
  );
});

const FILES = [
  'index.html',
  'lineas/1.1.1.html',
  'datos/ediciones/2026.11/nota.html',
  '404.html',
  'datos/pem.csv',
];
const PAGES = FILES.filter((file) => file.endsWith('.html'));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pem-direcciones-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Text that looks like an address to whoever reads HTML with a regular expression. */
const DECOYS = [
  '&lt;a href="/otra.html"&gt;',
  'href="/otra.html"',
  '<!-- <a href="/otra.html"> -->',
  '<script>const a = \'<a href="/otra.html">\';</script>',
  '<textarea><a href="/otra.html"></textarea>',
  '<p title="src=\'/otra.html\'">x</p>',
  '<p data-href="/otra.html">&amp;amp;</p>',
];
interface Link {
  target: string;
  query: string;
  fragment: string;
}
const link = fc.record({
  target: fc.constantFrom(...FILES),
  query: fc.constantFrom('', '?q=a&b="c"', '?q=ñ'),
  fragment: fc.constantFrom('', '#sitio', '#lineas=1.1.1,3.5.10'),
});
const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function pageOf(links: readonly Link[], decoys: readonly string[], quote: string): string {
  const parts = links.map(({ target, query, fragment }, i) => {
    const address = escaped(`/${target}${query}${fragment}`);
    return `${decoys[i % decoys.length] ?? ''}<a href=${quote}${address}${quote} class="x">n</a>`;
  });
  return `<!DOCTYPE html><p id="sitio">${parts.join(' ')}</p>`;
}

/** What a browser would follow. */
function linksIn(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(tag, { href }) {
      if (tag === 'a' && href !== undefined) found.push(href);
    },
  });
  parser.end(html);
  return found;
}

const withoutAddresses = (html: string): string => html.replaceAll(/(<a href=)(["']).*?\2( class)/g, '$1$3');

describe('rewriteAddresses', () => {
  it.each(['"', "'"])('makes every address lead from its page to what it named, quoted by %s', (quote) => {
    const contents = fc.record({
      links: fc.array(link, { maxLength: 6 }).map((all) =>
        // Only pages have places in them.
        all.map((one) => (one.target.endsWith('.html') ? one : { ...one, fragment: '' })),
      ),
      decoys: fc.array(fc.constantFrom(...DECOYS), { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.tuple(...PAGES.map(() => contents)), (made) => {
        const before = new Map(
          PAGES.map((page, i) => [page, pageOf(made[i]?.links ?? [], made[i]?.decoys ?? [], quote)]),
        );
        for (const file of FILES) {
          mkdirSync(dirname(join(folder, file)), { recursive: true });
          writeFileSync(join(folder, file), before.get(file) ?? '');
        }
        expect(rewriteAddresses(folder, FILES, 'https://uno.mx/pem/')).toEqual([]);
        for (const [i, page] of PAGES.entries()) {
          const html = readFileSync(join(folder, page), 'utf8');
          const base = 'https://uno.mx/pem/';
          expect(linksIn(html).map((href) => new URL(href, base + page).href)).toEqual(
            made[i]?.links.map(
              ({ target, query, fragment }) => new URL(`${target}${query}${fragment}`, base).href,
            ),
          );
          expect(withoutAddresses(html)).toBe(withoutAddresses(foldLines(before.get(page) ?? '')));
        }
      }),
      { seed: 2018, numRuns: 60 },
    );
  });

  it('refuses an address that leads nowhere, with its line and column', () => {
    for (const file of FILES) writeFileSync(join(folder, file), '');
    writeFileSync(join(folder, 'index.html'), '<p>\n <a href="/no.html">x</a> <a href="/404.html#no">y</a>');
    const issues = rewriteAddresses(folder, FILES, 'https://uno.mx/');
    expect(
      issues.map(({ ruleId, place, actual }) => [
        ruleId,
        place.archivo,
        place.renglon,
        place.columna,
        actual,
      ]),
    ).toEqual([
      ['address-exists', 'dist/index.html', 2, 11, '/no.html'],
      ['address-exists', 'dist/index.html', 2, 36, '/404.html#no'],
    ]);
  });
});
