/** The reader views of browsers (Readability, as Firefox has it): each línea keeps its official text and its answer, without its citations. `npm test` asks one in four, and one of each answer. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampled } from '../lib/depth.ts';
import { type Answer, answers, officialTexts } from '../lib/seeds.ts';
import { openDist, type OpenDist } from './lib/open-dist.ts';

const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

declare const Readability: new (from: Document) => { parse: () => { content: string } | null };

let dist: OpenDist;

beforeAll(async () => {
  dist = await openDist();
});

afterAll(async () => {
  await dist.close();
});

/** Of rows that are cut to a sample, the first of each answer is among them. */
const firstOfEach = (rows: readonly Answer[]): Answer[] => [
  ...new Map(rows.toReversed().map((row) => [row.respuesta, row])).values(),
];

it('keep the text and the answer of every línea de acción', { timeout: 120_000 }, async () => {
  const page = await dist.browser.newPage({ bypassCSP: true });
  await page.goto(`${dist.url}404.html`);
  await page.addScriptTag({ content: READABILITY });
  const texts = officialTexts();
  const all = answers();
  const asked = [...new Set([...firstOfEach(all), ...sampled(all, 4)])];
  const rows = asked.map(({ clave, respuesta }) => ({ clave, respuesta, texto: texts.get(clave) ?? '' }));
  const files = rows.map(({ clave }) => `${dist.url}lineas/${clave}.html`);
  const read = await page.evaluate(async (addresses) => {
    const texts: string[] = [];
    for (const address of addresses) {
      const html = await (await fetch(address)).text();
      const found = new Readability(new DOMParser().parseFromString(html, 'text/html')).parse();
      const kept = new DOMParser().parseFromString(found?.content ?? '', 'text/html');
      // A citation holds the text too: it doesn't count.
      for (const code of kept.querySelectorAll('code')) code.remove();
      texts.push(kept.body.textContent);
    }
    return texts;
  }, files);
  await page.close();
  const lost = rows.filter(({ respuesta, texto }, index) => {
    const kept = fold(read[index] ?? '');
    return texto === '' || !kept.includes(texto) || !kept.includes(respuesta);
  });
  expect(rows.length).toBeGreaterThan(0);
  expect(lost.map(({ clave }) => clave)).toEqual([]);
});
