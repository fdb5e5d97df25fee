/** Every sentence of ours that readers see, from the sources of the site: `npx node scripts/tools/sentences.ts` lists them, `--write` keeps the list that a test holds. What is computed stands as {…}. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { listFiles } from '../lib/files.ts';

const ROOT = join(import.meta.dirname, '../..');
export const KEPT = 'tests/tools/sentences.txt';

/** Where words for readers are written. */
const PLACES = /^(?:src\/.+\.(?:astro|ts)|scripts\/site\/.+\.ts|content\/paginas\/.+\.mdx)$/;
/** They speak to who builds the site, or are words of other people's searches. */
const NOT_OURS = /^(?:src\/search\/(?:analysis|plan|index|rank)\/|src\/content\.config)/;
const HOLE = '{…}';
const SPANISH =
  /[áéíóúñ¿¡«»]|(?:^|[\s(])(?:de|del|la|las|el|los|que|no|en|un|una|para|por|con|se|su|sus|lo|al|cada|son|es|y|o)(?=[\s).,:;]|$)/iu;
const ENGLISH = /(?:^|\s)(?:the|of|is|are|and|has|have|to|not|with|for|in|run|it|no \w+ is)(?=\s|$)/;
/** One word of ours begins with a capital, and is no name of code. */
const LABEL = /^[A-ZÁÉÍÓÚ][a-záéíóúñ]+$/u;
/** Names that a browser gives. */
const KEYS = new Set(
  'Enter Escape Home End Tab Delete Backspace Infinity Object Array Error Element Node String Number Boolean Blob'.split(
    ' ',
  ),
);

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isOurs(text: string): boolean {
  if (!/\p{L}{2}/u.test(text)) return false;
  if (LABEL.test(text)) return !KEYS.has(text);
  // A sentence may end in what is computed, code in a brace of its own.
  const isCode = /^[a-z0-9_.-]+$|[;={}]\s*$/.test(text.replaceAll(HOLE, 'X'));
  return text.includes(' ') && SPANISH.test(text) && !ENGLISH.test(text) && !isCode;
}

/** A literal as it is read; undefined where it is none. */
function literal(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => HOLE + span.literal.text).join('');
}

const isWord = (node: ts.Node): boolean =>
  ts.isJsxElement(node) &&
  /^(?:a|b|q|i|em|strong|span|small|code|abbr|mark|Fragment)$/.test(node.openingElement.tagName.getText());

/** The words of an element with those of the words in it; blocks inside speak for themselves. */
function wordsOf(node: ts.JsxElement | ts.JsxFragment): string {
  return node.children
    .map((child) => {
      if (ts.isJsxText(child)) return child.text;
      if (ts.isJsxExpression(child)) {
        const said = child.expression === undefined ? '' : (literal(child.expression) ?? HOLE);
        return child.expression === undefined ? '' : said;
      }
      return isWord(child) && ts.isJsxElement(child) ? wordsOf(child) : ' ';
    })
    .join('');
}

function sentencesIn(code: string, jsx: boolean): string[] {
  const file = ts.createSourceFile(
    'x.tsx',
    code,
    ts.ScriptTarget.Latest,
    true,
    jsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (
      (ts.isJsxElement(node) || ts.isJsxFragment(node)) &&
      !(isWord(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
    ) {
      const words = fold(wordsOf(node));
      if (/\p{L}{2}/u.test(words.replaceAll(HOLE, ''))) found.push(words);
    }
    // A title is ours in any language.
    if (ts.isJsxAttribute(node) && node.name.getText() === 'titulo') {
      const title = node.initializer && literal(node.initializer);
      if (title !== undefined) found.push(fold(title));
    }
    const text = literal(node);
    const inText = ts.isJsxExpression(node.parent) && !ts.isJsxAttribute(node.parent.parent);
    if (text !== undefined && !inText && isOurs(fold(text))) found.push(fold(text));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

/** An Astro file is a head in TypeScript and markup that reads as TSX. */
function fromAstro(text: string): string[] {
  const [, head = '', markup = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const body = markup.replace(/<!doctype html>/i, '').replace(/<!--[\s\S]*?-->/g, '');
  return [...sentencesIn(head, false), ...sentencesIn(`(<>${body}</>);`, true)];
}

/** A hand-written page: each paragraph, item and field of its head. */
function fromMdx(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      fold(line.replace(/^(?:- |\d+\. |#+ |\w+: )/, '').replace(/<Cifra de="(\w+)" \/>/g, '{$1}')),
    )
    .filter((line) => /\p{L}{2}/u.test(line) && !line.startsWith('```'));
}

/** `file: sentence`, in the order of the files; each once a file. */
export function ourSentences(root: string): string[] {
  return ['src', 'scripts', 'content']
    .flatMap((folder) => listFiles(join(root, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => PLACES.test(file) && !NOT_OURS.test(file))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const found = file.endsWith('.astro')
        ? fromAstro(text)
        : file.endsWith('.mdx')
          ? fromMdx(text)
          : sentencesIn(text, false);
      return [...new Set(found)].map((sentence) => `${file}: ${sentence}`);
    });
}

if (import.meta.main) {
  const lines = `${ourSentences(ROOT).join('\n')}\n`;
  if (process.argv.includes('--write')) writeFileSync(join(ROOT, KEPT), lines);
  else process.stdout.write(lines);
}
