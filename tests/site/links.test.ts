/** Links over the whole built site: each leads somewhere, to a place that exists; every page is reached from home and has a name of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { followLinks, type LinkedPage, readPages, target } from '../../scripts/lib/links.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const FILES = new Set(listFiles(DIST));

const pages = readPages(DIST, FILES);
/** 404.html has absolute addresses, since a server shows it at any depth. */
const usual = [...pages].filter(([file]) => file !== '404.html');

/** Cards are for other people's pages; search engines are asked to leave them out. */
const indexed = usual.filter(([file]) => !file.startsWith('incrustar/'));

/** Values of one key that more than one page has, with the pages. */
function shared(key: keyof Pick<LinkedPage, 'title' | 'description'>): string[] {
  const groups = Map.groupBy(indexed, ([, page]) => page[key]);
  return [...groups]
    .filter(([, own]) => own.length > 1)
    .map(([value, own]) => `${value}: ${own.map(([file]) => file).join(', ')}`);
}

describe('links', () => {
  it('lead to a file of the site, at a place that the page has', () => {
    const { broken, followed } = followLinks(new Map(usual), FILES);
    expect(followed).toBeGreaterThan(20_000);
    expect(broken).toEqual([]);
  });

  it('lead from home to every page', () => {
    const seen = new Set(['index.html']);
    for (const page of seen)
      for (const href of pages.get(page)?.links ?? []) {
        const file = target(page, href)?.file;
        if (file !== undefined && pages.has(file)) seen.add(file);
      }
    expect([...pages.keys()].filter((file) => !seen.has(file) && file !== '404.html')).toEqual([]);
  });
});

it('every telephone number of ayuda.html can be tapped', () => {
  const html = readFileSync(join(DIST, 'ayuda.html'), 'utf8');
  const lines = [...html.matchAll(/Teléfono:.*?<\/p>/gs)].map(([line]) => line);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !/<a class="ficha" href="tel:(?:\+\d{7,15}|\d{3})"/.test(line))).toEqual([]);
});

describe('scripts that pages ask for while they are read', () => {
  it('are linked for whoever copies the site with a program that follows links', () => {
    const inPages = new Set(
      // What only the host's page for lost addresses asks for is of no use without that host.
      ['404.html', ...usual.map(([file]) => file)].flatMap((file) =>
        [...readFileSync(join(DIST, file), 'utf8').matchAll(/<script[^>]* src="([^"]+)"/g)].map(
          ([, src = '']) => target(file, src)?.file,
        ),
      ),
    );
    const linked = new Set(
      pages.get('sin-conexion.html')?.links.map((href) => target('sin-conexion.html', href)?.file),
    );
    const asked = [...FILES].filter(
      (file) => /^(?:guiones|pagefind)\/.+\.js$/.test(file) && !inPages.has(file),
    );
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((file) => !linked.has(file))).toEqual([]);
  });
});

describe('pages', () => {
  it('have a title of their own', () => {
    expect(shared('title')).toEqual([]);
  });

  it('have a description of their own, of a length that search engines show', () => {
    expect(shared('description')).toEqual([]);
    const odd = indexed.filter(([, { description }]) => description.length < 50 || description.length > 200);
    expect(
      odd.map(
        ([file, { description }]) => `${file}: ${String(description.length)} characters, not 50 to 200`,
      ),
    ).toEqual([]);
  });
});
