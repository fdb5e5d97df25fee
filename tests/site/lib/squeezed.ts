/** Columns that leave their words no room: a text of many letters in a box of a few. */
import type { Page } from 'playwright-core';

/** Fewer letters than this fit anywhere. */
const TEXT = 24;
/** In the letter's own size: some eight letters a line. */
const ROOM = 4;

/** What the open page shows so: its element and the beginning of its text. */
export function squeezedOn(page: Page): Promise<string[]> {
  return page.evaluate(
    ([length, room]) =>
      [...document.querySelectorAll<HTMLElement>('main :is(p, li, td, tbody th, dd, dt)')]
        .filter((element) => {
          const { width } = element.getBoundingClientRect();
          // What only screen readers get is one pixel wide, what is folded has no width.
          if (width <= 1 || width >= room * parseFloat(getComputedStyle(element).fontSize)) return false;
          const seen = element.cloneNode(true) as HTMLElement;
          for (const unseen of seen.querySelectorAll('.v')) unseen.remove();
          const text = seen.textContent.trim();
          return text.length >= length && /\s/.test(text);
        })
        .map((element) => `${element.tagName.toLowerCase()}: ${element.textContent.trim().slice(0, 40)}`),
    [TEXT, ROOM] as const,
  );
}
