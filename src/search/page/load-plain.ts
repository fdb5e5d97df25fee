/** Loads the plain search, in a script of its own: few need it. */
import { loadGlobal, once } from '../../browser/load.ts';
import type { Pagina } from './results.ts';

export interface PlainSearch {
  find(query: string): readonly Pagina[];
  /** What it is. */
  words: string;
  /** What it found, in a sentence. */
  told(query: string, found: number): string;
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
