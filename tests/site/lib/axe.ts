/** What axe is asked of a page: every rule of levels A, AA and AAA and best practices; in the dark, where only colours change, contrast; what lies over targets, in windows of many heights. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NAMED = `.then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 2).map((n) => n.target.join(' ')).join(' | ')))`;

/** Contrast 7:1 and target size are off by default; links of one name that lead to one thing of each kind are not a fault. */
export const EVERY_RULE = `axe.run(document, {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true }, 'identical-links-same-purpose': { enabled: false } },
})${NAMED}`;
export const COLOURS = `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] } })${NAMED}`;

const TARGETS = `axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['target-size'] } })${NAMED}`;
/** Elements of one path that stay. */
const MOST_ALIKE = 3;

/** With more and with less of the browser's own bars, and on its side: what lies over a target depends on the height of the window. */
export const PHONES = [
  ...[560, 600, 640, 680, 720, 760, 800, 840].map((height) => ({ width: 360, height })),
  { width: 320, height: 780 },
  { width: 640, height: 300 },
];

/**
 * What repeats on the open page goes: of the elements that stand alike in the page, by their own and their ancestors' names
 * and attributes, the first few stay, with all that they stand in. A list of a thousand alike is asked alike a thousand times.
 */
export async function thinOut(page: Page): Promise<void> {
  await page.evaluate((most) => {
    const HOLDERS = 'main, nav, ol, ul, table, tbody, article, section, div';
    const seen = new Map<string, number>();
    const VALUES = new Set(['class', 'role', 'type', 'aria-current']);
    const pathOf = (element: Element, above: string): string =>
      `${above}>${element.tagName} ${[...element.attributes].map(({ name, value }) => (VALUES.has(name) ? `${name}=${value}` : name)).join(' ')}`;
    const isNew = (element: Element, path: string): boolean =>
      (seen.get(path) ?? 0) < most ||
      [...element.children].some((child) => isNew(child, pathOf(child, path)));
    const thin = (element: Element, path: string): void => {
      seen.set(path, (seen.get(path) ?? 0) + 1);
      for (const child of [...element.children]) {
        const own = pathOf(child, path);
        // Without its heading what follows would stand a level too deep; of a list of definitions each term keeps its own.
        if (/^H\d$/.test(child.tagName) || !element.matches(HOLDERS) || isNew(child, own)) thin(child, own);
        else child.remove();
      }
    };
    thin(document.body, '');
  }, MOST_ALIKE);
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
