/** Pages as they are put into the file for Kiwix. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { kiwixPage } from '../../scripts/site/packages/kiwix-page.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const PAGES = listFiles(DIST).filter((path) => path.endsWith('.html') && path !== '404.html');
const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const NOT_INDEXED = /<!--htdig_noindex-->[\s\S]*?<!--\/htdig_noindex-->/g;
/** What the index takes in: the text outside the comments. */
const indexed = (html: string): string =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replace(NOT_INDEXED, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a page for Kiwix', () => {
  test('holds no braces that its server would take for a template', () => {
    expect(
      PAGES.filter((path) =>
        /\{\{|\}\}/.test(kiwixPage(path, read(path)).replace(/<head>[\s\S]*?<\/head>/, '')),
      ),
    ).toEqual([]);
    // As they are built, pages have such braces: the references for BibTeX.
    expect(PAGES.some((path) => read(path).includes('{{'))).toBe(true);
  });

  test('keeps menu, foot and references out of the index, and the texts in it', () => {
    const html = read('lineas/1.1.1.html');
    const text = indexed(kiwixPage('lineas/1.1.1.html', html));
    expect(text).toContain('Analizar y presentar reformas al marco normativo');
    expect(
      ['Mi selección', 'No representa a ninguna autoridad', '@misc'].filter((word) => text.includes(word)),
    ).toEqual([]);
    expect(indexed(html)).toContain('Mi selección');
  });

  test('of no page how to cite it is in the index', () => {
    const cited = PAGES.filter((path) =>
      /Cómo citar esta página|para 2018 de la línea de acción [\d.]+ del Programa Especial/.test(
        indexed(kiwixPage(path, read(path))),
      ),
    );
    expect(cited).toEqual([]);
    expect(indexed(read('temas/salud.html'))).toContain('Cómo citar esta página');
  });

  test('opens and closes what is left out in turn, on every page', () => {
    const unbalanced = PAGES.filter((path) => {
      const marks = kiwixPage(path, read(path)).match(/<!--\/?htdig_noindex-->/g) ?? [];
      return (
        marks.length === 0 || marks.some((mark, index) => mark.startsWith('<!--/') !== (index % 2 === 1))
      );
    });
    expect(unbalanced).toEqual([]);
  });

  test('a card is named without its clave, so that the línea is suggested', () => {
    expect(kiwixPage('incrustar/1.1.1.html', read('incrustar/1.1.1.html'))).toContain(
      '<title>Tarjeta para otros sitios</title>',
    );
    expect(indexed(kiwixPage('incrustar/1.1.1.html', read('incrustar/1.1.1.html')))).toBe('');
  });
});
