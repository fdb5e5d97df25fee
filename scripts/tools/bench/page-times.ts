/** What the search page itself costs, as people open it: bytes over http for the first result, and time from typing to results. */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** A cheap phone on a poor line, as Lighthouse has it: what a round trip takes, bytes a second, how many times slower its processor is. */
export const SLOW_4G = { latency: 150, bytes: 1_600_000 / 8, slowdown: 4 } as const;

/** Our own part of a search: the page's scripts, the planner's data, the facets. */
const OURS = /\/(?:guiones\/buscar(?:-mas)?|pagefind\/(?:datos-busqueda|frases-\d+|rotulos|filtros))\.js$/;
/** What buscar.ts waits for after a letter, so that not every letter is a search. */
const WAIT = 150;
const SHOWN = '[data-busqueda][data-total][aria-busy="false"]';

export interface FirstSearch {
  requests: number;
  /** Bytes on the wire until the first results stand, heads of the answers included: page, styles, scripts, engine and index. */
  total: number;
  ours: number;
  /** Ours that come after the first results: facets, and how the rest is shown. */
  later: number;
  /** Milliseconds from the start of the navigation until something of the page is seen, and until results stand. */
  painted: number;
  ms: number;
}

declare global {
  /** When the first results stood, and what had come by then. */
  var benchFirst: { ms: number; names: string[] } | undefined;
}

const watch = (): void => {
  new MutationObserver(() => {
    if (globalThis.benchFirst || document.querySelector('[data-busqueda][data-total]') === null) return;
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    globalThis.benchFirst = { ms: performance.now(), names };
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-total'] });
};

async function slowDown(session: CDPSession, { latency, bytes, slowdown }: typeof SLOW_4G): Promise<void> {
  const line = { offline: false, latency, downloadThroughput: bytes, uploadThroughput: bytes };
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

/** Opens an address of a search with nothing kept from before, on this machine as it is or on a poor line. */
export async function firstSearch(
  browser: Browser,
  address: string,
  line?: typeof SLOW_4G,
): Promise<FirstSearch> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (line !== undefined) await slowDown(session, line);
    const urls = new Map<string, string>();
    const bytes = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      bytes.set(requestId, encodedDataLength),
    );
    await page.addInitScript(watch);
    await page.goto(address);
    await page.waitForSelector(SHOWN);
    await page.waitForLoadState('networkidle');
    const first = await page.evaluate(() => globalThis.benchFirst);
    if (first === undefined) throw new Error(`${address} showed nothing`);
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    );
    const all = [...bytes].map(([id, size]) => ({ url: urls.get(id) ?? '', size }));
    const before = new Set([page.url(), ...first.names]);
    const sum = (some: typeof all): number => some.reduce((total, { size }) => total + size, 0);
    const until = all.filter(({ url }) => before.has(url));
    const isOurs = ({ url }: { url: string }): boolean => OURS.test(url);
    return {
      requests: until.length,
      total: sum(until),
      ours: sum(until.filter(isOurs)),
      later: sum(all.filter((one) => isOurs(one) && !before.has(one.url))),
      painted,
      ms: first.ms,
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
