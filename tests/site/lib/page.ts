/** What a test can do with a page, the same in each engine; the engines differ only behind it. */
import type { Page as PlaywrightPage } from 'playwright-core';
import type { EngineName } from '../../../scripts/lib/browsers.ts';
import { PATIENCE } from '../../lib/patience.ts';

export interface OpenOptions {
  javaScript?: boolean;
  /** WebKitGTK's window does not go under 447 pixels of width. */
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

export const DEFAULT_VIEWPORT = { width: 1024, height: 768 };

/** The few actions that each engine brings; `Page` is built on them. */
export interface PageDriver {
  readonly engine: EngineName;
  /** Playwright's page where it drives the engine, for what only it can do: printing, downloads, axe. */
  readonly playwright: PlaywrightPage | undefined;
  goto(url: string): Promise<void>;
  /** Loads an address also where it differs from the last one in its fragment alone, and begins the two records below anew. */
  gotoAnew(url: string): Promise<void>;
  /** Goes one step back in the history, and waits for that page. */
  back(): Promise<void>;
  /** Value of a JavaScript expression, promises awaited, as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  /** Clicks the middle of the first element that matches, by the pointer. */
  click(selector: string): Promise<void>;
  /** Presses keys together, the last one after the others: `['Shift', 'Tab']`. */
  chord(keys: readonly string[]): Promise<void>;
  /** Presses the key of each letter, one after the other: to ask for each apart costs more than the keys. */
  letters(text: string): Promise<void>;
  /** PNG of what the window shows. */
  screenshot(): Promise<Buffer>;
  /** Errors of the console; undefined where the engine can't tell. */
  consoleErrors(): readonly string[] | undefined;
  /** Addresses asked for; undefined where the engine can't tell. Firefox leaves out those of file://. */
  requests(): readonly string[] | undefined;
  close(): Promise<void>;
}

export interface Page extends PageDriver {
  url(): Promise<string>;
  /** Text content of the first element that matches. */
  text(selector: string): Promise<string>;
  /** Waits until the expression is true, across navigations. */
  waitFor(expression: string, milliseconds?: number): Promise<void>;
  waitForSelector(selector: string, milliseconds?: number): Promise<void>;
  /** Writes into a field by the keyboard, in place of what it held. */
  type(selector: string, text: string): Promise<void>;
  /** Presses one key or a combination: `Enter`, `Shift+Tab`, `a`. */
  press(key: string): Promise<void>;
}

/** Between two looks: what takes long is asked for less often, as each question takes time from what is waited for. */
const [PAUSE, LONGEST_PAUSE] = [60, 250];

export function first(selector: string): string {
  return `document.querySelector(${JSON.stringify(selector)})`;
}

function splitChord(key: string): string[] {
  return key.length === 1 ? [key] : key.split('+');
}

async function waitFor(driver: PageDriver, expression: string, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  let last: unknown;
  let pause = PAUSE;
  while (performance.now() < end) {
    // While a page gives way to the next one there is no document to ask: try again.
    last = await driver.evaluate(`!!(${expression})`).catch((error: unknown) => error);
    if (last === true) return;
    await new Promise((done) => setTimeout(done, pause));
    pause = Math.min(pause * 1.2, LONGEST_PAUSE);
  }
  const where = await driver.evaluate('location.href').catch(() => 'a page that does not answer');
  throw new Error(
    `${driver.engine}: not true within ${String(milliseconds)} ms at ${String(where)}: ${expression} (last: ${String(last)})`,
  );
}

export function makePage(driver: PageDriver): Page {
  const wait = (expression: string, milliseconds = PATIENCE): Promise<void> =>
    waitFor(driver, expression, milliseconds);
  return Object.assign(driver, {
    url: async () => String(await driver.evaluate('location.href')),
    text: async (selector: string) => String(await driver.evaluate(`${first(selector)}.textContent`)),
    waitFor: wait,
    waitForSelector: (selector: string, milliseconds?: number) =>
      wait(`${first(selector)} !== null`, milliseconds),
    type: async (selector: string, text: string) => {
      await driver.evaluate(`(${first(selector)}.focus(), ${first(selector)}.select(), true)`);
      await (text === '' ? driver.chord(['Backspace']) : driver.letters(text));
    },
    press: (key: string) => driver.chord(splitChord(key)),
  });
}
