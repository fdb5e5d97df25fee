/** What is made once in a run of the tests, whichever of its processes asks first; the others wait for it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';

/** The folder that `make` has filled. Who waits hears of a failure too; the hook's own limit ends what never comes. */
export async function onceARun(
  name: string,
  make: (folder: string) => void | Promise<void>,
): Promise<string> {
  const folder = join(inject('runFolder'), name);
  const [made, failed] = [`${folder}.hecho`, `${folder}.fallo`];
  let isFirst = true;
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    isFirst = false;
  }
  if (isFirst) {
    try {
      await make(folder);
      writeFileSync(made, '');
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  }
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error(`${name} was not made: ${readFileSync(failed, 'utf8')}`);
    await pause(200);
  }
  return folder;
}
