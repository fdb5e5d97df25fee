/** The portable copies of dist/, made once in a run of the tests: to pack the site takes longer than to ask about it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePackages } from '../../scripts/site/packages/make-packages.ts';
import { onceARun } from './once-a-run.ts';
import { ROOT } from './project.ts';

/** Name → bytes. */
export async function madePackages(): Promise<Map<string, Uint8Array>> {
  const folder = await onceARun('paquetes', async (to) => {
    const { files } = await makePackages(ROOT, join(ROOT, 'dist'));
    for (const [name, data] of files) writeFileSync(join(to, name), data);
  });
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
