/** The engines that the site's tests run in: real ones where found, and a reason where one can't be run. */
import { ENGINE_NAMES, findBrowser } from '../../../scripts/lib/browsers.ts';
import type { BrowserState, EngineName } from '../../../scripts/lib/browsers.ts';
import { WHOLE } from '../../lib/depth.ts';
import type { Engine } from './engine.ts';
import { firefoxEngine } from './firefox-engine.ts';
import type { OpenOptions, Page } from './page.ts';
import { playwrightEngine } from './playwright-engine.ts';
import { WAY_NAMES } from './ways.ts';
import type { WayName } from './ways.ts';
import { webkitEngine } from './webkit-engine.ts';

export interface EngineRow {
  name: EngineName;
  /** Undefined when the engine can't be run here: its tests are skipped, and their titles say `not run`. */
  engine: Engine | undefined;
  /** For titles: vitest cuts them at 40 characters, so that the reason is told by scripts/ensure-browsers.ts. */
  title: string;
}

function makeEngine(state: BrowserState): Engine | undefined {
  switch (state.control) {
    case 'none':
      return undefined;
    case 'playwright':
      return playwrightEngine(state.engine, state.program);
    case 'bidi':
      return firefoxEngine(state.program);
    case 'webdriver':
      return webkitEngine(state);
  }
}

let rows: EngineRow[] | undefined;

/** The same for every test file of the process. Nothing is launched until a page is opened; a file ends with closePages(). */
export function engineRows(): EngineRow[] {
  return (rows ??= ENGINE_NAMES.map((name) => {
    const state = findBrowser(name);
    const title = state.control === 'none' ? `${name} (not run)` : name;
    return { name, engine: makeEngine(state), title };
  }));
}

export interface Cell extends EngineRow {
  way: WayName;
}

/**
 * The table engines × ways of opening, for `describe.each`. The first engine opens in all of them, the others by double click,
 * where engines differ most; `npm run measure -- tests` asks for them by http too. The sub-folder is the first one's alone:
 * whether an address of the site is relative is a matter of its files.
 */
export function cells(rows: readonly EngineRow[]): Cell[] {
  const first = rows.find(({ engine }) => engine !== undefined);
  return rows.flatMap((row) =>
    WAY_NAMES.filter((way) => row === first || way === 'file' || (WHOLE && way === 'http')).map((way) => ({
      ...row,
      way,
    })),
  );
}

/** Pages that wait for the next test: to open one costs more than most tests do. */
const idle = new Map<Engine, Map<string, Page>>();

/** The next file begins with pages of its own, but for those that are browsers, which cost most to start; for afterAll. */
export async function closePages(): Promise<void> {
  for (const [engine, kept] of [...idle].filter(([{ isBrowserPerPage }]) => !isBrowserPerPage)) {
    idle.delete(engine);
    for (const page of kept.values()) await page.close();
  }
}

type Work = (page: Page) => Promise<void>;

function present(engine: Engine | undefined): Engine {
  if (engine === undefined) throw new Error('an engine that is not here was asked to run');
  return engine;
}

/** A page that shares nothing with any other, for tests that ask what is kept or what a server lacks; closed also when the test fails. */
export async function withOwnPage(
  engine: Engine | undefined,
  url: string,
  work: Work,
  options: OpenOptions = {},
): Promise<void> {
  const page = await present(engine).open(options);
  try {
    await page.goto(url);
    await work(page);
  } finally {
    await page.close();
  }
}

/**
 * Lends a page for a test's work, one that was asked for alike where there is one: its cache and storage are as they were left.
 * After a test that failed it is closed.
 */
async function lend(
  engine: Engine | undefined,
  options: OpenOptions,
  work: (page: Page, isUsed: boolean) => Promise<void>,
): Promise<void> {
  const here = present(engine);
  const key = JSON.stringify(options);
  const waiting = idle.get(here)?.get(key);
  idle.get(here)?.delete(key);
  const page = waiting ?? (await here.open(options));
  try {
    await work(page, page === waiting);
  } catch (error) {
    await page.close();
    throw error;
  }
  const kept = idle.get(here) ?? new Map<string, Page>();
  idle.set(here, kept.set(key, page));
}

/** Takes a page to an address, its record of errors and requests empty, and does the test's work. */
export const withPage = (
  engine: Engine | undefined,
  url: string,
  work: Work,
  options: OpenOptions = {},
): Promise<void> =>
  lend(engine, options, async (page, isUsed) => {
    await (isUsed ? page.gotoAnew(url) : page.goto(url));
    await work(page);
  });

/** As withPage, but a page that `isThere` already is not taken there again: for what does not hang on how it came there. */
export const withPageAt = (
  engine: Engine | undefined,
  url: string,
  isThere: string,
  work: Work,
): Promise<void> =>
  lend(engine, {}, async (page, isUsed) => {
    // A page that is giving way to another has no document to ask.
    const stays = isUsed && (await page.evaluate(isThere).catch(() => false)) === true;
    if (!stays) await page.gotoAnew(url);
    await work(page);
  });
