/** One Chromium for every test file that this process runs: to start it costs more than most tests do. */
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/lib/browsers.ts';
import { PATIENCE } from '../../lib/patience.ts';

/** Keeps the browser off the network and the screen; as root Chromium has no sandbox to offer. */
function chromiumArguments(): string[] {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...root,
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

async function launch(program: string): Promise<Browser> {
  const options = { executablePath: program, timeout: PATIENCE, args: chromiumArguments() };
  const browser = await chromium.launch(options);
  browser.on('context', (context) => {
    context.setDefaultTimeout(PATIENCE);
  });
  return browser;
}

let started: Promise<Browser> | undefined;

/** Playwright ends it with the process. Rejects where there is no Chromium: `npm test` has said the remedy before. */
export function sharedChromium(): Promise<Browser> {
  const state = findBrowser('chromium');
  if (state.control !== 'playwright')
    return Promise.reject(new Error('Chromium was not found: npm test installs it or says how'));
  return (started ??= launch(state.program));
}
