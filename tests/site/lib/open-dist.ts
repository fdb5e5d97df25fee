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

/** As hosts do, it lets the browser keep for a while what many pages share: to fetch and read it anew for each page took a fifth of opening them. */
const KEPT = { 'cache-control': 'max-age=600' };

export async function openDist(): Promise<OpenDist> {
  const browser = await sharedChromium();
  const folder = join(ROOT, 'dist');
  const server = await startStaticServer({ folder, headers: KEPT, packs: false });
  return { browser, url: server.url, close: () => server.close() };
}
