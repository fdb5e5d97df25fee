/** What the search page itself costs, as people open it: bytes over http for the first result, and time from typing to results. */
import type { Browser, Page } from 'playwright-core';

/** Our own part of a first search: the page's script and the planner's data. */
const OURS = /\/(?:guiones\/buscar|pagefind\/datos-busqueda)\.js$/;
/** What buscar.ts waits for after a letter, so that not every letter is a search. */
const WAIT = 150;
const SHOWN = '[data-busqueda][data-total][aria-busy="false"]';

export interface FirstSearch {
  requests: number;
  /** Bytes on the wire, heads of the answers included: page, styles, scripts, engine and index. */
  total: number;
  ours: number;
  /** Milliseconds from the start of the navigation until results stand, on this machine. */
  ms: number;
}

/** Opens an address of a search with nothing kept from before. */
export async function firstSearch(browser: Browser, address: string): Promise<FirstSearch> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const urls = new Map<string, string>();
    const bytes = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      bytes.set(requestId, encodedDataLength),
    );
    const start = performance.now();
    await page.goto(address);
    await page.waitForSelector(SHOWN);
    const ms = performance.now() - start;
    await page.waitForLoadState('networkidle');
    const all = [...bytes].map(([id, size]) => ({ url: urls.get(id) ?? '', size }));
    const sum = (some: typeof all): number => some.reduce((total, { size }) => total + size, 0);
    return {
      requests: all.length,
      total: sum(all),
      ours: sum(all.filter(({ url }) => OURS.test(url))),
      ms,
    };
  } finally {
    await context.close();
  }
}

/** Types a query into the field and tells when its results stand; without the wait after the last letter. */
const typed = (page: Page, query: string): Promise<number> =>
  page.evaluate(
    ([words, wait]) =>
      new Promise<number>((done) => {
        const field = document.querySelector<HTMLInputElement>('#q');
        const results = document.querySelector('[data-busqueda]');
        if (field === null || results === null) throw new Error('this is not the search page');
        let start = 0;
        let busy = false;
        const observer = new MutationObserver(() => {
          const now = results.getAttribute('aria-busy') === 'true';
          if (busy && !now) {
            observer.disconnect();
            done(performance.now() - start - wait);
          }
          busy ||= now;
        });
        observer.observe(results, { attributes: true, attributeFilter: ['aria-busy'] });
        field.value = words;
        start = performance.now();
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    [query, WAIT] as const,
  );

/** Milliseconds of each query after the first, with the processor slowed down. */
export async function typingTimes(
  browser: Browser,
  address: string,
  queries: readonly string[],
  slowdown: number,
): Promise<number[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector(SHOWN);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times: number[] = [];
    for (const query of queries) times.push(await typed(page, query));
    return times.slice(1);
  } finally {
    await context.close();
  }
}
