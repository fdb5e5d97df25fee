/** The data files of this repository's content. Packing them takes most of the time: the first process of a run that asks makes them for all. */
import { keptFiles } from '../../scripts/site/build-cache.ts';
import type { Files } from '../../src/data/data-model.ts';
import { onceARun } from '../lib/once-a-run.ts';
import { makeData } from './make.ts';

export { CATALOG, EDICION, PATHS, readCommitted, ROOT, SITE } from './make.ts';

async function keep(make: () => Promise<Files>): Promise<Files> {
  const take = (folder: string): Promise<Files> => keptFiles(folder, 'datos', 'of this run', make);
  return take(
    await onceARun('datos', async (folder) => {
      await take(folder);
    }),
  );
}

export const MADE = await makeData({ keep });

export function bytesOf(path: string): Uint8Array {
  const data = MADE.files.get(path);
  if (data === undefined) throw new Error(`${path} was not made: ${JSON.stringify(MADE.issues[0])}`);
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export function textOf(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(path));
}

export function jsonOf(path: string): unknown {
  return JSON.parse(textOf(path));
}
