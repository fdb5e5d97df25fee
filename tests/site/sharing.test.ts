/** What networks, messengers and search engines read of a page: its words, its picture, where it stands. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCatalog } from '../../scripts/site/read-catalog.ts';
import { listFiles } from '../../scripts/lib/files.ts';
import { absolute, elementPath, siteUrl } from '../../src/model/addresses.ts';
import { breadcrumbs } from '../../src/model/page/structured-data.ts';
import { previewsOf } from '../../src/charts/preview-words.ts';
import { ROOT } from '../lib/project.ts';

const DIST = join(ROOT, 'dist');
const SITE = siteUrl(process.env['SITE_URL']);
const FILES = listFiles(DIST);
const PAGES = FILES.filter((file) => file.endsWith('.html') && !file.startsWith('incrustar/'));
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const catalog = readCatalog(ROOT);
const previas = [...previewsOf(catalog).values()];

/** The text of a meta element, entities read. */
function meta(html: string, name: string): string | undefined {
  const found = new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
  return found === undefined ? undefined : DomUtils.textContent(parseDocument(found));
}

const crumbs = z.object({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(z.object({ position: z.number(), name: z.string(), item: z.url() })),
});

const schemaOrg = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.string(),
});

/** What a page says to search engines, each object. */
function structured(page: string): z.infer<typeof schemaOrg>[] {
  const found = read(page).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs);
  return [...found].map(([, json = '']) => schemaOrg.parse(JSON.parse(json)));
}

describe('a shared link', () => {
  it('has a picture of 1200 × 630 in at most 25 kB, for the site and for each objetivo', () => {
    expect(previas.length).toBe(1 + catalog.objetivos.length);
    for (const { path: ruta } of previas) {
      const png = readFileSync(join(DIST, ruta));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThanOrEqual(25_000);
    }
  });

  it('shows on every page a picture that is in dist', () => {
    const known = new Set(previas.map(({ path: ruta }) => absolute(SITE, ruta)));
    expect(PAGES.filter((page) => !known.has(meta(read(page), 'og:image') ?? ''))).toEqual([]);
  });

  it('says of each línea its clave and its text, and shows its objetivo', () => {
    const wrong = catalog.lineas.filter(({ linea, objetivo }) => {
      const html = read(elementPath(linea.linea_id));
      const title = meta(html, 'og:title') ?? '';
      const words = meta(html, 'og:description') ?? '';
      const start = linea.texto.slice(0, 20);
      return !(
        title.startsWith(`${linea.clave} ${start}`) &&
        words.includes(` ${linea.clave} `) &&
        words.includes(start) &&
        meta(html, 'og:image') === absolute(SITE, `previas/objetivo-${objetivo.clave}.png`)
      );
    });
    expect(wrong.map(({ linea }) => linea.clave)).toEqual([]);
  });
});

it('leads from every page to the feed of what changes', () => {
  const feed = /<link rel="alternate" type="application\/atom\+xml" href="[^"]*cambios\.atom">/;
  expect(PAGES.length).toBeGreaterThan(300);
  expect(PAGES.filter((page) => !feed.test(read(page)))).toEqual([]);
});

describe('a citation', () => {
  it('keeps in the page the lines that BibTeX and RIS are made of', () => {
    const broken = catalog.lineas.filter(({ linea }) => {
      const html = read(elementPath(linea.linea_id));
      const forms = [...html.matchAll(/<dt>(BibTeX|RIS)<\/dt> *<dd> *<code>(.*?)<\/code>/gs)];
      const lines = forms.map(([, form, text = '']) => ({
        form,
        own: DomUtils.textContent(parseDocument(text)).split('\n'),
      }));
      return (
        lines.length < 2 ||
        lines.some(
          ({ form, own }) => own.length < 8 || (form === 'RIS' && own[1] !== 'AU  - PEM\u00a0Abierto,'),
        )
      );
    });
    expect(broken.map(({ linea }) => linea.clave)).toEqual([]);
  });
});

describe('where a page stands', () => {
  it('is said to search engines as the breadcrumbs say it to people', () => {
    const said = PAGES.flatMap((page) => {
      return structured(page)
        .map((data) => crumbs.safeParse(data['breadcrumb'] ?? data))
        .flatMap(({ data }) => (data === undefined ? [] : [{ page, list: data.itemListElement }]));
    });
    const files = new Set(FILES.map((file) => absolute(SITE, file)));
    expect(said.flatMap(({ list }) => list).filter(({ item }) => !files.has(item))).toEqual([]);
    expect(said.filter(({ page, list }) => list.at(-1)?.item !== absolute(SITE, page))).toEqual([]);
    const estrategia = said.find(({ page }) => page === 'estrategias/1.2.html');
    expect(estrategia?.list.map(({ name }) => name).slice(0, 2)).toEqual(['Programa', 'Objetivo 1']);
    const linea = said.find(({ page }) => page === 'lineas/1.2.6.html');
    expect(linea?.list.map(({ name }) => name)).toEqual([
      'Programa',
      'Objetivo 1',
      'Estrategia 1.2',
      'Línea de acción 1.2.6',
    ]);
  });

  it('is said of every línea de acción on its own page: a part of the programme, at its place, by its clave', () => {
    const said = catalog.lineas.map(({ linea }) => structured(elementPath(linea.linea_id)));
    const wanted = catalog.lineas.map(({ linea }, index) => ({
      '@type': 'CreativeWork',
      name: `Línea de acción ${linea.clave}`,
      identifier: linea.clave,
      position: index + 1,
      inLanguage: 'es-MX',
      url: absolute(SITE, elementPath(linea.linea_id)),
      isPartOf: {
        '@type': 'CreativeWork',
        name: 'Programa Especial de Migración 2014-2018',
        url: absolute(SITE, 'programa.html'),
      },
    }));
    expect(said.map(([page]) => page?.['mainEntity'])).toEqual(wanted);
  });

  it('is said of every línea de acción on the page of its estrategia: its text and its page, as parts of the programme', () => {
    const said = catalog.estrategias.flatMap(({ estrategia }) => {
      const data = structured(elementPath(estrategia.estrategia_id)).find((own) => own['hasPart']);
      return z.array(z.object({ text: z.string(), url: z.url() })).parse(data?.['hasPart']);
    });
    const wanted = catalog.lineas.map(({ linea }) => ({
      text: linea.texto,
      url: absolute(SITE, elementPath(linea.linea_id)),
    }));
    expect(said).toEqual(wanted);
  });

  it('is said of the site itself on home, with its data and its search', () => {
    expect(structured('index.html')).toEqual([
      expect.objectContaining({
        '@type': 'WebSite',
        url: absolute(SITE, 'index.html'),
        hasPart: { '@type': 'Dataset', '@id': absolute(SITE, 'datos/index.html#conjunto') },
      }),
    ]);
  });

  it('cannot end the script that it stands in', () => {
    const json = breadcrumbs(SITE, [{ texto: '</script><b>', href: '/index.html' }], {
      titulo: '<!--',
      ruta: 'x',
    });
    expect(json).not.toContain('<');
    expect(crumbs.parse(JSON.parse(json)).itemListElement[0]?.name).toBe('</script><b>');
  });
});
