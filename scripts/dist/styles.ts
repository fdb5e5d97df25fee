/** After Astro: the pages that people are sent to most get a stylesheet with the rules that can match there, so that they open in few bytes. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LINKED = /<link rel="stylesheet" href="\/([^"]+)">/;
/** Pages with a stylesheet of their own: líneas de acción, not their index. */
const LEAN = /^lineas\/\d[^/]*\.html$/;

/** Class names, tags and attribute names that the pages hold, and every word of their script's strings. */
export function knownWords(pages: readonly string[], script: string): Set<string> {
  const strings = script.match(/["'`][^"'`]*["'`]/g) ?? [];
  const known = new Set(strings.join(' ').match(/[\w-]+/g));
  for (const html of pages) {
    for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][a-z0-9]*)((?:\s[^>]*)?)>/g)) {
      known.add(tag);
      for (const [, name = '', value = ''] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
        known.add(name);
        if (name === 'class') for (const word of value.split(/\s+/)) known.add(word);
      }
    }
  }
  return known;
}

/** What a selector asks for by name; what it excludes, and what pseudo-classes ask, is no reason to drop it. */
function namesIn(selector: string): string[] {
  const plain = selector.replace(/:not\([^)]*\)/g, '').replace(/::?[a-z-]+/g, '');
  const attributes = [...plain.matchAll(/\[([a-z-]+)/g)].map(([, name = '']) => name);
  const rest = plain.replace(/\[[^\]]*\]/g, '').replace(/#[\w-]+/g, '');
  const classes = [...rest.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
  const tags = [...rest.replace(/\.[\w-]+/g, '').matchAll(/[a-z][a-z0-9]*/g)].map(([name]) => name);
  return [...attributes, ...classes, ...tags];
}

/** Where the block that opens at `open` closes. Strings may hold braces. */
function closing(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const sign = css.charAt(at);
    if (sign === '"' || sign === "'") at = css.indexOf(sign, at + 1);
    else if (sign === '{') depth += 1;
    else if (sign === '}' && (depth -= 1) === 0) return at;
  }
  throw new Error('a block of the stylesheet does not close');
}

const GROUP = /^@(?:layer|media|supports)/;

/** `css` (minified) without the rules none of whose selectors can match. */
export function pruneStyles(css: string, known: ReadonlySet<string>): string {
  const canMatch = (selector: string): boolean => namesIn(selector).every((name) => known.has(name));
  let out = '';
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf('{', at);
    const statement = /^[^{}]*?;/.exec(css.slice(at, open < 0 ? undefined : open))?.[0];
    if (statement !== undefined || open < 0) {
      out += statement ?? css.slice(at);
      at = statement === undefined ? css.length : at + statement.length;
      continue;
    }
    const end = closing(css, open);
    const head = css.slice(at, open);
    const body = css.slice(open + 1, end);
    at = end + 1;
    if (GROUP.test(head)) {
      const inner = pruneStyles(body, known);
      if (inner !== '') out += `${head}{${inner}}`;
    } else if (head.startsWith('@') || head.split(/,(?![^(]*\))/).some(canMatch)) out += `${head}{${body}}`;
  }
  return out;
}

/** Returns how many bytes the lean sheet saves. Runs after the scripts and before the addresses are made relative. */
export function writeLeanStyles(out: string, files: readonly string[]): number {
  const pages = files.filter((file) => LEAN.test(file)).map((file) => join(out, file));
  const html = pages.map((page) => readFileSync(page, 'utf8'));
  const sheets = new Set(html.map((text) => LINKED.exec(text)?.[1]));
  const [sheet] = sheets;
  if (sheet === undefined || sheets.size !== 1) throw new Error('the líneas do not share one stylesheet');
  const css = readFileSync(join(out, sheet), 'utf8');
  const script = ['sitio.js', 'mas.js']
    .map((name) => readFileSync(join(out, 'guiones', name), 'utf8'))
    .join(' ');
  const lean = pruneStyles(css, knownWords(html, script));
  const name = `recursos/${createHash('sha256').update(lean).digest('hex').slice(0, 8)}.css`;
  writeFileSync(join(out, name), lean);
  for (const [index, page] of pages.entries())
    writeFileSync(page, html[index]?.replace(`href="/${sheet}"`, `href="/${name}"`) ?? '');
  return css.length - lean.length;
}
