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

async function launch(program: string): Promise<Bidi> {
  const profile = makeFolder();
  writeFileSync(join(profile, 'user.js'), userJs());
  const words = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
    // For what a page is opened with that WebDriver has no command for (firefox-page.ts).
    '--remote-allow-system-access',
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
  let browser: Promise<Bidi> | undefined;
  return {
    name: 'firefox',
    isBrowserPerPage: false,
    open: async (options: OpenOptions = {}) => openFirefoxPage(await (browser ??= launch(program)), options),
  };
}
