/** Drives WebKitGTK's MiniBrowser through WebKitWebDriver on a screen that exists only in memory. */
import process from 'node:process';
import { z } from 'zod';
import { awaitOutput, start, stop } from './children.ts';
import type { Engine } from './engine.ts';
import { keyActions, letterActions } from './keys.ts';
import { DEFAULT_VIEWPORT, makePage } from './page.ts';
import type { OpenOptions, PageDriver } from './page.ts';
import { freePort } from '../../../scripts/lib/free-port.ts';
import { untilReady, webDriverAt } from './webdriver.ts';
import type { WebDriver } from './webdriver.ts';

export interface WebkitPrograms {
  program: string;
  driver: string;
  display: string;
}

const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
const elementSchema = z.object({ [ELEMENT_KEY]: z.string() });

/** The program picks a display number that is free, and says which on descriptor 3. */
async function startDisplay(program: string): Promise<string> {
  const words = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = start(program, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await awaitOutput(child, 3, /(\d+)\s/);
  return `:${number}`;
}

/** A driver holds one session, and the theme is the process's: so each page has a driver of its own. */
async function startDriver(
  programs: WebkitPrograms,
  display: string,
  dark: boolean,
): Promise<{ send: WebDriver; stop(): Promise<void> }> {
  const port = String(await freePort());
  const theme = dark ? 'Adwaita:dark' : 'Adwaita';
  const env = {
    ...process.env,
    DISPLAY: display,
    GTK_THEME: theme,
    GDK_BACKEND: 'x11',
    LANGUAGE: 'es_MX',
    // No graphics card draws on such a screen: composed in layers all the same, a page that stands still took half a processor.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  const child = start(programs.driver, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' });
  const send = webDriverAt(`http://127.0.0.1:${port}`);
  await untilReady(send);
  return { send, stop: () => stop(child) };
}

/** Promises need the asynchronous command, which would never answer where the page runs no script. */
async function evaluateIn(session: WebDriver, expression: string, javaScript: boolean): Promise<unknown> {
  if (!javaScript) return session('POST', '/execute/sync', { script: `return (${expression});`, args: [] });
  const script = `const done = arguments[arguments.length - 1];
    const settle = value => done({ value: value === undefined ? null : value }), fail = error => done({ error: String(error) });
    try { Promise.resolve(${expression}).then(settle, fail); } catch (error) { fail(error); }`;
  const answer = z
    .object({ value: z.unknown().optional(), error: z.string().optional() })
    .parse(await session('POST', '/execute/async', { script, args: [] }));
  if (answer.error !== undefined) throw new Error(`webkit: ${answer.error} in ${expression}`);
  return answer.value;
}

function makeDriver(session: WebDriver, javaScript: boolean, close: () => Promise<void>): PageDriver {
  const goto = async (url: string): Promise<void> => {
    await session('POST', '/url', { url });
  };
  return {
    engine: 'webkit',
    playwright: undefined,
    goto,
    gotoAnew: async (url) => {
      await goto('about:blank');
      await goto(url);
    },
    back: async () => {
      await session('POST', '/back', {});
    },
    evaluate: (expression) => evaluateIn(session, expression, javaScript),
    click: async (selector) => {
      const found = elementSchema.parse(
        await session('POST', '/element', { using: 'css selector', value: selector }),
      );
      await session('POST', `/element/${found[ELEMENT_KEY]}/click`, {});
    },
    chord: async (keys) => {
      await session('POST', '/actions', { actions: keyActions(keys) });
    },
    letters: async (text) => {
      await session('POST', '/actions', { actions: letterActions(text) });
    },
    screenshot: async () => Buffer.from(z.string().parse(await session('GET', '/screenshot')), 'base64'),
    consoleErrors: () => undefined,
    requests: () => undefined,
    close,
  };
}

export function webkitEngine(programs: WebkitPrograms): Engine {
  let display: ReturnType<typeof startDisplay> | undefined;
  return {
    name: 'webkit',
    isBrowserPerPage: true,
    open: async (options: OpenOptions = {}) => {
      display ??= startDisplay(programs.display);
      const driver = await startDriver(programs, await display, options.colorScheme === 'dark');
      const javaScript = options.javaScript ?? true;
      const browserOptions = {
        binary: programs.program,
        args: ['--automation', ...(javaScript ? [] : ['--enable-javascript=false'])],
      };
      const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
      const { sessionId } = z
        .object({ sessionId: z.string() })
        .parse(await driver.send('POST', '/session', { capabilities }));
      const session: WebDriver = (method, path, body) =>
        driver.send(method, `/session/${sessionId}${path}`, body);
      await session('POST', '/window/rect', options.viewport ?? DEFAULT_VIEWPORT);
      const close = async (): Promise<void> => {
        await session('DELETE', '');
        await driver.stop();
      };
      return makePage(makeDriver(session, javaScript, close));
    },
  };
}
