/** How letters get twice their size, and what a page must still do on small phones: asked by tests/site/large-text.test.ts and `npm run measure -- axe`. */
import type { CDPSession, Page } from 'playwright-core';
import { SETTINGS_KEY } from '../../../src/model/page/first-paint.ts';
import type { OpenDist } from './open-dist.ts';
import { CUT, listed, settled, SIDEWAYS, WORDS } from './settings.ts';

export const WIDTHS = [320, 360];
const HEIGHT = 740;
/** What browsers begin with. */
const NORMAL = { standard: 16, fixed: 13 };
const TWICE = { standard: 32, fixed: 26 };

/** What a session has set goes with it. */
const sessions = new WeakMap<Page, CDPSession>();

async function setSizes(page: Page, fontSizes: typeof NORMAL): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send('Page.setFontSizes', { fontSizes });
}

/** The open page with letters of the size that browsers begin with, for what is asked meanwhile. */
export async function withNormalLetters(page: Page, work: () => Promise<void>): Promise<void> {
  await setSizes(page, NORMAL);
  await work();
  await setSizes(page, TWICE);
}

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
  make: (page) => setSizes(page, TWICE),
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

const FAULTS = `[${[SIDEWAYS, CUT, FIELD].map((question) => `...${question}`).join(', ')}]`;

export const largeTextFaultsOn = (page: Page): Promise<string[]> => listed(page, FAULTS);

/** «page, width: fault» for each fault of some pages; `then` is asked of each page once more while it is open. */
export async function largeTextFaults(
  { browser, url }: Pick<OpenDist, 'browser' | 'url'>,
  { make }: LargeText,
  pages: readonly string[],
  widths: readonly number[] = WIDTHS,
  then: (page: Page, path: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const page = await browser.newPage({ bypassCSP: true });
  await make(page);
  const found: string[] = [];
  for (const path of pages) {
    const [narrowest = 0] = widths;
    await page.setViewportSize({ width: narrowest, height: HEIGHT });
    await page.goto(url + path);
    await settled(page, path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: HEIGHT });
      found.push(...(await largeTextFaultsOn(page)).map((fault) => `${path}, ${width} px: ${fault}`));
    }
    await then(page, path);
  }
  await page.close();
  return found;
}
