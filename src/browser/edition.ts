/** What a page's scripts belong to. Hosts that name no time let browsers keep one edition's page beside another's script: such a script is asked for anew, and where it is the page that is old, the page. */
import { source } from './online.ts';

declare global {
  /** Left by every script that the search and the selection need, for whoever asked for it. */
  var pemE: string | undefined;
}

/** The edition that the page says it is of; where the site is being worked on neither says any. */
const ofPage = document.documentElement.dataset['edicion'];

/** Whether the script that has just run is of this page's edition: asked after each, since the next one leaves its own. */
export const isOfPage = (): boolean => globalThis.pemE === ofPage;

/** Fetches past what the browser keeps, and keeps that instead. */
export const renew = async (address: string): Promise<unknown> =>
  (await fetch(address, { cache: 'reload' })).text();

/** Loads the page again, once for each edition that it was of: a host that mixes editions must not make it go round. */
export function renewPage(): Error {
  const renewed = String(ofPage);
  // Without storage this throws, and the page stays as it is.
  if (!(renewed in sessionStorage)) {
    sessionStorage[renewed] = renewed;
    location.reload();
  }
  return new Error(renewed);
}

// The page's own script was asked for before this could be.
if (!isOfPage()) void renew(source).then(renewPage);
