/** What the page of the kept copy says, waited for within the page: each question from outside costs more than many from inside. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const STATUS = '[data-guardar] [role=status]';

/** Milliseconds between two looks. */
const PAUSE = 50;

export async function saysSoon(page: Page, words: RegExp): Promise<void> {
  const said = ([selector, source]: readonly [string, string]): boolean =>
    new RegExp(source).test(document.querySelector(selector)?.textContent ?? '');
  await page
    .waitForFunction(said, [STATUS, words.source] as const, { polling: PAUSE })
    .catch(async (error: unknown) => {
      expect(await page.textContent(STATUS), String(error)).toMatch(words);
    });
}
