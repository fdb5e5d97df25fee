/** After Astro: the pages of líneas de acción, which most readers open on a phone, get a stylesheet with only the rules that they use, and lose the spaces that nobody sees. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { sha256 } from '../../src/model/sha256.ts';
import { declarationOrder } from './declaration-order.ts';
import { smallerTokens } from './smaller-tokens.ts';

const SHEET = /<link rel="stylesheet" href="\/([^"]+)">/;
const LINEA = /^lineas\/\d.*\.html$/;
/** A tag with its attributes, and in it: its name, names of attributes, and the values that a selector can ask for. */
const TAG = /<([a-z][a-z0-9]*)([^>]*)>/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;
const ASKED_VALUES = new Set(['class', 'id', 'type', 'role', 'rel', 'aria-label']);
/** What selectors ask for beyond those: states and settings that scripts set, and parts of addresses. */
const ALWAYS = 'true false http fuentes data-tema claro oscuro data-letra grande mayor'.split(' ');
const NAMES = /[A-Za-z0-9_-]+/g;
/** What a script may put into a page stands in its strings: names by themselves, or markup. Sentences name nothing, and neither do the attributes that it looks for. */
const STRINGS = /"[^"\n]*"|'[^'\n]*'|`[^`]*`/g;
const NAMES_OR_MARKUP = /^.[.#\w -]*.$|</;
const LOOKED_FOR = /\[[^\]]*\]/g;
/** A named sheet of paper, as for wide tables: no línea de acción asks for one. */
const NAMED_PAGES = /@page [a-z][\w-]*\{(?:[^{}]|\{[^{}]*\})*\}/g;
/** Selectors for other pages, whose names stand on a línea too, but not together; what leads elsewhere from a línea is not printed. */
const ELSEWHERE =
  /data-busqueda|\.rep\b|\.ficha(?:\[aria-current| b| span)|^h1\.of$|\.con$|^main a\[href\^|:only-child|^\.num$|^\.of [uo]l$|^\.o$|^\.cab>nav \[aria-current|^\.lista h3$|^\.cabeza>\.fila$/;
const RULE = /([^{}]+)(\{[^{}]*\})/g;
const EMPTY = /@(?:media|supports)[^{}]*\{\}/g;

/** Between the commas of a list of selectors, and not inside `:is(…)`. */
const COMMA = /,(?![^(]*\))/;

function withoutOthers(css: string): string {
  const kept = css.replace(NAMED_PAGES, '').replace(RULE, (rule, selectors: string, rest: string) => {
    if (selectors.startsWith('@')) return rule;
    const own = selectors.split(COMMA).filter((selector) => !ELSEWHERE.test(selector));
    return own.length === 0 ? '' : own.join(',') + rest;
  });
  return kept.replace(EMPTY, '');
}

/** Nothing is shown of a space beside the edge of a block. */
const BLOCK =
  '(?:address|article|aside|body|dd|details|div|dl|dt|footer|form|h[1-6]|head|header|html|li|link|main|meta|nav|ol|p|script|section|summary|title|ul)';
const SPACES = new RegExp(`\\s+(?=</?${BLOCK}\\b)|(?<=</?${BLOCK}(?:\\s[^>]*)?>)\\s+`, 'g');

/** `read` are the tags that it has met, word for word: most stand on many pages. */
function addNames(used: Set<string>, read: Set<string>, html: string): void {
  for (const [whole, tag = '', attributes = ''] of html.matchAll(TAG)) {
    if (read.has(whole)) continue;
    read.add(whole);
    used.add(tag);
    for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      used.add(attribute);
      if (ASKED_VALUES.has(attribute)) for (const [name] of value.matchAll(NAMES)) used.add(name);
    }
  }
}

interface LineStyles {
  bytes: number;
  /** A page as it is to be written: that of a línea de acción with its sheet in its head and without spaces, any other as it is. */
  dress: (page: string, html: string) => string;
}

/** Makes the smaller sheet from what the pages and their script name. */
export async function writeLineStyles(out: string, files: readonly string[]): Promise<LineStyles> {
  const pages = files.filter((file) => LINEA.test(file));
  // Read again by whoever writes them: all of them in memory weigh more than reading costs.
  const htmlOf = (file: string): string => readFileSync(join(out, file), 'utf8');
  const whole = pages[0] === undefined ? undefined : SHEET.exec(htmlOf(pages[0]))?.[1];
  if (whole === undefined) throw new Error('the pages of líneas de acción have no stylesheet');
  const used = new Set<string>(ALWAYS);
  const read = new Set<string>();
  for (const file of pages) addNames(used, read, htmlOf(file));
  const scripts = ['sitio.js', 'mas.js'].map((script) => readFileSync(join(out, 'guiones', script), 'utf8'));
  for (const [literal] of scripts.join('\n').matchAll(STRINGS)) {
    const text = literal.replace(LOOKED_FOR, ' ');
    if (NAMES_OR_MARKUP.test(text)) for (const name of text.matchAll(NAMES)) used.add(name[0]);
  }
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: [...used].join(' '), extension: 'html' }],
    css: [{ raw: readFileSync(join(out, whole), 'utf8') }],
    defaultExtractor: (content) => content.split(' '),
    variables: true,
    keyframes: true,
    // No name stands in these: the outline of what has the focus, and of the actividad that an address names.
    safelist: [/^:focus-visible$/, /^:target$/],
  });
  if (purged === undefined) throw new Error('the stylesheet could not be read');
  const { css } = await postcss([smallerTokens(scripts.join('\n')), declarationOrder()]).process(
    withoutOthers(purged.css),
    {
      from: undefined,
    },
  );
  const name = `recursos/${sha256(css).slice(0, 8)}.css`;
  writeFileSync(join(out, name), css);
  return {
    bytes: css.length,
    dress: (page, html) =>
      LINEA.test(page) ? html.replace(`/${whole}`, `/${name}`).replace(SPACES, '') : html,
  };
}
