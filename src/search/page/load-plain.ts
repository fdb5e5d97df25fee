/** Loads the plain search, in a script of its own: few need it. */
import { loadGlobal, once } from '../../browser/load.ts';
import type { Parts } from './view.ts';

export interface PlainSearch {
  /** Finds, and shows what it found and that it is a plain search. */
  show(parts: Parts, query: string): void;
}

declare global {
  /** Left by guiones/buscar-sencilla.js. */
  var pemSencilla: ((root: string) => Promise<PlainSearch>) | undefined;
}

async function open(root: string): Promise<PlainSearch> {
  const make = await loadGlobal(`${root}guiones/buscar-sencilla.js`, 'pemSencilla');
  return make(root);
}

/** One serves the page; a failed opening may be tried again. */
export const openPlainSearch = once(open);
