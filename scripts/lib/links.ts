/** Titles, places and links of built pages: asked by the tests, and counted for calidad-del-sitio.html. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';

export interface LinkedPage {
  title: string;
  description: string;
  ids: Set<string>;
  links: string[];
}

function readPage(path: string): LinkedPage {
  const page: LinkedPage = { title: '', description: '', ids: new Set(), links: [] };
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
  parser.end(readFileSync(path, 'utf8'));
  return page;
}

/** The pages of a folder by their paths in it. */
export const readPages = (folder: string, files: Iterable<string>): Map<string, LinkedPage> =>
  new Map(
    [...files].filter((file) => file.endsWith('.html')).map((file) => [file, readPage(join(folder, file))]),
  );

/** The file and the fragment that a link of a page leads to; undefined for one that leaves the site. */
export function target(page: string, href: string): { file: string; fragment: string } | undefined {
  if (/^[a-z]+:/i.test(href)) return undefined;
  const [address = '', fragment = ''] = href.split('#');
  const path = address.replace(/\?.*$/, '');
  const file = path === '' ? page : posix.join(posix.dirname(page), path);
  return { file, fragment: decodeURIComponent(fragment) };
}

/** `page: link` for each link that leads to no file of the site, or to no place of the page; how many lead to one at all. */
export function followLinks(
  pages: ReadonlyMap<string, LinkedPage>,
  files: ReadonlySet<string>,
): { broken: string[]; followed: number } {
  const broken: string[] = [];
  let followed = 0;
  for (const [page, { links }] of pages) {
    for (const href of links) {
      const to = target(page, href);
      if (to === undefined) continue;
      followed += 1;
      // What follows the sign on seleccion.html is the selection, not a place.
      const placed = to.fragment === '' || to.file === 'seleccion.html';
      if (!files.has(to.file) || (!placed && pages.get(to.file)?.ids.has(to.fragment) !== true))
        broken.push(`${page}: ${href}`);
    }
  }
  return { broken, followed };
}
