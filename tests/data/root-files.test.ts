/** Files for machines that visit, and texts that say their encoding. */
import { expect, test } from 'vitest';
import { licencesText } from '../../scripts/site/licences.ts';
import { twinFiles } from '../../src/data/twins/twin-files.ts';
import { EDICION, MADE, PATHS, ROOT, SITE, textOf } from './made.ts';

test('the sitemap lists the pages, and neither twins, cards nor the page not found', () => {
  const listed = [...textOf('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) =>
    match[1]?.replace(SITE, ''),
  );
  expect(listed).toEqual(['index.html', 'lineas/1.1.1.html']);
  expect(textOf('sitemap.xml').match(new RegExp(`<lastmod>${EDICION.fecha}</lastmod>`, 'g'))?.length).toBe(2);
  expect(PATHS.length).toBeGreaterThan(listed.length);
  expect(textOf('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
});

test('the texts of our own say that they are UTF-8, to hosts that name no charset', () => {
  expect(textOf('datos/LEEME.txt').startsWith('\ufeffPEM Abierto')).toBe(true);
  expect(textOf('llms.txt').startsWith('\ufeff\n# PEM Abierto')).toBe(true);
  expect(licencesText(ROOT).startsWith('\ufeff')).toBe(true);
  // The sources keep the bytes with which they came, and robots.txt needs none of it.
  expect(/^[\0-\x7f]*$/.test(textOf('robots.txt'))).toBe(true);
});

test('llms.txt links to twins and data that exist', () => {
  const files = new Map(twinFiles(MADE.model));
  const links = [...textOf('llms.txt').matchAll(/\]\(([^)]*)\)/g)].map(
    (match) => match[1]?.replace(SITE, '') ?? '',
  );
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((path) => !files.has(path) && !MADE.files.has(path))).toEqual([]);
});
