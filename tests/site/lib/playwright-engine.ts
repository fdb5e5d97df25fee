/** Drives Chromium, and Playwright's own builds of Firefox and WebKit, through playwright-core. */
import { firefox, webkit } from 'playwright-core';
import type { Browser, BrowserType, Frame, Page as PlaywrightPage } from 'playwright-core';
import type { EngineName } from '../../../scripts/lib/browsers.ts';
import { PATIENCE } from '../../lib/patience.ts';
import { sharedChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { FIREFOX_PREFERENCES } from './firefox-preferences.ts';
import { DEFAULT_VIEWPORT, makePage } from './page.ts';
import type { OpenOptions, PageDriver } from './page.ts';

const TYPES: Readonly<Record<Exclude<EngineName, 'chromium'>, BrowserType>> = { firefox, webkit };

function launch(engine: EngineName, program: string): Promise<Browser> {
  if (engine === 'chromium') return sharedChromium();
  return TYPES[engine].launch({
    executablePath: program,
    headless: true,
    timeout: PATIENCE,
    ...(engine === 'firefox' ? { firefoxUserPrefs: FIREFOX_PREFERENCES } : {}),
  });
}

const withoutFragment = (url: string): string => url.replace(/#.*/s, '');

function makeDriver(engine: EngineName, page: PlaywrightPage): PageDriver {
  const errors: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  const goto = async (url: string): Promise<void> => {
    await page.goto(url, { waitUntil: 'load' });
  };
  return {
    engine,
    playwright: page,
    goto,
    gotoAnew: async (url) => {
      if (withoutFragment(url) === withoutFragment(page.url())) await goto('about:blank');
      // The page that is left may ask and complain until the new one takes its place.
      const replaced = (frame: Frame): void => {
        if (frame !== page.mainFrame()) return;
        errors.length = 0;
        asked.splice(0, asked.length, withoutFragment(frame.url()));
      };
      page.on('framenavigated', replaced);
      await goto(url);
      page.off('framenavigated', replaced);
    },
    back: async () => {
      await page.goBack({ waitUntil: 'load' });
    },
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.locator(selector).first().click(),
    // A letter that its keyboard layout lacks, such as ñ, is no key to Playwright, only text.
    chord: (keys) =>
      keys.length === 1 && keys[0]?.length === 1
        ? page.keyboard.type(keys[0])
        : page.keyboard.press(keys.join('+')),
    letters: (text) => page.keyboard.type(text),
    screenshot: () => page.screenshot(),
    consoleErrors: () => [...errors],
    requests: () => [...asked],
    close: () => page.context().close(),
  };
}

export function playwrightEngine(name: EngineName, program: string): Engine {
  let browser: Promise<Browser> | undefined;
  return {
    name,
    isBrowserPerPage: false,
    open: async (options: OpenOptions = {}) => {
      browser ??= launch(name, program);
      const context = await (
        await browser
      ).newContext({
        viewport: options.viewport ?? DEFAULT_VIEWPORT,
        javaScriptEnabled: options.javaScript ?? true,
        colorScheme: options.colorScheme ?? 'light',
        locale: 'es-MX',
      });
      context.setDefaultTimeout(PATIENCE);
      return makePage(makeDriver(name, await context.newPage()));
    },
  };
}
