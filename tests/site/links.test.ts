/** Links over the whole built site: each leads somewhere, to a place that exists; every page is reached from home and has a name of its own. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const FILES = new Set(listFiles(DIST));

interface Page {
  title: string;
  description: string;
  ids: Set<string>;
  links: string[];
}

function readPage(file: string): Page {
  const page: Page = { title: '', description: '', ids: new Set(), links: [] };
  let inTitle = false;
  const parser = new Parser({
    onopentag(tag, { id, href, name, content }) {
      if (id !== undefined) page.ids.add(id);
      if (tag === 'a' && href !== undefined) page.links.push(href);
      if (tag === 'meta' && name === 'description') page.description = content ?? '';
      inTitle = tag === 'title' && page.title === '';
    },
    ontext(text) {
      if (inTitle) page.title += text;
    },
    onclosetag() {
      inTitle = false;
    },
  });
  parser.end(readFileSync(join(DIST, file), 'utf8'));
  return page;
}

const pages = new Map(
  [...FILES].filter((file) => file.endsWith('.html')).map((file) => [file, readPage(file)]),
);
/** 404.html has absolute addresses, since a server shows it at any depth. */
const usual = [...pages].filter(([file]) => file !== '404.html');

/** Cards are for other people's pages; search engines are asked to leave them out. */
const indexed = usual.filter(([file]) => !file.startsWith('incrustar/'));

/** The file and the fragment that a link of a page leads to; undefined for one that leaves the site. */
function target(page: string, href: string): { file: string; fragment: string } | undefined {
  if (/^[a-z]+:/i.test(href)) return undefined;
  const [address = '', fragment = ''] = href.split('#');
  const path = address.replace(/\?.*$/, '');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  return { file, fragment: decodeURIComponent(fragment) };
}

/** Values of one key that more than one page has, with the pages. */
function shared(key: 'title' | 'description'): string[] {
  const groups = Map.groupBy(indexed, ([, page]) => page[key]);
  return [...groups]
    .filter(([, own]) => own.length > 1)
    .map(([value, own]) => `${value}: ${own.map(([file]) => file).join(', ')}`);
}

describe('links', () => {
  it('lead to a file of the site, at a place that the page has', () => {
    const broken = usual.flatMap(([page, { links }]) =>
      links.flatMap((href) => {
        const to = target(page, href);
        if (to === undefined) return [];
        if (!FILES.has(to.file)) return [`${page}: ${href}`];
        // What follows the sign on this page is the selection, not a place.
        if (to.fragment === '' || to.file === 'seleccion.html') return [];
        return pages.get(to.file)?.ids.has(to.fragment) === true ? [] : [`${page}: ${href}`];
      }),
    );
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

describe('pages', () => {
  it('have a title of their own', () => {
    expect(shared('title')).toEqual([]);
  });

  it('have a description of their own, of a length that search engines show', () => {
    expect(shared('description')).toEqual([]);
    const odd = indexed.filter(([, { description }]) => description.length < 50 || description.length > 200);
    expect(odd.map(([file, { description }]) => `${file}: ${String(description.length)}`)).toEqual([]);
  });
});
