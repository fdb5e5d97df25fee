/** Fewer bytes for the tokens of a style sheet, which its rules name some two hundred times. */
import type { Declaration, Plugin, Root } from 'postcss';

/** One that fewer rules ask for weighs more as a name than as what it stands for. */
const FEW = 2;
const ASKED = /var\((--[\w-]+)\)/g;
const TOKEN = /--[a-z][\w-]*/g;
/** A space after a comma says nothing outside a text. */
const TEXT_OR_SPACE = /("[^"]*")|, /g;

/** How often each token is asked for, fonts more than often. */
function countUses(root: Root): Map<string, number> {
  const uses = new Map<string, number>();
  root.walkDecls(({ prop, value }) => {
    // Chromium first lays text out with another font where the family is written out: fonts keep their tokens.
    const weight = prop.startsWith('font') ? FEW + 1 : 1;
    for (const [, name = ''] of value.matchAll(ASKED)) uses.set(name, (uses.get(name) ?? 0) + weight);
  });
  return uses;
}

/** What each token stands for, in every theme. */
function valuesOf(root: Root): Map<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  root.walkDecls(/^--/, ({ prop, value }) => {
    values.set(prop, [...(values.get(prop) ?? []), value]);
  });
  return values;
}

/** Writes a value in the place of its token. */
function resolve(root: Root, name: string, value: string): void {
  root.walkDecls((decl) => {
    if (decl.prop === name) decl.remove();
    else decl.value = decl.value.replaceAll(`var(${name})`, () => value);
  });
}

/** Names of one letter, in the order of the sheet. */
function shortNames(names: readonly string[]): Map<string, string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return new Map(names.slice(0, letters.length).map((name, index) => [name, `--${letters[index] ?? ''}`]));
}

function shorten(decl: Declaration, names: ReadonlyMap<string, string>): void {
  decl.prop = names.get(decl.prop) ?? decl.prop;
  decl.value = decl.value
    .replace(TEXT_OR_SPACE, (_, text: string | undefined) => text ?? ',')
    .replace(TOKEN, (name) => names.get(name) ?? name);
}

/** Tokens that `scripts` ask for stay as they are. */
export function smallerTokens(scripts: string): Plugin {
  const asked = new Set([...scripts.matchAll(ASKED)].map(([, name]) => name));
  return {
    postcssPlugin: 'smaller-tokens',
    OnceExit(root) {
      const uses = countUses(root);
      const own = [...valuesOf(root)].filter(([name]) => !asked.has(name));
      const rare = own.filter(([name, values]) => values.length === 1 && (uses.get(name) ?? 0) <= FEW);
      for (const [name, [value = '']] of rare) resolve(root, name, value);
      const names = shortNames(own.filter((entry) => !rare.includes(entry)).map(([name]) => name));
      root.walkDecls((decl) => shorten(decl, names));
    },
  };
}
