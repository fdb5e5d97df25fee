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
/** With more and with less of the browser's own bars, and on its side: what lies over a target depends on the height of the window. */
const PHONES = [
  ...[560, 600, 640, 680, 720, 760, 800, 840].map((height) => ({ width: 360, height })),
  { width: 320, height: 780 },
  { width: 640, height: 300 },
];

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

/** Frames at once: the width of a frame is that of its page's window. */
const FRAMES = 4;

/** Each page that takes more than a window of `width` CSS pixels, with what it takes; on an open page of the same site whose policy is off. */
export async function widerThan(page: Page, width: number, urls: readonly string[]): Promise<string[]> {
  const wide: unknown = await page.evaluate(
    async ({ left, most, frames }) => {
      document.body.replaceChildren();
      const found: string[] = [];
      const visit = async (): Promise<void> => {
        const frame = document.createElement('iframe');
        frame.style.cssText = `width:${String(most)}px;height:640px;border:0`;
        document.body.append(frame);
        for (let url = left.pop(); url !== undefined; url = left.pop()) {
          const loaded = new Promise((done) => {
            frame.onload = done;
          });
          frame.src = url;
          await loaded;
          const { scrollWidth } = frame.contentDocument?.documentElement ?? {};
          if (scrollWidth !== most) found.push(`${url}: ${String(scrollWidth)} px`);
        }
      };
      await Promise.all(Array.from({ length: frames }, visit));
      return found;
    },
    { left: [...urls], most: width, frames: FRAMES },
  );
  return z.array(z.string()).parse(wide);
}
