/** Whole pages as they are drawn, with one stylesheet and with another: on screens and on paper they must look the same. */
import type { CDPSession, Page } from 'playwright-core';

export type View = readonly [media: 'screen' | 'print', width: number];

const HEIGHT = 800;
const SPOT = { width: 8, height: 8 };

/** A picture of the page, or of a spot of it. Packed in haste: to pack well takes longer than to draw, and it is only compared. */
async function picture(session: CDPSession, part?: { width: number; height: number }): Promise<string> {
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { width, height } = part ?? cssContentSize;
  const { data } = await session.send('Page.captureScreenshot', {
    clip: { x: 0, y: 0, width, height, scale: 1 },
    captureBeyondViewport: true,
    optimizeForSpeed: true,
  });
  return data;
}

type Take = () => Promise<string>;

async function drawn(page: Page, take: Take, views: readonly View[]): Promise<string[]> {
  const pictures: string[] = [];
  for (const [media, width] of views) {
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ media });
    pictures.push(await take());
  }
  return pictures;
}

/** Chromium's headless shell sets letters of one width anew after the first picture of a page, mostly after one of a spot too. */
async function inHaste(page: Page): Promise<Take> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await picture(session, SPOT);
    return picture(session);
  };
}

/** After a first picture of each whole view, and with all that Playwright waits for. */
async function withPatience(page: Page, views: readonly View[]): Promise<Take> {
  const take = async (): Promise<string> => (await page.screenshot({ fullPage: true })).toString('base64');
  await drawn(page, take, views);
  return take;
}

const wear = (page: Page, sheet: string): Promise<unknown> =>
  page.evaluate(
    (href) =>
      new Promise((done, fail) => {
        const link = document.querySelector<HTMLLinkElement>('link[rel=stylesheet]');
        if (link === null) throw new Error('no stylesheet');
        link.addEventListener('load', done);
        link.addEventListener('error', fail);
        link.href = href;
      }),
    sheet,
  );

async function differing(
  page: Page,
  sheet: string,
  views: readonly View[],
  hasTime: boolean,
): Promise<string[]> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    return document.fonts.ready.then(() => true);
  });
  const take = await (hasTime ? withPatience(page, views) : inHaste(page));
  const own = await drawn(page, take, views);
  await wear(page, sheet);
  const other = await drawn(page, take, views);
  return views
    .filter((_, at) => own[at] === undefined || own[at] !== other[at])
    .map(([media, width]) => `${media} ${String(width)}`);
}

/** The views in which a page is drawn otherwise once it has another stylesheet; everything in it is unfolded. */
export async function viewsThatDiffer(
  open: () => Promise<Page>,
  sheet: string,
  views: readonly View[],
): Promise<string[]> {
  let found: string[] = [];
  // What differs in haste is looked at again with patience, and on a busy machine a picture may come before the last line is drawn: rules that differ do so every time.
  for (let time = 0; time < 3; time += 1) {
    const page = await open();
    found = await differing(page, sheet, views, time > 0);
    await page.close();
    if (found.length === 0) break;
  }
  return found;
}
