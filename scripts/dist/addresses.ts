/** After Astro: makes every internal address relative to its page, and proves that its target exists, fragments included. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Issue } from '../lib/issue.ts';
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

/** The same text, not as a part of its page: V8 keeps the whole page for the sake of a slice. */
const ownText = (text: string): string => Buffer.from(text).toString();

/** Its place is worked out at once: the page is not kept. */
function issueAt(page: string, html: string, address: Address, message: string): Issue {
  const before = html.slice(0, address.start).split('\n');
  const place = {
    archivo: `dist/${page}`,
    renglon: before.length,
    columna: (before.at(-1)?.length ?? 0) + 1,
  };
  const hint =
    'look for the address in src/ or content/paginas/: pages are linked from the root, and only what is built';
  return {
    ruleId: 'address-exists',
    severity: 'error',
    place,
    message,
    actual: ownText(address.value),
    hint,
  };
}

interface Site {
  files: ReadonlySet<string>;
  /** Path of the public folder, with a slash at both ends. */
  base: string;
}

type Resolved = { problem: string } | { text: string; target?: string; id?: string };

/** What is wrong with an address, or the text to put in its place and the element that it says is there. */
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

/** Elements that addresses name: all are known only when every page has been read. */
class NamedElements {
  private readonly ids = new Map<string, ReadonlySet<string>>();
  /** Of each target and id that was not there yet the issue that it is: of the first address that names it. */
  private readonly waiting = new Map<string, Map<string, Issue>>();
  /** Most ids stand in many pages. */
  private readonly texts = new Map<string, string>();

  addPage(page: string, ids: ReadonlySet<string>): void {
    this.ids.set(page, new Set([...ids].map((id) => this.text(id))));
    for (const id of ids) this.waiting.get(page)?.delete(id);
  }

  /** `issueOf` is asked for at most one issue of each element. */
  addName(target: string, id: string, issueOf: () => Issue): void {
    if (this.ids.get(target)?.has(id) === true) return;
    const page = ownText(target);
    const names = this.waiting.get(page) ?? new Map<string, Issue>();
    this.waiting.set(page, names);
    if (!names.has(id)) names.set(ownText(id), issueOf());
  }

  issues(): Issue[] {
    return [...this.waiting.values()].flatMap((names) => [...names.values()]);
  }

  private text(id: string): string {
    const known = this.texts.get(id);
    if (known !== undefined) return known;
    const own = ownText(id);
    this.texts.set(own, own);
    return own;
  }
}

const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function rewritePage(
  site: Site,
  page: string,
  html: string,
  addresses: readonly Address[],
  elements: NamedElements,
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
    const { text, target, id } = resolved;
    if (target !== undefined && id !== undefined)
      elements.addName(target, id, () =>
        issueAt(page, html, address, `${target} has no element with the id «${id}»`),
      );
    out += html.slice(last, address.start) + escapeAttribute(text);
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

/**
 * Rewrites every page of `folder` in place, one after the other. `files` are the paths of all files of the site;
 * canonical links and other addresses outside are left as they are. An element that is not there is told once,
 * at the first address that names it.
 */
export function rewriteAddresses(folder: string, files: readonly string[], siteUrl: string): Issue[] {
  const site: Site = { files: new Set(files), base: new URL(siteUrl).pathname };
  const elements = new NamedElements();
  const issues: Issue[] = [];
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(folder, page), 'utf8');
    const { ids, addresses } = readAttributes(html);
    elements.addPage(page, ids);
    const rewritten = rewritePage(site, page, html, addresses, elements);
    issues.push(...rewritten.issues);
    if (rewritten.issues.length === 0) writeFileSync(join(folder, page), foldLines(rewritten.html));
  }
  return [...issues, ...elements.issues()];
}
