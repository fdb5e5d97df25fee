/** What the portable copies take from the site that was built: its public address, its notice, its last words and its styles. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Frame {
  /** Public address of the site, with a final slash. */
  site: string;
  /** Markup of the notice that every page opens with. */
  notice: string;
  /** Markup of the paragraphs that every page ends with. */
  closing: readonly string[];
  stylesheet: string;
}

const PAGE = 'programa.html';
const CANONICAL = /<link rel="canonical" href="([^"]+)programa\.html">/;
const NOTICE = /<p class="aviso">([\s\S]*?)<\/p>/;
const FOOTER = /<footer class="pie"[^>]*>([\s\S]*?)<\/footer>/;
const PARAGRAPH = /<p(?: [^>]*)?>([\s\S]*?)<\/p>/g;
const STYLESHEET = /<link rel="stylesheet" href="([^":]+)">/g;
/** Links of the site's frame lead to pages that a copy of one file doesn't have. */
const LINK = /<\/?a(?: [^>]*)?>/g;

function found(html: string, pattern: RegExp, what: string): string {
  const match = pattern.exec(html)?.[1];
  if (match === undefined) throw new Error(`dist/${PAGE} has no ${what}; run: npm run build`);
  return match;
}

const tidy = (markup: string): string => markup.replace(LINK, '').replace(/\s+/g, ' ').trim();

export function frameFrom(html: string, read: (path: string) => string): Frame {
  const sheets = [...html.matchAll(STYLESHEET)].map((match) => read(match[1] ?? ''));
  if (sheets.length === 0) throw new Error(`dist/${PAGE} has no stylesheet; run: npm run build`);
  return {
    site: found(html, CANONICAL, 'canonical address'),
    notice: tidy(found(html, NOTICE, 'notice')),
    closing: [...found(html, FOOTER, 'footer').matchAll(PARAGRAPH)].map((match) => tidy(match[1] ?? '')),
    stylesheet: sheets.join('\n'),
  };
}

/** The last file that a build writes: without it, dist/ is not whole. */
const LAST = 'SHA256SUMS';

/** Reads dist/, or says in one sentence why it can't. */
export function readFrame(dist: string): Frame {
  if (!existsSync(join(dist, LAST)) || !existsSync(join(dist, PAGE)))
    throw new Error('there is no built site in dist/ to pack; run: npm run build');
  return frameFrom(readFileSync(join(dist, PAGE), 'utf8'), (path) => readFileSync(join(dist, path), 'utf8'));
}
