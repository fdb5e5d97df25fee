/** One question of many pages, each in a frame: several load at once, and what they share is read once. */
import type { Page } from 'playwright-core';
import { z } from 'zod';

/** At once. */
const FRAMES = 4;

/** What an expression over `document` says in a window of that size, by address; on an open page of the same site whose policy is off. */
export async function askInFrames(
  page: Page,
  size: { width: number; height: number },
  urls: readonly string[],
  question: string,
): Promise<Map<string, unknown>> {
  const said: unknown = await page.evaluate(`(async ({ left, width, height, frames }) => {
    document.body.replaceChildren();
    const said = [];
    const visit = async () => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'border:0;width:' + width + 'px;height:' + height + 'px';
      document.body.append(frame);
      for (let url = left.pop(); url !== undefined; url = left.pop()) {
        const loaded = new Promise((done) => { frame.onload = done; });
        frame.src = url;
        await loaded;
        said.push([url, ((document) => ${question})(frame.contentDocument)]);
      }
    };
    await Promise.all(Array.from({ length: frames }, visit));
    return said;
  })(${JSON.stringify({ left: urls, ...size, frames: FRAMES })})`);
  return new Map(z.array(z.tuple([z.string(), z.unknown()])).parse(said));
}
