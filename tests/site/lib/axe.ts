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
/** Neighbours of one shape that stay. */
const MOST_ALIKE = 3;

/** With more and with less of the browser's own bars, and on its side: what lies over a target depends on the height of the window. */
const PHONES = [
  ...[560, 600, 640, 680, 720, 760, 800, 840].map((height) => ({ width: 360, height })),
  { width: 320, height: 780 },
  { width: 640, height: 300 },
];

/** Of what repeats one after the other on the open page only the first few stay: a list of a thousand alike is asked alike a thousand times. */
export async function thinOut(page: Page): Promise<void> {
  await page.evaluate((most) => {
    /** What it is made of, without its words. */
    const shape = (element: Element): string =>
      [element, ...element.querySelectorAll('*')]
        .map((each) => `${each.tagName}.${each.classList.value}.${each.getAttribute('aria-current') ?? ''}`)
        .join();
    for (const parent of document.querySelectorAll('body :is(ol, ul, dl, tbody, article, section, div)')) {
      const seen = new Map<string, number>();
      for (const child of [...parent.children]) {
        const own = shape(child);
        const times = (seen.get(own) ?? 0) + 1;
        seen.set(own, times);
        if (times > most) child.remove();
      }
    }
  }, MOST_ALIKE);
}

/** «rule: where» for each violation on the open page. */
export async function violationsOn(page: Page, question: string): Promise<string[]> {
  if ((await page.evaluate(`typeof axe`)) === 'undefined') await page.evaluate(AXE);
  return z.array(z.string()).parse(await page.evaluate(question));
}

/** «height: rule: where» for each target that is too small, or that something lies over, in some window of a phone; leaves the page in the last one. */
export async function smallTargets(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of PHONES) {
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
