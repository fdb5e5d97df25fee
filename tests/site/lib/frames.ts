/** One question of many pages, each in a frame: several load at once, and what they share is read once. */
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { OpenDist } from './open-dist.ts';

/** At once. */
const FRAMES = 4;

/** What an expression over `document` says of pages of the site in a window of that size, by their paths. `prepare` is asked of the page that holds the frames. */
export async function askInFrames(
  dist: OpenDist,
  size: { width: number; height: number },
  paths: readonly string[],
  question: string,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Map<string, unknown>> {
  const context = await dist.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${dist.url}404.html`);
  const said: unknown = await page.evaluate(`(async ({ left, width, height, frames }) => {
    document.body.replaceChildren();
    const said = [];
    const visit = async () => {
      const frame = document.createElement('iframe');
      // Laid out as any other, and not painted: nobody looks at it.
      frame.style.cssText = 'visibility:hidden;border:0;width:' + width + 'px;height:' + height + 'px';
      document.body.append(frame);
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        const loaded = new Promise((done) => { frame.onload = done; });
        frame.src = path;
        await loaded;
        said.push([path, ((document) => ${question})(frame.contentDocument)]);
      }
    };
    await Promise.all(Array.from({ length: frames }, visit));
    return said;
  })(${JSON.stringify({ left: paths, ...size, frames: FRAMES })})`);
  await context.close();
  return new Map(z.array(z.tuple([z.string(), z.unknown()])).parse(said));
}
