/** The content security policy of every page: nothing from elsewhere, no inline code, and nothing in the page that it would block. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { ROOT } from '../lib/project.ts';
import { PAGES } from './lib/dist-pages.ts';

const POLICY = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/;

/** What a strict policy stands in the way of. */
function blocked(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      for (const name of Object.keys(attributes))
        if (name === 'style' || name.startsWith('on')) found.push(`${tag}[${name}]`);
      if (/^javascript:/i.test(attributes['href'] ?? '')) found.push(`${tag}[href=javascript:]`);
    },
  });
  parser.end(html);
  return found;
}

it('stands before anything else that a page asks for, and lets nothing in from elsewhere', () => {
  const wrong = PAGES.flatMap((file) => {
    const html = readFileSync(join(ROOT, 'dist', file), 'utf8');
    const found = POLICY.exec(html);
    const policy = found?.[1] ?? '';
    const first = html.search(/<(?:link|script|style|img)\b/);
    const strict =
      policy.startsWith("default-src 'none'") &&
      !/unsafe-(?:inline|eval|hashes)|https?:|\*|data:/.test(policy.replaceAll("'wasm-unsafe-eval'", ''));
    return strict && (found?.index ?? Infinity) < first ? [] : [`${file}: ${policy || 'no policy'}`];
  });
  expect(wrong).toEqual([]);
});

it('blocks nothing that the page itself holds', () => {
  const wrong = PAGES.flatMap((file) =>
    blocked(readFileSync(join(ROOT, 'dist', file), 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(wrong).toEqual([]);
});
