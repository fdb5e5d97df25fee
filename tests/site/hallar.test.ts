/** The find box of pem-abierto.html, by double click: what is typed finds the líneas de acción that a reader expects. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeSinglePage } from '../../scripts/site/packages/make-packages.ts';
import { ROOT } from '../lib/project.ts';
import { sharedChromium } from './lib/chromium.ts';

interface Row {
  clave: string;
  texto: string;
}
const rows = (name: string): Row[] =>
  JSON.parse(readFileSync(join(ROOT, 'content/registros', `${name}.json`), 'utf8')) as Row[];
const LINEAS = rows('lineas');

let folder: string;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pem-hallar-'));
  const file = join(folder, 'pem-abierto.html');
  writeFileSync(file, await makeSinglePage(ROOT, join(ROOT, 'dist')));
  const browser = await sharedChromium();
  page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
});

afterAll(async () => {
  await page.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What is shown, once one comes to it: what is far from the screen has no size before. */
const shown = (of: Page): Promise<string[]> =>
  of
    .locator('article')
    .evaluateAll((articles) =>
      articles.filter((article) => article.checkVisibility()).map(({ id }) => id.replace('linea-', '')),
    );

/** Claves of the líneas de acción that show once something is typed. */
async function found(typed: string): Promise<string[]> {
  await page.fill('#hallar', typed);
  return shown(page);
}

const under = (clave: string): string[] =>
  LINEAS.map((linea) => linea.clave).filter((own) => `${own}.`.startsWith(`${clave}.`));

/** Each question whose answer is another than the one expected, with how many it gives. */
async function unexpected(cases: readonly (readonly [typed: string, wanted: string[]])[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [typed, wanted] of cases) {
    const claves = await found(typed);
    if (claves.join() !== wanted.join())
      wrong.push(`${typed}: ${claves.length} and not ${wanted.length}: ${claves.slice(0, 4).join(' ')}`);
  }
  return wrong;
}

it('a clave finds that clave and what is under it, and nothing else', async () => {
  const claves = ['objetivos', 'estrategias'].flatMap(rows).map(({ clave }) => clave);
  const some = LINEAS.filter((_, index) => index % 8 === 0).map(({ clave }) => clave);
  const cases = [...claves, ...some].map((clave) => [clave, under(clave)] as const);
  expect(cases.filter(([, wanted]) => wanted.length === 0)).toEqual([]);
  expect(await unexpected(cases)).toEqual([]);
});

it('a clave is read as people write it', async () => {
  const cases = ['2.5.', 'E2.5', 'estrategia 2.5', 'Estrategia 2.5:', '2-5', '"2.5"', '«2.5»', '(2.5)'];
  expect(await unexpected(cases.map((typed) => [typed, under('2.5')]))).toEqual([]);
  expect(
    await unexpected([
      ['línea de acción 3.5.10', ['3.5.10']],
      ['L3.5.10', ['3.5.10']],
      ['objetivo 4', under('4')],
      ['1.1.1 y 3.5.10', ['1.1.1', '3.5.10']],
      ['1.1.1, 3.5.10', ['1.1.1', '3.5.10']],
      ['2.99', []],
    ]),
  ).toEqual([]);
});

it('a word beside a clave is looked for in what is under the clave', async () => {
  const salud = new Set(await found('salud'));
  const wanted = under('4').filter((clave) => salud.has(clave));
  expect(wanted.length).toBeGreaterThan(0);
  expect(await found('objetivo 4 salud')).toEqual(wanted);
});

it('a quoted phrase finds only where its words stand side by side, whatever marks the phone writes', async () => {
  const apart = await found('humanos derechos');
  const together = await found('"derechos humanos"');
  const turned = await found('"humanos derechos"');
  expect(together.length).toBeGreaterThan(0);
  expect(together.filter((clave) => !apart.includes(clave))).toEqual([]);
  expect(turned).toEqual([]);
  // What the programme says of each; the answers may say it too.
  const says = LINEAS.filter(({ texto }) => /derechos humanos/i.test(texto)).map(({ clave }) => clave);
  expect(says.filter((clave) => !together.includes(clave))).toEqual([]);
  const marks = ['«derechos humanos»', '“derechos humanos”', '”Derechos  Humanos”', '"DERECHOS HUMANOS."'];
  expect(await unexpected(marks.map((typed) => [typed, together]))).toEqual([]);
});

it('a quoted phrase does not go on from one paragraph to the next, nor stick to it', async () => {
  const { clave = '', texto = '' } = LINEAS[0] ?? {};
  const end = texto.split(' ').slice(-3).join(' ');
  expect(await found(`"${end}"`)).toContain(clave);
  expect(await found(`"${end} Gobernación"`)).toEqual([]);
});

it('punctuation around words and between them says nothing', async () => {
  const remesas = await found('remesas');
  const both = await found('salud educacion');
  expect(remesas.length * both.length).toBeGreaterThan(0);
  const one = ['remesas,', '¿remesas?', '(remesas)', '"remesas', '- remesas.', 'REMESAS…'];
  const two = ['salud, educación', 'salud/educación', 'salud,educación;', '¿salud y educación?'];
  expect(await unexpected(one.map((typed) => [typed, remesas]))).toEqual([]);
  expect(await unexpected(two.slice(0, 3).map((typed) => [typed, both]))).toEqual([]);
  expect(await unexpected([['¿?', LINEAS.map(({ clave }) => clave)]])).toEqual([]);
});

it('a number is that number and no part of another, of a clave or of a link', async () => {
  await found('');
  const texts = await page.locator('article').evaluateAll((articles) =>
    articles.map((article) => {
      const words = [...article.querySelectorAll('h4, p')].map((part) => part.textContent).join(' ');
      return { clave: article.id.replace('linea-', ''), text: words.replace(/^[\d.]+ /, '') };
    }),
  );
  const numbers = new Set(
    // With a nought before it, as in a telephone number, it is a clave in another spelling.
    texts.flatMap(({ text }) => text.match(/(?<![\w.,-])[1-9]\d{1,2}(?![\w-]|[.,]\d)/g) ?? []),
  );
  expect(numbers.size).toBeGreaterThan(3);
  const cases = [...numbers].map((number) => {
    const alone = new RegExp(String.raw`(?<!\w|\d[.,])${number}(?!\w|[.,]\d)`);
    return [number, texts.filter(({ text }) => alone.test(text)).map(({ clave }) => clave)] as const;
  });
  expect(await unexpected(cases)).toEqual([]);
});

it('a page that was saved while something was found shows all of it again', async () => {
  await found('1.2');
  const html = await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
  const file = join(folder, 'guardada.html');
  writeFileSync(file, html);
  const saved = await page.context().browser()?.newPage();
  if (saved === undefined) throw new Error('no browser');
  await saved.goto(pathToFileURL(file).href);
  expect(await shown(saved)).toHaveLength(LINEAS.length);
  await saved.close();
});
