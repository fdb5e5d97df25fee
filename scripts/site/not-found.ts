/** After Astro: 404.html is shown at any depth, so its styles go inside it, allowed by their hash. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cspHash } from '../../src/model/sha256.ts';
import { policy } from '../../src/model/page/policy.ts';

const STYLESHEET = /<link rel="stylesheet" href="\/([^"]+)">/g;

/** What the page says as it is built. */
const PLAIN = policy();

/** Puts the stylesheets of 404.html inside it. Runs before the addresses are made relative. */
export function inlineNotFoundStyles(folder: string): void {
  const path = join(folder, '404.html');
  const html = readFileSync(path, 'utf8');
  const sheets = [...html.matchAll(STYLESHEET)].map((match) =>
    readFileSync(join(folder, match[1] ?? ''), 'utf8'),
  );
  if (sheets.length === 0) throw new Error('404.html has no stylesheet to put inside it');
  const style = sheets.join('');
  const before = PLAIN.replaceAll("'", '&#39;');
  const known = [PLAIN, before].find((text) => html.includes(text));
  if (known === undefined) throw new Error('404.html does not carry the usual policy');
  const first = html.replace(STYLESHEET, '').replace(known, policy({ style: cspHash(style) }));
  writeFileSync(
    path,
    first.replace('</head>', () => `<style>${style}</style></head>`),
  );
}
