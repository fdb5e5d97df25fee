/** Scripts that a page asks for when it needs them: module scripts and fetch don't work where the site is opened by double click. */
import { isOfPage, renew, renewPage } from './edition.ts';

function runScript(address: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => done(isOfPage());
    script.onerror = () => fail(new Error(`could not load ${address}`));
    document.head.append(script);
  });
}

/** Runs a script of this page's edition, where the server has it. */
export async function loadScript(address: string): Promise<void> {
  if (await runScript(address)) return;
  await renew(address);
  if (!(await runScript(address))) throw renewPage();
}

/** What a script leaves in a global variable. Rejects where the script can't be had or leaves nothing. */
export async function loadGlobal<K extends keyof typeof globalThis>(
  address: string,
  name: K,
): Promise<NonNullable<(typeof globalThis)[K]>> {
  await loadScript(address);
  const left = globalThis[name];
  if (left === undefined || left === null) throw new Error(name);
  return left;
}

/** What is opened once and serves the page; a failed opening may be tried again. */
export function once<A extends readonly unknown[], T>(
  open: (...given: A) => Promise<T>,
): (...given: A) => Promise<T> {
  let opened: Promise<T> | undefined;
  return (...given) =>
    (opened ??= open(...given).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
}
