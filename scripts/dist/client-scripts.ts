/** After Astro: the browser's scripts, each bundled into one classic file, since module scripts are blocked on file://. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleClient } from './client-bundle.ts';

/** Script in dist/guiones/ ← its source in src/client/. */
const SCRIPTS = { clave: 'clave.ts', buscar: 'buscar.ts', tabla: 'tabla.ts' };

/** Returns how many were written. */
export async function writeClientScripts(root: string, out: string): Promise<number> {
  const entries = Object.entries(SCRIPTS).map(([name, source]) => [
    name,
    join(root, 'src', 'client', source),
  ]);
  const scripts = await bundleClient(Object.fromEntries(entries) as Record<string, string>);
  mkdirSync(join(out, 'guiones'), { recursive: true });
  for (const [name, code] of scripts) writeFileSync(join(out, 'guiones', `${name}.js`), code);
  return scripts.size;
}
