/** Entry of `npm run content`: seeds → content. With --check it compares and writes nothing; with --sha256 it prints the hashes that the manifest needs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../src/model/sha256.ts';
import { failWith } from './lib/sentence.ts';
import { buildContent } from './source/build-content.ts';
import { seedFileFault } from './source/seed-file.ts';

function printHashes(root: string): void {
  for (const name of readdirSync(join(root, 'seeds')).sort()) {
    if (name !== 'fuentes.json' && seedFileFault(root, name) === undefined)
      console.log(`${sha256(readFileSync(join(root, 'seeds', name)))}  seeds/${name}`);
  }
}

if (import.meta.main) {
  const root = process.cwd();
  try {
    if (process.argv.includes('--sha256')) printHashes(root);
    else buildContent(root, { check: process.argv.includes('--check') });
  } catch (error) {
    await failWith('content', error);
  }
}
