/** The engines that the site's tests run in: real ones where found, and a reason where one can't be run. */
import { ENGINE_NAMES, findBrowser } from '../../../scripts/lib/browsers.ts';
import type { BrowserState, EngineName } from '../../../scripts/lib/browsers.ts';
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

/** Nothing is launched until a page is opened; call each engine's close() at the end of the test file. */
export function engineRows(): EngineRow[] {
  return ENGINE_NAMES.map((name) => {
    const state = findBrowser(name);
    const title = state.control === 'none' ? `${name} (not run)` : name;
    return { name, engine: makeEngine(state), title };
  });
}

export interface Cell extends EngineRow {
  way: WayName;
}

/** The table engines × ways of opening, for `describe.each`. */
export function cells(rows: readonly EngineRow[]): Cell[] {
  return rows.flatMap((row) => WAY_NAMES.map((way) => ({ ...row, way })));
}

/** Ends every browser that was started; for afterAll. */
export async function closeEngines(rows: readonly EngineRow[]): Promise<void> {
  for (const { engine } of rows) await engine?.close();
}

/** Opens a page at an address, does the test's work, and closes the page also when the test fails. */
export async function withPage(
  engine: Engine | undefined,
  url: string,
  work: (page: Page) => Promise<void>,
  options: OpenOptions = {},
): Promise<void> {
  if (engine === undefined) throw new Error('an engine that is not here was asked to run');
  const page = await engine.open(options);
  try {
    await page.goto(url);
    await work(page);
  } finally {
    await page.close();
  }
}
