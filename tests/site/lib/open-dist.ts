/** dist/ served, and a Chromium to ask it questions that one engine answers for all. */
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../scripts/lib/browsers.ts';
import { startStaticServer } from '../../../scripts/lib/static-server.ts';
import { ROOT } from '../../lib/project.ts';
import { chromiumArguments } from './playwright-engine.ts';

export interface OpenDist {
  browser: Browser;
  /** Ends with a slash. */
  url: string;
  close: () => Promise<void>;
}

/** Rejects where there is no Chromium: `npm test` has said the remedy before. */
export async function openDist(): Promise<OpenDist> {
  const state = findBrowser('chromium');
  if (state.control !== 'playwright') throw new Error('Chromium was not found');
  const browser = await chromium.launch({ executablePath: state.program, args: chromiumArguments() });
  const server = await startStaticServer({ folder: join(ROOT, 'dist'), port: 0 });
  return {
    browser,
    url: server.url,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
