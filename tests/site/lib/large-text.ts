/** How letters get twice their size, and what a page must still do on small phones: asked by tests/site/large-text.test.ts and `npm run measure -- axe`. */
import type { Page } from 'playwright-core';
import { SETTINGS_KEY } from '../../../src/model/page/first-paint.ts';
import type { OpenDist } from './open-dist.ts';
import { CUT, listed, settled, SIDEWAYS, WORDS } from './settings.ts';

export const WIDTHS = [320, 360];
/** What browsers begin with is 16 px. */
const TWICE = { standard: 32, fixed: 26 };

export interface LargeText {
  name: string;
  /** Of the size that our pages have by default. */
  times: number;
  /** Before any page is opened. */
  make: (page: Page) => Promise<void>;
}

export const BROWSER_SETTING: LargeText = {
  name: 'the setting of the browser',
  times: 2,
  make: async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: TWICE });
  },
};

export const OWN_SETTING: LargeText = {
  name: 'our own «Muy grande»',
  times: 1.41,
  make: async (page) => {
    await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
      SETTINGS_KEY,
      'letra=mayor',
    ] as const);
  },
};

/** A field that is narrower than half the screen does not show the word that one writes. */
const FIELD = `(() => { ${WORDS}
  return all('input[type=search], input[type=text]').filter((e) => e.getBoundingClientRect().width < innerWidth / 2)
    .map((e) => 'has no room for a word: ' + name(e) + '[name=' + e.name + ']');
})()`;

export async function largeTextFaultsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const question of [SIDEWAYS, CUT, FIELD]) found.push(...(await listed(page, question)));
  return found;
}

/** «page, width: fault» for each fault of some pages. */
export async function largeTextFaults(
  { browser, url }: Pick<OpenDist, 'browser' | 'url'>,
  { make }: LargeText,
  pages: readonly string[],
  widths: readonly number[] = WIDTHS,
): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 740 } });
  const page = await context.newPage();
  await make(page);
  const found: string[] = [];
  for (const path of pages) {
    await page.goto(url + path);
    await settled(page, path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      found.push(...(await largeTextFaultsOn(page)).map((fault) => `${path}, ${width} px: ${fault}`));
    }
  }
  await context.close();
  return found;
}
