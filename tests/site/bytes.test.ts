/** Byte budgets: bytes don't vary, so they are tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../scripts/lib/files.ts';
import { readList } from '../../scripts/site/kept-list.ts';
import { siteUrl } from '../../src/model/addresses.ts';
import { SIN_DIRECCION } from '../../src/model/cite.ts';
import { contactLink } from '../../src/model/page/contact.ts';
import { embedCode } from '../../src/model/page/embed.ts';
import { qrSvg } from '../../src/model/page/qr.ts';
import { isOnlyReport, packedBeside, REPORTS } from '../lib/only-report.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const FILES = listFiles(DIST);
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** Packed once: every page has the same few styles and scripts. */
const packed = new Map<string, number>();
function gzipped(file: string): number {
  const bytes = packed.get(file) ?? gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  packed.set(file, bytes);
  return bytes;
}

/** What a browser asks for to show a page: the page, its stylesheets and scripts. */
function firstView(page: string): string[] {
  const html = read(page);
  const linked = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"|<script[^>]* src="([^"]+)"/g)];
  return [page, ...linked.map((match) => join(page, '..', match[1] ?? match[2] ?? ''))];
}

/** Longer than most that one would publish under. */
const PUBLIC = 'https://pem-abierto.github.io/pem-abierto/';
const MAIL = 'mailto:correcciones@pem-abierto.mx';
const LOCAL = siteUrl(undefined);

/** The five forms of a citation with their address. */
const cited = (html: string, url: string): string =>
  html
    .replaceAll(`, ${SIN_DIRECCION}},`, `},&#10;url = {${url}},`)
    .replaceAll(`N1  - ${SIN_DIRECCION}`, `UR  - ${url}`)
    .replaceAll(`"note":"${SIN_DIRECCION}"`, `"URL":"${url}"`)
    .replaceAll(`(${SIN_DIRECCION})`, url)
    .replaceAll(`[${SIN_DIRECCION}]`, url);

/** The page as a build for a public address and with a contact makes it: the address wherever it is said, and its QR. */
function published(page: string): string {
  const url = PUBLIC + page;
  // A build that has them already is measured as it is.
  if (!read(page).includes(SIN_DIRECCION)) return read(page);
  const html = read(page)
    .replaceAll(LOCAL, PUBLIC)
    .replaceAll(`${page} (${SIN_DIRECCION})`, url)
    .split('<section class="act" id="')
    .map((part, index) => {
      const own = index === 0 ? url : `${url}#${/^[\w-]+/.exec(part)?.[0] ?? ''}`;
      // After the last actividad come the línea's own citations: the same words, without an anchor.
      const [before = '', ...after] = part.split('<aside');
      return [cited(before, own), ...after.map((rest) => `<aside${cited(rest, url)}`)].join('');
    })
    .join('<section class="act" id="')
    .replaceAll('data-papel="', `data-papel="${PUBLIC}`);
  const clave = /[0-9.]+(?=\.html)/.exec(page)?.[0] ?? '';
  const contact = contactLink(MAIL, { ruta: page, clave, version: '2026.11' }) ?? '';
  return html
    .replace(/(?<=wa\.me\/\?text=[^"]*)(?=")/, `%20${url}`)
    .replace(
      `Esta es una ${SIN_DIRECCION}: otro sitio no puede mostrar su tarjeta.`,
      embedCode(clave, PUBLIC),
    )
    .replace(
      '<div class="impreso">',
      `<a class="perma" href="${contact}">Avisar de un error</a><div class="impreso">${qrSvg(url)}`,
    );
}

const lineas = FILES.filter((file) => /^lineas\/\d.*\.html$/.test(file));
/** Pages that hold the whole programme or a full table; of several reports also the one with all figures of each. */
const WHOLE =
  REPORTS.length > 1
    ? /^(programa|calidad|metas|graficas|lineas\/index|fuentes\/.+|reportes\/.+)\.html$/
    : /^(programa|calidad|metas|lineas\/index|fuentes\/.+|reportes\/.+)\.html$/;

// What is promised in bytes is promised of the documents of 2018; what other reports add to it is bound by their texts.
const ONLY_2018 = isOnlyReport('gobernacion-2018');
const FURTHER = packedBeside('gobernacion-2018');

const table = (name: string): { linea_id: string; texto?: string }[] =>
  JSON.parse(read(`datos/json/pem-${name}.json`)) as { linea_id: string; texto?: string }[];
const answersOf = Map.groupBy(table('respuestas'), ({ linea_id: id }) => id);
const actividadesOf = Map.groupBy(table('actividades'), ({ linea_id: id }) => id);

/** What a línea may weigh by the answers and actividades that it shows, whoever's they are. */
function roomOf(page: string): number {
  const id = `L${/[0-9.]+(?=\.html)/.exec(page)?.[0] ?? ''}`;
  const actividades = actividadesOf.get(id) ?? [];
  const texts = gzipSync(actividades.map(({ texto }) => texto).join('\n'), { level: 9 }).length;
  return 10_240 + 256 * (answersOf.get(id)?.length ?? 0) + 192 * actividades.length + 1.25 * texts;
}

describe('bytes', () => {
  it('the copy that a phone keeps comes in at most 3 MB, and in what further reports add', () => {
    const { archivos } = readList(read('sw.js'));
    // The pieces of the search and pictures are packed already.
    const bytes = Object.keys(archivos).reduce((sum, file) => sum + gzipped(file), 0);
    expect(Object.keys(archivos).length).toBeGreaterThan(500);
    // Each text stands on its línea's page and on those of its estrategia, topics, bodies and populations.
    expect(bytes).toBeLessThanOrEqual(3_000_000 + 30 * FURTHER);
  });

  const views = lineas.map((page) => {
    const files = firstView(page);
    return { page, requests: files.length, bytes: files.reduce((sum, file) => sum + gzipped(file), 0) };
  });

  it.skipIf(!ONLY_2018)(
    'a línea de acción opens in 11.1 kB gzip, half of them in 10 (gobernacion-2018 alone)',
    () => {
      expect(views.filter(({ bytes }) => bytes > 11_100)).toEqual([]);
      const sorted = views.map(({ bytes }) => bytes).toSorted((a, b) => a - b);
      expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(10_000);
    },
  );

  it('a línea de acción opens in three requests, and in little more than the answers and texts that it shows', () => {
    expect(lineas.length).toBe(195);
    expect(views.filter(({ page, bytes, requests }) => bytes > roomOf(page) || requests > 3)).toEqual([]);
  });

  it('a línea de acción with its public address, its QR and a contact still opens in 12 kB', () => {
    const rest = Math.max(
      ...lineas.map((page) =>
        firstView(page)
          .slice(1)
          .reduce((sum, file) => sum + gzipped(file), 0),
      ),
    );
    const pages = lineas.map((page) => ({ page, html: published(page) }));
    expect(
      pages.filter(
        ({ html }) =>
          html.includes(SIN_DIRECCION) ||
          !html.includes('<svg viewBox="-2') ||
          !html.includes(`data-papel="${PUBLIC}fuentes/`),
      ),
    ).toEqual([]);
    const heavy = pages.flatMap(({ page, html }) => {
      const bytes = rest + gzipSync(html, { level: 9 }).length;
      return bytes > (ONLY_2018 ? 12_288 : roomOf(page) + 1024) ? [`${page}: ${bytes} bytes`] : [];
    });
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

  it('our scripts weigh at most 8 kB gzip on a page, 25 on the search', () => {
    const heavy = FILES.filter((file) => file.endsWith('.html')).flatMap((page) => {
      const scripts = firstView(page).filter((file) => file.endsWith('.js'));
      const bytes = scripts.reduce((sum, file) => sum + gzipped(file), 0);
      return bytes > (page === 'buscar.html' ? 25_600 : 8_192) ? [`${page}: ${bytes} bytes`] : [];
    });
    expect(heavy).toEqual([]);
  });

  it('a first search asks for at most 140 kB: the page, the engine, and more pieces than any query needs', () => {
    // Titles and answers come with the planner's data: the first results wait for no file of their own.
    const engine = [
      'pagefind-classic.js',
      'datos-busqueda.js',
      'frases-0.js',
      'frases-1.js',
      'rotulos.js',
    ].map((name) => `pagefind/${name}`);
    const ready = FILES.filter((file) => /\.(?:pf_meta|pagefind)$/.test(file));
    const pieces = FILES.filter((file) => file.endsWith('.pf_index'))
      .sort((a, b) => gzipped(b) - gzipped(a))
      .slice(0, 3);
    const asked = [...firstView('buscar.html'), ...engine, ...ready, ...pieces];
    expect(asked).toHaveLength(3 + engine.length + 2 + pieces.length);
    expect(asked.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThan(143_360 + FURTHER);
  });

  // The words of further reports come with it too. 25 kB were aimed at before titles and answers came with the planner's data, in place of a file for each result.
  it('of a first search no more is ours than since titles come with it', () => {
    const ours = ['guiones/buscar.js', 'pagefind/datos-busqueda.js'].map(gzipped);
    expect(ours.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(46_000 + FURTHER / 2);
  });

  it('what a word that the documents lack brings to the search is little', () => {
    const parts = FILES.filter((file) => /^pagefind\/frases-\d+\.js$/.test(file));
    expect(parts.length).toBeGreaterThan(3);
    expect(parts.filter((part) => gzipped(part) > 1_536)).toEqual([]);
  });
});
