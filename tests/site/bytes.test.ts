/** Byte budgets: bytes don't vary, so they are tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const FILES = listFiles(DIST);
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const gzipped = (file: string): number => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

/** What a browser asks for to show a page: the page, its stylesheets and scripts. */
function firstView(page: string): string[] {
  const html = read(page);
  const linked = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"/g)];
  return [page, ...linked.map((match) => join(page, '..', match[1] ?? match[2] ?? ''))];
}

const lineas = FILES.filter((file) => /^lineas\/\d.*\.html$/.test(file));
/** Pages that hold the whole programme or a full table. */
const WHOLE = /^(programa|calidad|metas|lineas\/index|fuentes\/.+|reportes\/.+)\.html$/;

describe('bytes', () => {
  it('a línea de acción opens in at most three requests and 12 kB gzip', () => {
    const heavy = lineas.flatMap((page) => {
      const files = firstView(page);
      const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
      return bytes > 12_288 || files.length > 3 ? [`${page}: ${bytes} bytes, ${files.length} requests`] : [];
    });
    expect(lineas.length).toBe(195);
    expect(heavy).toEqual([]);
  });

  it('no page but those that hold everything is over 40 kB gzip', () => {
    const pages = FILES.filter((file) => file.endsWith('.html') && !WHOLE.test(file));
    expect(pages.filter((page) => gzipped(page) > 40_960)).toEqual([]);
  });

  it('has one stylesheet a page, before the first paint, and no other blocking request', () => {
    const pages = FILES.filter((file) => file.endsWith('.html') && file !== '404.html');
    const wrong = pages.filter((page) => {
      const html = read(page);
      const sheets = [...html.matchAll(/<link rel="stylesheet"/g)].length;
      const blocking = [...html.matchAll(/<script(?=[^>]* src=)(?![^>]*\bdefer\b)[^>]*>/g)].length;
      return sheets > 1 || blocking > 0;
    });
    expect(wrong).toEqual([]);
  });
});
