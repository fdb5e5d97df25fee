/** Drives a plain Firefox through WebDriver BiDi, since playwright-core wants a patched one or commands that ESR lacks. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectBidi } from './bidi.ts';
import type { Bidi } from './bidi.ts';
import { awaitOutput, makeFolder, start } from './children.ts';
import type { Engine } from './engine.ts';
import { openFirefoxPage } from './firefox-page.ts';
import { userJs } from './firefox-preferences.ts';
import type { OpenOptions } from './page.ts';

/** ESR cannot switch these per page, so that each combination is a browser of its own. */
interface Settings {
  javaScript: boolean;
  dark: boolean;
}

async function launch(program: string, settings: Settings): Promise<Bidi> {
  const profile = makeFolder();
  const preferences = userJs({
    'javascript.enabled': settings.javaScript,
    'layout.css.prefers-color-scheme.content-override': settings.dark ? 0 : 1,
  });
  writeFileSync(join(profile, 'user.js'), preferences);
  const words = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
    'about:blank',
  ];
  const child = start(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await awaitOutput(child, 'stderr', /WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connectBidi(`${address}/session`);
  await bidi.send('session.new', { capabilities: {} });
  await bidi.send('session.subscribe', { events: ['log.entryAdded', 'network.beforeRequestSent'] });
  return bidi;
}

export function firefoxEngine(program: string): Engine {
  const browsers = new Map<string, Promise<Bidi>>();
  return {
    name: 'firefox',
    open: async (options: OpenOptions = {}) => {
      const settings = { javaScript: options.javaScript ?? true, dark: options.colorScheme === 'dark' };
      const key = JSON.stringify(settings);
      const browser = browsers.get(key) ?? launch(program, settings);
      browsers.set(key, browser);
      return openFirefoxPage(await browser, options);
    },
  };
}
