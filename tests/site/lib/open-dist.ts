/** dist/ served, and a Chromium to ask it questions that one engine answers for all. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startStaticServer } from '../../../scripts/lib/static-server.ts';
import { ROOT } from '../../lib/project.ts';
import { sharedChromium } from './chromium.ts';

export interface OpenDist {
  browser: Browser;
  /** Ends with a slash. */
  url: string;
  /** The browser serves other files too: each closes the pages that it opened. */
  close: () => Promise<void>;
}

export async function openDist(): Promise<OpenDist> {
  const browser = await sharedChromium();
  const server = await startStaticServer({ folder: join(ROOT, 'dist'), port: 0 });
  return { browser, url: server.url, close: () => server.close() };
}
