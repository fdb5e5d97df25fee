/** After Astro: makes every internal address relative to its page, and proves that its target exists, fragments included. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { escapeAttribute } from '../../src/model/escape.ts';
import type { Issue, Place } from '../../src/model/issue.ts';
import { type Address, readAttributes } from './html-attributes.ts';

/** The one page that a server shows at any depth: its addresses are absolute under the public folder. */
const ANY_DEPTH = '404.html';
const OUTSIDE = /^(https?:|mailto:|tel:|whatsapp:)/;
/** Tags whose address the browser follows only when a person does. */
const FOLLOWED = new Set(['a', 'area']);

interface Target {
  path: string;
  query: string;
  fragment: string;
}

function splitAddress(value: string): Target {
  const [rest = '', fragment] = value.split(/#(.*)/s);
  const [path = '', query] = rest.split(/\?(.*)/s);
  return {
    path,
    query: query === undefined ? '' : `?${query}`,
    fragment: fragment === undefined ? '' : `#${fragment}`,
  };
}

/** `lineas/1.1.1.html` → `estrategias/1.1.html` gives `../estrategias/1.1.html`. */
export function relativeAddress(page: string, target: string): string {
  const from = page.lastIndexOf('/') + 1;
  const folder = page.slice(0, from);
  // Nearly all pages stand at most one folder deep, where paths need no working out.
  if (folder.indexOf('/') !== from - 1) return posix.relative(posix.dirname(page), target);
  if (folder === '') return target;
  return target.startsWith(folder) ? target.slice(from) : `../${target}`;
}

function placeIn(page: string, html: string, { start }: Address): Place {
  const before = html.slice(0, start).split('\n');
  return { archivo: `dist/${page}`, renglon: before.length, columna: (before.at(-1)?.length ?? 0) + 1 };
}

function issueAt(place: Place, actual: string, message: string): Issue {
  const hint =
    'look for the address in src/ or content/paginas/: pages are linked from the root, and only what is built';
  return { ruleId: 'address-exists', severity: 'error', place, message, actual, hint };
}

interface Site {
  files: ReadonlySet<string>;
  /** Of each page that was read the ids of its elements. */
  ids: Map<string, ReadonlySet<string>>;
  /** Places in pages, as far as they were not yet seen, each with the first address that leads there. */
  awaited: Map<string, Awaited>;
  /** Path of the public folder, with a slash at both ends. */
  base: string;
}

interface Awaited {
  target: string;
  id: string;
  /** Of the address that leads there, as it is written. */
  place: Place;
  value: string;
}

type Resolved = { problem: string } | { text: string; target?: string; id?: string };

/** What is wrong with an address, or the text to put in its place, with the element of a page to which it leads. */
function resolve(site: Site, page: string, address: Address): Resolved {
  const { value, tag } = address;
  if (OUTSIDE.test(value)) {
    const known = FOLLOWED.has(tag) || (tag === 'link' && /^https?:/.test(value));
    return known ? { text: value } : { problem: 'a page may not load anything from outside' };
  }
  const { path, query, fragment } = splitAddress(value);
  if (path !== '' && !path.startsWith('/'))
    return { problem: 'internal addresses are written from the root: /lineas/1.1.1.html' };
  const target = path === '' ? page : path.slice(1);
  if (!site.files.has(target)) return { problem: 'no file of the site has this address' };
  const id = decodeURIComponent(fragment.slice(1));
  // seleccion.html and buscar.html keep their state in the address: a fragment with «=» is no id.
  const element = id === '' || id.includes('=') ? {} : { target, id };
  if (page === ANY_DEPTH && path !== '')
    return { text: `${site.base}${target}${query}${fragment}`, ...element };
  if (target === page && fragment !== '' && query === '') return { text: fragment, ...element };
  return { text: `${relativeAddress(page, target)}${query}${fragment}`, ...element };
}

function rewritePage(
  site: Site,
  page: string,
  html: string,
  addresses: readonly Address[],
): { html: string; issues: Issue[] } {
  const issues: Issue[] = [];
  let out = '';
  let last = 0;
  for (const address of addresses) {
    const resolved = resolve(site, page, address);
    if ('problem' in resolved) {
      issues.push(issueAt(placeIn(page, html, address), address.value, resolved.problem));
      continue;
    }
    const { target = '', id = '' } = resolved;
    const key = `${target}#${id}`;
    if (id !== '' && site.ids.get(target)?.has(id) !== true && !site.awaited.has(key))
      site.awaited.set(key, { target, id, place: placeIn(page, html, address), value: address.value });
    out += html.slice(last, address.start) + escapeAttribute(resolved.text);
    last = address.end;
  }
  return { html: out + html.slice(last), issues };
}

const KEPT = /(<(pre|script|style|textarea)\b[\s\S]*?<\/\2>)/;

const BLOCKS =
  'ul|ol|li|dl|dt|dd|div|section|article|header|footer|nav|main|aside|p|h[1-4]|table|thead|tbody|tr|td|th|head|body';
/** White space at the ends of a block is not drawn. */
const BLOCK_START = new RegExp(`(<(?:${BLOCKS})(?:\\s[^<>]*)?>) +`, 'g');
const BLOCK_END = new RegExp(` +(</(?:${BLOCKS})>)`, 'g');

/** The source's line breaks and indents mean nothing outside these elements, and a phone would pay for them. */
export function foldLines(html: string): string {
  return html
    .split(KEPT)
    .filter((_, index) => index % 3 !== 2)
    .map((part) =>
      KEPT.test(part)
        ? part
        : part
            .replace(/[ \t]*\n\s*/g, ' ')
            .replace(BLOCK_START, '$1')
            .replace(BLOCK_END, '$1'),
    )
    .join('');
}

/** A slice keeps the whole page in V8's memory, a copy only itself. */
const copyOf = (text: string): string => Buffer.from(text).toString();

/**
 * Rewrites every page of `folder` in place. `files` are the paths of all files of the site;
 * canonical links and other addresses outside are left as they are. Each page is read and written once: whether an
 * element stands on its page is asked at the end, and told once for each that does not. `dress` changes a page before.
 */
export function rewriteAddresses(
  folder: string,
  files: readonly string[],
  siteUrl: string,
  dress: (page: string, html: string) => string = (_, html) => html,
): Issue[] {
  const site: Site = {
    files: new Set(files),
    ids: new Map(),
    awaited: new Map(),
    base: new URL(siteUrl).pathname,
  };
  const issues = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((page) => {
      const html = dress(page, readFileSync(join(folder, page), 'utf8'));
      const { ids, addresses } = readAttributes(html);
      site.ids.set(page, new Set([...ids].map(copyOf)));
      const rewritten = rewritePage(site, page, html, addresses);
      if (rewritten.issues.length === 0) writeFileSync(join(folder, page), foldLines(rewritten.html));
      return rewritten.issues;
    });
  const lost = [...site.awaited.values()]
    .filter(({ target, id }) => site.ids.get(target)?.has(id) !== true)
    .map(({ target, id, place, value }) =>
      issueAt(place, value, `${target} has no element with the id «${id}»`),
    );
  return [...issues, ...lost];
}
