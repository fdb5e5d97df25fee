/** What axe is asked of a page: every rule of levels A, AA and AAA and best practices; in the dark, where only colours change, contrast; what lies over targets, in windows of many heights. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { partsOf } from './sample.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NAMED = `.then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 2).map((n) => n.target.join(' ')).join(' | ')))`;

/** Contrast 7:1 and target size are off by default; what fails 4.5:1 fails 7:1 too; links of one name that lead to one thing of each kind are not a fault. */
export const EVERY_RULE = `axe.run(document, {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
  rules: { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true }, 'identical-links-same-purpose': { enabled: false } },
})${NAMED}`;
export const COLOURS = `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] } })${NAMED}`;

const TARGETS = `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['target-size'] } })${NAMED}`;
/** Elements of one path that stay. */
const MOST_ALIKE = 2;

/** With more and with less of the browser's own bars, and on its side: what lies over a target depends on the height of the window. */
export const PHONES = [
  ...[560, 600, 640, 680, 720, 760, 800, 840].map((height) => ({ width: 360, height })),
  { width: 320, height: 780 },
  { width: 640, height: 300 },
];

/** Each path of elements, as the place of the path above it in this list with the element's own markup, and how often it was asked, on this page and on those before it. */
export type Asked = [step: string, times: number][];

/** The markup that is gone from a page, and what is left. */
const thinnedSchema = z.object({
  asked: z.array(z.tuple([z.string(), z.number()])),
  gone: z.string(),
  left: z.string(),
});

/** In the page: what `thinOut` says. */
const THIN = `((before, most) => {
  const HOLDERS = 'main, nav, ol, ul, table, tbody, article, section, div';
  const HEADINGS = 'h1, h2, h3, h4, h5, h6';
  const VALUES = new Set(['class', 'role', 'type', 'aria-current']);
  const places = new Map(before.map(([step], place) => [step, place]));
  const asked = before.map(([, times]) => times);
  const here = [];
  const placeOf = (step) => {
    if (!places.has(step)) places.set(step, asked.push(0) - 1);
    return places.get(step);
  };
  const pathOf = (element, above) => placeOf(above + '>' + element.tagName + ' ' +
    [...element.attributes].map(({ name, value }) => (VALUES.has(name) ? name + '=' + value : name)).join(' '));
  // Without its headings a page would be none: what holds one is only set against what stands on the same page.
  const isNew = (element, path) =>
    ((element.querySelector(HEADINGS) ? here : asked)[path] ?? 0) < most ||
    [...element.children].some((child) => isNew(child, pathOf(child, path)));
  let gone = '';
  const thin = (element, path) => {
    asked[path] += 1;
    here[path] = (here[path] ?? 0) + 1;
    for (const child of [...element.children]) {
      const below = pathOf(child, path);
      // Without its heading what follows would stand a level too deep; of a list of definitions each term keeps its own.
      if (child.matches(HEADINGS) || !element.matches(HOLDERS) || isNew(child, below)) thin(child, below);
      else {
        gone += child.outerHTML;
        child.remove();
      }
    }
  };
  thin(document.body, placeOf(''));
  return { asked: [...places.keys()].map((step, place) => [step, asked[place]]), gone, left: document.documentElement.outerHTML };
})`;

/**
 * What was asked often enough goes from the open page: of the elements that stand alike in their pages, by their own and their
 * ancestors' names and attributes, the first few stay, with all that they stand in. A thousand alike are asked alike a thousand
 * times. Says which parts went, which are left, and how often each path was asked with this page.
 */
export async function thinOut(
  page: Page,
  before: Asked,
): Promise<{ gone: Set<string>; left: Set<string>; asked: Asked }> {
  const said = await page.evaluate(`${THIN}(${JSON.stringify(before)}, ${String(MOST_ALIKE)})`);
  const { asked, gone, left } = thinnedSchema.parse(said);
  return { gone: partsOf(gone), left: partsOf(left), asked };
}

/** axe in each page that the context opens: written into an open page it would be read anew each time. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(AXE);
}

/** «rule: where» for each violation on the open page. */
export async function violationsOn(page: Page, question: string): Promise<string[]> {
  if ((await page.evaluate(`typeof axe`)) === 'undefined') await page.evaluate(AXE);
  return z.array(z.string()).parse(await page.evaluate(question));
}

/** «height: rule: where» for each target that is too small, or that something lies over, in some window of a phone; leaves the page in the last one. */
export async function smallTargets(page: Page, phones = PHONES): Promise<string[]> {
  const found: string[] = [];
  for (const size of phones) {
    await page.setViewportSize(size);
    const own = await violationsOn(page, TARGETS);
    found.push(...own.map((violation) => `${size.width} × ${size.height}: ${violation}`));
  }
  return found;
}

/** The width that the page takes, in CSS pixels. */
export async function widthOf(page: Page): Promise<number> {
  return z.number().parse(await page.evaluate('document.documentElement.scrollWidth'));
}
