/** The parts of the portable copies, each with small inputs and with bad ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lookFrom, rasterise } from '../../scripts/site/figures.ts';
import { markSvg } from '../../scripts/site/mark-svg.ts';
import { listOf } from '../../scripts/site/kept-list.ts';
import { frameFrom, readFrame } from '../../scripts/site/packages/frame.ts';
import { sourceText } from '../../scripts/site/packages/book.ts';
import { listFromMdx } from '../../scripts/site/packages/prose.ts';
import { PROMISED_ZIP, siteZip } from '../../scripts/site/packages/site-zip.ts';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { decode } from '../lib/decode-png.ts';
import { cacheName, cachePrefix, pathOf } from '../../src/model/page/offline-copy.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Red, green and blue of a pixel, read back. */
function pixel(png: Uint8Array, size: number, x: number, y: number): number[] {
  const colour = decode(png)[y * size + x] ?? NaN;
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

describe('pictures', () => {
  it('the mark as PNG is public/icono.svg in the colours of the tokens', async () => {
    const svg = read('public/icono.svg');
    const look = lookFrom(read('src/styles/tokens.css'));
    expect(svg).toContain(`fill="${look.papel}"`);
    expect(svg).toContain(`fill="${look.tinta}"`);
    const png = await rasterise(markSvg(svg, 48, look), 1);
    const at = (x: number, y: number) => `#${Buffer.from(pixel(png, 48, x, y)).toString('hex')}`;
    // Inside the full tile and on both sides of the half one's diagonal, outside, on two outlines.
    expect([at(13, 13), at(34, 13), at(29, 29), at(40, 40), at(13, 34), at(26, 40), at(25, 5)]).toEqual(
      (['tinta', 'papel', 'papel', 'tinta', 'papel', 'tinta', 'tinta'] as const).map((name) => look[name]),
    );
    // With a margin the tiles move towards the middle, and what is free is paper.
    const free = await rasterise(markSvg(svg, 48, look, 0.25), 1);
    const freeAt = (x: number, y: number) => `#${Buffer.from(pixel(free, 48, x, y)).toString('hex')}`;
    expect([freeAt(5, 5), freeAt(18, 18)]).toEqual([look.papel, look.tinta]);
  });

  it('a tokens file without the colour is an error, not a black icon', () => {
    expect(() => lookFrom(':root { --papel: Canvas; }')).toThrow(/--papel/);
  });
});

describe('what copies take from the site', () => {
  const page = (extra = '') =>
    `<link rel="canonical" href="https://x.mx/pem/programa.html"><link rel="stylesheet" href="a.css"><p class="aviso">No es <strong>oficial</strong>.</p>${extra}<footer class="pie" id="menu"><p>Uno <a href="b.html">dos</a></p></footer>`;

  it('takes address, notice, closing words and styles as they are, without the links of the frame', () => {
    expect(frameFrom(page(), (path) => `/* ${path} */`)).toEqual({
      site: 'https://x.mx/pem/',
      notice: 'No es <strong>oficial</strong>.',
      closing: ['Uno dos'],
      stylesheet: '/* a.css */',
    });
  });

  it('says what a page lacks, and how to mend it', () => {
    expect(() => frameFrom(page().replace('aviso', 'otro'), () => '')).toThrow(/notice; run: npm run build/);
    expect(() => readFrame(join(ROOT, 'tests', 'no-such-folder'))).toThrow(
      'there is no built site in dist/ to pack; run: npm run build',
    );
  });

  it('reads the list of meanings with its figures, and refuses what it would get wrong', () => {
    const catalog = readCatalog(ROOT);
    expect(listFromMdx('---\na: b\n---\n\n- **Línea.** Hay <Cifra de="lineas" /> & más.\n', catalog)).toBe(
      '<ul><li><b>Línea.</b> Hay 195 &amp; más.</li></ul>',
    );
    expect(() => listFromMdx('Un párrafo.', catalog)).toThrow(/only read lists/);
    expect(() => listFromMdx('- Un [enlace](/a.html).', catalog)).toThrow(/markup/);
    expect(() => listFromMdx('- <Cifra de="nada" />', catalog)).toThrow(/nada/);
  });

  it('writes a source text verbatim, with its emphasis and nothing that looks like markup', () => {
    expect(sourceText('a <b> & c', [{ inicio: 2, fin: 5 }])).toBe('a <em>&lt;b&gt;</em> &amp; c');
  });
});

describe('the zip', () => {
  const dist = (size: number) =>
    new Map<string, Uint8Array>([
      ['datos/index.html', strToU8('<a href="pem-datos.zip">Todo</a> <a href="pem.json">json</a>')],
      ['datos/pem-datos.zip', noise(size)],
      ['datos/pem.json', strToU8('{}')],
      ['SHA256SUMS', strToU8('old')],
    ]);

  it('holds every file, with room to spare and over what is promised', () => {
    for (const size of [10, PROMISED_ZIP]) {
      const inside = unzipSync(siteZip(dist(size), 'léeme', '2026-11-22'));
      expect(Object.keys(inside).sort()).toEqual([...dist(10).keys(), 'LEEME.txt'].sort());
      expect(strFromU8(inside['SHA256SUMS'] ?? new Uint8Array())).toBe('old');
    }
  });

  it('refuses to write over a LEEME.txt of the site', () => {
    const files = new Map([['LEEME.txt', strToU8('x')]]);
    expect(() => siteZip(files, '', '2026-11-22')).toThrow(/LEEME/);
  });
});

/** Bytes that no packer makes smaller, the same on every run. */
function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 1;
  for (let i = 0; i < length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

describe('what the browser keeps', () => {
  it('knows the file behind an address, in any folder, and nothing of its neighbours', () => {
    const scope = 'https://x.mx/pem/';
    expect(
      ['', 'lineas/', 'buscar.html?q=a#b', 'datos/a%20b.csv'].map((path) => pathOf(scope + path, scope)),
    ).toEqual(['index.html', 'lineas/index.html', 'buscar.html', 'datos/a b.csv']);
    expect(pathOf('https://x.mx/otro/', scope)).toBeUndefined();
  });

  it('keeps the copies of two folders of one origin apart', () => {
    expect(cacheName('https://x.mx/a/b/', '1').startsWith(cachePrefix('https://x.mx/a/'))).toBe(false);
  });

  it('lists all but the worker itself, its sums and what only repeats, and changes version with any file', () => {
    const piece = 'pagefind/fragment/es_1.pf_fragment';
    const pack = 'pagefind/pagefind-pack.js';
    const files = [
      'SHA256SUMS',
      'datos/pem-datos.zip',
      'index.html',
      'lineas/1.1.1.json',
      piece,
      pack,
      'sw.js',
    ];
    const one = listOf(files, () => 'a'.repeat(64));
    expect(Object.keys(one.archivos)).toEqual(['index.html', piece]);
    expect(Object.keys(one.datos)).toEqual(['lineas/1.1.1.json']);
    expect(one.archivos['index.html']).toBe('a'.repeat(16));
    expect(listOf(files, () => 'b'.repeat(64)).version).not.toBe(one.version);
    const packed = listOf(
      files.filter((path) => path !== piece),
      () => 'a'.repeat(64),
    );
    expect(Object.keys(packed.archivos)).toEqual(['index.html', pack]);
  });
});
