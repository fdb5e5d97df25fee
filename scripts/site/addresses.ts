/** After Astro: makes every internal address relative to its page, and proves that its target exists, fragments included. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { escapeAttribute } from '../../src/model/escape.ts';
import type { Issue } from '../../src/model/issue.ts';
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

function issueAt(page: string, html: string, address: Address, message: string): Issue {
  const before = html.slice(0, address.start).split('\n');
  const place = {
    archivo: `dist/${page}`,
    renglon: before.length,
    columna: (before.at(-1)?.length ?? 0) + 1,
  };
  const hint =
    'look for the address in src/ or content/paginas/: pages are linked from the root, and only what is built';
  return { ruleId: 'address-exists', severity: 'error', place, message, actual: address.value, hint };
}

interface Site {
  files: ReadonlySet<string>;
  /** Of each page the ids of its elements. */
  ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** Path of the public folder, with a slash at both ends. */
  base: string;
}

/** What is wrong with an address, or the text to put in its place. */
function resolve(site: Site, page: string, address: Address): { problem: string } | { text: string } {
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
  if (id !== '' && !id.includes('=') && site.ids.get(target)?.has(id) !== true)
    return { problem: `${target} has no element with the id «${id}»` };
  if (page === ANY_DEPTH && path !== '') return { text: `${site.base}${target}${query}${fragment}` };
  if (target === page && fragment !== '' && query === '') return { text: fragment };
  return { text: `${relativeAddress(page, target)}${query}${fragment}` };
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
      issues.push(issueAt(page, html, address, resolved.problem));
      continue;
    }
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
 * canonical links and other addresses outside are left as they are. Pages are read twice, for their ids and
 * for their addresses: those of a large site take too much memory to be kept.
 */
export function rewriteAddresses(folder: string, files: readonly string[], siteUrl: string): Issue[] {
  const pages = files.filter((file) => file.endsWith('.html'));
  const htmlOf = (page: string): string => readFileSync(join(folder, page), 'utf8');
  const ids = new Map(
    pages.map((page) => [page, new Set([...readAttributes(htmlOf(page)).ids].map(copyOf))]),
  );
  const site: Site = { files: new Set(files), ids, base: new URL(siteUrl).pathname };
  return pages.flatMap((page) => {
    const html = htmlOf(page);
    const rewritten = rewritePage(site, page, html, readAttributes(html).addresses);
    if (rewritten.issues.length === 0) writeFileSync(join(folder, page), foldLines(rewritten.html));
    return rewritten.issues;
  });
}
