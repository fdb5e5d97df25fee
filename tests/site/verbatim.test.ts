/** Every text of the sources stands on its page, letter by letter, under the attributes that outsiders read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ElementType, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { REPORTS } from '../lib/only-report.ts';
import { ROOT } from '../lib/project.ts';
import { answers, officialTexts } from '../lib/seeds.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

const DIST = join(ROOT, 'dist');
const FOLDERS = ['objetivos', 'estrategias', 'lineas'];

function elementsWith(node: Node | ReturnType<typeof parseDocument>, attribute: string): Element[] {
  const own = 'attribs' in node && attribute in node.attribs ? [node] : [];
  return [
    ...own,
    ...('children' in node ? node.children.flatMap((child) => elementsWith(child, attribute)) : []),
  ];
}

function textOf(node: Node): string {
  if ('data' in node) return node.type === ElementType.Text ? node.data : '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const pageOf = (clave: string) =>
  parseDocument(
    readFileSync(join(DIST, FOLDERS[clave.split('.').length - 1] ?? '', `${clave}.html`), 'utf8'),
  );

describe('pages', () => {
  it('hold the official text of each of the 226 elements exactly once', () => {
    const texts = officialTexts();
    expect(texts.size).toBe(226);
    const wrong = [...texts].flatMap(([clave, text]) => {
      const page = pageOf(clave);
      const found = elementsWith(page, 'data-texto-programa').map((element) => fold(textOf(element)));
      const main = elementsWith(page, 'data-clave').map((element) => element.attribs['data-clave']);
      return found.length === 1 && found[0] === text && main.join() === clave
        ? []
        : [{ clave, text, found, main }];
    });
    expect(wrong).toEqual([]);
  });

  it('hold each answer and each actividad of the report gobernacion-2018, and no other report twice', () => {
    const rows = answers();
    expect(rows.length).toBe(195);
    const wrong = rows.flatMap((row) => {
      const reports = elementsWith(pageOf(row.clave), 'data-reporte');
      const ids = reports.map((element) => element.attribs['data-reporte'] ?? '');
      const report = reports[ids.indexOf('gobernacion-2018')];
      const kind = row.respuesta.startsWith('Se ') ? 'se-realizaran' : 'no-se-realizaran';
      const texts =
        report === undefined
          ? []
          : elementsWith(report, 'data-actividad').map((element) => fold(textOf(element)));
      const same =
        report?.attribs['data-respuesta'] === kind &&
        JSON.stringify(texts) === JSON.stringify(row.actividades);
      const isOnce = new Set(ids).size === ids.length && ids.every((id) => REPORTS.includes(id));
      return same && isOnce ? [] : [{ row, texts, ids }];
    });
    expect(wrong).toEqual([]);
    expect(rows.reduce((sum, row) => sum + row.actividades.length, 0)).toBe(140);
  });

  it('say on every page, before its content, that the site is not the government’s and that these are plans for the years of the reports', () => {
    const years = [...new Set(REPORTS.map((id) => /\d{4}$/.exec(id)?.[0] ?? id))].sort();
    const said = years
      .map((year, i) => (i === 0 ? year : `${i === years.length - 1 ? ' y ' : ', '}${year}`))
      .join('');
    const pages = [
      'index',
      'lineas/1.2.6',
      'estrategias/2.4',
      'programa',
      'buscar',
      'datos/index',
      'fuentes/programa',
      '404',
    ];
    const silent = pages.filter((page) => {
      const html = readFileSync(join(DIST, `${page}.html`), 'utf8');
      const before = fold(html.slice(html.indexOf('<body'), html.indexOf('<main')));
      return !new RegExp(
        `No es del gobierno\\..*planes anunciados para ${said} por un programa que ya terminó`,
        's',
      ).test(before);
    });
    expect(silent).toEqual([]);
  });
});

describe('programa.html', () => {
  it('holds every text of both documents', () => {
    const whole = fold(
      textOf(parseDocument(readFileSync(join(DIST, 'programa.html'), 'utf8')).children.at(-1) as Node),
    );
    const texts = [...officialTexts().values(), ...answers().flatMap((row) => row.actividades)];
    expect(texts.filter((text) => !whole.includes(text))).toEqual([]);
  });
});

describe('the sources line by line', () => {
  it.each(['programa', 'gobernacion-2018'])('%s shows every received line under its number', (id) => {
    const page = parseDocument(readFileSync(join(DIST, 'fuentes', `${id}.html`), 'utf8'));
    const lines = readFileSync(join(ROOT, 'seeds', `${id}.txt`), 'utf8').split('\n');
    const items = elementsWith(page, 'id').filter((element) => /^r\d+$/.test(element.attribs['id'] ?? ''));
    expect(items.map((item) => item.attribs['id'])).toEqual(lines.map((_, index) => `r${index + 1}`));
    const wrong = lines.filter(
      (line, index) =>
        !fold(textOf(items[index] as Node)).includes(fold(line.replaceAll('\t', ''))) && !line.includes('\t'),
    );
    expect(wrong).toEqual([]);
    const cells = lines.flatMap((line, index) => line.split('\t').map((cell) => [index, cell] as const));
    expect(cells.filter(([index, cell]) => !fold(textOf(items[index] as Node)).includes(fold(cell)))).toEqual(
      [],
    );
  });
});
